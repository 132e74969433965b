package org.vestka.letters.ui;

import com.vaadin.flow.component.details.Details;
import java.util.List;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterService;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;

/** What was chosen at the beginning, folded: a letter that became a postcard, another language. */
class KindPart extends Details {

    private static final long serialVersionUID = 1L;

    /** @param changed shows the step anew */
    KindPart(
            Letter letter,
            LetterService letters,
            List<LetterKind> kinds,
            List<LanguageTag> languages,
            Runnable changed) {
        setSummaryText(getTranslation(
                "letters.kind.chosen",
                getTranslation("letters.kind." + letter.kind()),
                KindChoice.name(letter.language())));
        KindChoice choice = new KindChoice(letter.kind(), kinds, letter.language(), languages);
        add(new Stack(
                choice,
                new Row(Buttons.secondary(
                        getTranslation("letters.kind.change"),
                        () -> Attempt.to(this, () -> {
                            letters.changeKind(letter.code(), choice.kind(), choice.language());
                            Notice.show(getTranslation("letters.kind.changed"));
                            changed.run();
                        })))));
    }
}
