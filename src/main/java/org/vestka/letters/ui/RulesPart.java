package org.vestka.letters.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.GuidelineList;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterService;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.FinishedStep;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;

/** The rules for this person, this place and today, the strictest first, each with where it comes from. */
class RulesPart extends Stack {

    private static final long serialVersionUID = 1L;

    RulesPart(PersonBrief person, Letter letter, LetterService letters, Guidelines guidelines, LocalDate today) {
        List<Guideline> rules = new ArrayList<>(guidelines.forPerson(person.id(), today, ReaderLanguage.current()));
        rules.sort(Comparator.comparing(Guideline::level));
        add(
                new Paragraph(getTranslation("letters.rules.lead")),
                GuidelineList.folded(rules, DirectoryWords.current()),
                new Row(
                        Buttons.primaryLink(
                                getTranslation("letters.rules.compose"),
                                LettersNavigation.write(person.publicId(), WriteStep.COMPOSE)),
                        Buttons.secondaryLink(
                                getTranslation("letters.rules.act"),
                                LettersNavigation.write(person.publicId(), WriteStep.ENVELOPE)),
                        Buttons.quiet(getTranslation("letters.give-back"), () -> giveBack(person, letter, letters))));
    }

    private void giveBack(PersonBrief person, Letter letter, LetterService letters) {
        Attempt.to(this, () -> {
            letters.giveBack(letter.code());
            Draft.forget(letter.code());
            FinishedStep.leadOn(this, LettersNavigation.my());
            Notice.undoable(
                    getTranslation("letters.given-back"),
                    () -> Attempt.to(this, () -> letters.reserve(person.id(), letter.kind(), letter.language())));
        });
    }
}
