package org.vestka.letters.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.vestka.directory.person.PersonBrief;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterService;
import org.vestka.letters.LetterState;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.FinishedStep;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;

/** The last look before the letter box, and that it is in. */
class PostPart extends Stack {

    private static final long serialVersionUID = 1L;

    PostPart(PersonBrief person, Letter letter, LetterService letters, LocalDate today) {
        PostingFields posting = new PostingFields(BrowserZone.day(letter.reservedAt()), today);
        add(
                new Paragraph(
                        getTranslation(letter.kind().onPaper() ? "letters.post.lead" : "letters.post.lead.other")),
                new UnorderedList(
                        new ListItem(getTranslation("letters.post.check." + letter.kind())),
                        new ListItem(getTranslation("letters.post.check.language", KindChoice.name(letter.language()))),
                        new ListItem(getTranslation("letters.post.check.private"))));
        // most post today and say no more
        add(new Details(getTranslation("letters.posting.more"), posting));
        Row acts = new Row(Buttons.primary(
                getTranslation(letter.kind().onPaper() ? "letters.post.act" : "letters.post.act.other"),
                () -> posting.value()
                        .ifPresent(said -> Attempt.to(this, () -> {
                            letters.markPosted(letter.code(), said);
                            Draft.forget(letter.code());
                            FinishedStep.leadOn(this, LettersNavigation.letter(letter.code()));
                        }))));
        if (letter.state() == LetterState.WRITTEN) {
            acts.add(Buttons.quiet(
                    getTranslation("letters.post.not-yet"),
                    () -> Attempt.to(this, () -> {
                        letters.markUnwritten(letter.code());
                        FinishedStep.leadOn(this, LettersNavigation.write(person.publicId(), WriteStep.ENVELOPE));
                    })));
        }
        add(acts);
    }
}
