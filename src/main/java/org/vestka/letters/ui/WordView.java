package org.vestka.letters.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.vestka.letters.LetterCode;
import org.vestka.letters.ReleasedWord;
import org.vestka.letters.WordAsked;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.SpokenDates;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** Somebody who is free says in one click whether a letter was given to them. Nobody is named, and nothing else is asked. */
@Route(LettersNavigation.WORD)
@AnonymousAllowed
class WordView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ReleasedWord word;
    private final Stack parts = new Stack();

    WordView(ReleasedWord word) {
        this.word = word;
        narrow();
        heading(getTranslation("letters.word.title"));
        add(parts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("code").flatMap(LetterCode::parse));
    }

    private void show(Optional<LetterCode> code) {
        parts.removeAll();
        Optional<WordAsked> asked = code.flatMap(word::asked);
        if (code.isEmpty() || asked.isEmpty()) {
            parts.add(new EmptyState(getTranslation("letters.word.none"), getTranslation("letters.word.none.what")));
            return;
        }
        WordAsked letter = asked.get();
        String month = new SpokenDates(ReaderLanguage.current().locale()).partial(letter.posted());
        Boolean said = letter.arrived();
        if (said != null) {
            parts.add(new Note(
                    Tone.GREEN,
                    getTranslation("letters.word.thanks"),
                    getTranslation(said ? "letters.word.said.given" : "letters.word.said.not")));
        }
        parts.add(new Sheet(new Stack(
                new Paragraph(getTranslation("letters.word.lead", letter.kind().name(), month)),
                new Paragraph(getTranslation("letters.word.what")),
                new Row(
                        Buttons.secondary(getTranslation("letters.word.given"), () -> say(code.get(), true)),
                        Buttons.secondary(getTranslation("letters.word.not"), () -> say(code.get(), false))))));
    }

    private void say(LetterCode code, boolean arrived) {
        word.say(code, arrived);
        show(Optional.of(code));
        arrived();
    }

    @Override
    public String getPageTitle() {
        return NeutralTitle.TEXT;
    }
}
