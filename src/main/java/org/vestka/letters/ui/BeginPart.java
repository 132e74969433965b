package org.vestka.letters.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.MailingAddress;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterService;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.FinishedStep;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** What shall go on its way, and in which language; then it is reserved. */
class BeginPart extends Stack {

    private static final long serialVersionUID = 1L;

    /** @param lastPosted when the writer last posted to the person, in words; empty when never */
    BeginPart(
            PersonBrief person,
            LetterService letters,
            MailingAddress address,
            List<LetterKind> kinds,
            List<LanguageTag> languages,
            Optional<String> lastPosted) {
        // whoever comes back here by the browser's button wonders whether it was noted
        lastPosted.ifPresent(when -> add(new Paragraph(getTranslation("letters.begin.last-posted", when))));
        if (address instanceof MailingAddress.Unprintable unprintable) {
            add(new NoLetterNow(
                    person,
                    unprintable.reason(),
                    Buttons.secondaryLink(getTranslation("letters.begin.other"), LettersNavigation.suggest())));
            return;
        }
        LanguageTag reader = ReaderLanguage.current();
        KindChoice choice = new KindChoice(
                LetterKind.LETTER, kinds, languages.contains(reader) ? reader : languages.getFirst(), languages);
        if (address instanceof MailingAddress.Printable printable && !printable.fresh()) {
            add(new Note(Tone.AMBER, getTranslation("letters.begin.in-doubt." + printable.status())));
        }
        add(
                choice,
                new Note(Tone.BLUE, getTranslation("letters.begin.lease"), getTranslation("letters.begin.lease.what")),
                new Row(Buttons.primary(getTranslation("letters.begin.act"), () -> reserve(person, letters, choice))));
    }

    private void reserve(PersonBrief person, LetterService letters, KindChoice choice) {
        Attempt.to(this, () -> {
            letters.reserve(person.id(), choice.kind(), choice.language());
            FinishedStep.leadOn(this, LettersNavigation.write(person.publicId(), WriteStep.RULES));
        });
    }
}
