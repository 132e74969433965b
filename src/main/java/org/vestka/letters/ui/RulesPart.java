package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.vestka.directory.Guideline;
import org.vestka.directory.Guidelines;
import org.vestka.directory.PersonBrief;
import org.vestka.directory.RuleLevel;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterService;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.RuleList;
import org.vestka.shared.ui.RuleWeight;
import org.vestka.shared.ui.Stack;

/** The rules for this person, this place and today, the strictest first, each with where it comes from. */
class RulesPart extends Stack {

    private static final long serialVersionUID = 1L;

    RulesPart(PersonBrief person, Letter letter, LetterService letters, Guidelines guidelines, LocalDate today) {
        List<Guideline> rules = guidelines.forPerson(person.id(), today, ReaderLanguage.current());
        RuleList list = new RuleList();
        rules.stream()
                .sorted(Comparator.comparing(Guideline::level))
                .forEach(rule -> list.rule(weight(rule.level()), rule.text(), source(rule)));
        add(
                new Paragraph(getTranslation("letters.rules.lead")),
                list,
                new Row(
                        Buttons.primaryLink(
                                getTranslation("letters.rules.act"),
                                LettersNavigation.write(person.publicId(), WriteStep.ENVELOPE)),
                        Buttons.quiet(getTranslation("letters.give-back"), () -> giveBack(person, letter, letters))));
    }

    private void giveBack(PersonBrief person, Letter letter, LetterService letters) {
        Attempt.to(this, () -> {
            letters.giveBack(letter.code());
            getUI().ifPresent(ui -> ui.navigate(LettersNavigation.my()));
            Notice.undoable(
                    getTranslation("letters.given-back"),
                    () -> Attempt.to(this, () -> letters.reserve(person.id(), letter.kind(), letter.language())));
        });
    }

    private static Component source(Guideline rule) {
        return new Span(rule.sourceDate());
    }

    static RuleWeight weight(RuleLevel level) {
        return switch (level) {
            case BLOCK -> RuleWeight.MUST;
            case WARN -> RuleWeight.CAREFUL;
            case INFO -> RuleWeight.GOOD;
        };
    }
}
