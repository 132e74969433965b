package org.vestka.letters.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.guideline.LetterChecks;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.PersonName;
import org.vestka.letters.Letter;
import org.vestka.letters.bank.ui.SealPart;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.Stack;

/** The letter itself, for whoever wants to write it here: nothing of it leaves the browser. */
class ComposePart extends Stack {

    private static final long serialVersionUID = 1L;

    /** What the composer says, by its key there. */
    static final List<String> TEXTS = List.of(
            "label",
            "private",
            "counts",
            "keep",
            "checked",
            "loading",
            "no-checks",
            "empty",
            "none",
            "by-key",
            "broken",
            "go",
            "more",
            "overridden",
            "ideas",
            "likes",
            "others",
            "paper",
            "look",
            "look.hand",
            "look.print",
            "look.hand.what",
            "look.print.what",
            "print",
            "copy",
            "copied",
            "copy-failed",
            "too-long",
            "not-printed",
            "ask",
            "change",
            "anyway",
            "level.BLOCK",
            "level.WARN",
            "level.INFO");

    /**
     * @param interests what the person likes, as their page says it to this reader
     * @param seal where a copy can be sealed for after the release
     */
    ComposePart(
            PersonBrief person,
            Letter letter,
            List<Guideline> rules,
            LetterChecks checks,
            List<String> interests,
            Optional<SealPart> seal,
            LocalDate today) {
        String country = person.country().value();
        Map<String, String> texts =
                TEXTS.stream().collect(Collectors.toMap(key -> key, key -> getTranslation("letters.compose." + key)));
        add(
                new Paragraph(getTranslation("letters.compose.lead")),
                new Composer(new Composer.Given(
                        letter.code().value(),
                        letter.kind().name(),
                        letter.language().value(),
                        ReaderLanguage.current().value(),
                        today.getMonthValue(),
                        person.names().stream()
                                .map(PersonName::name)
                                .flatMap(name -> Stream.of(name.split("\\s+")))
                                .distinct()
                                .toList(),
                        interests,
                        rules.stream()
                                .map(rule -> new Composer.Rule(
                                        rule.code(),
                                        rule.level().name(),
                                        rule.text(),
                                        rule.sourceUrl(),
                                        rule.sourceDate()))
                                .toList(),
                        checks.questions(),
                        "api/v1/checks/" + country,
                        "api/v1/checks/" + country + "/names",
                        DraftKey.current().base64(),
                        texts)));
        seal.ifPresent(part -> add(new Sheet(part)));
        add(new Row(Buttons.primaryLink(
                getTranslation("letters.rules.act"), LettersNavigation.write(person.publicId(), WriteStep.ENVELOPE))));
    }
}
