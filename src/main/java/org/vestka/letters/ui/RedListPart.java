package org.vestka.letters.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.vestka.letters.pack.PackLetter;
import org.vestka.letters.pack.PackOverview;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** Take these out: envelopes that were right when they were printed and are not any more, each with why and the way on. */
class RedListPart extends Section {

    private static final long serialVersionUID = 1L;

    RedListPart(PackOverview pack, List<PackLetter> red, PersonSummary.Cards people) {
        super("");
        setHeading(getTranslation("letters.pack.red"));
        addClassName("v-red-list");
        CardList cards = new CardList();
        for (PackLetter each : red) {
            Anchor name = new Anchor(
                    LettersNavigation.letter(each.letter().code()),
                    getTranslation("letters.pack.red.who", each.number(), PackWords.name(this, people, each.letter())));
            cards.addCard(new LineCard(
                    name, new Span(getTranslation("letters.pack.out." + Objects.requireNonNull(pack.takeOut(each))))));
        }
        add(new Note(Tone.RED, getTranslation("letters.pack.red.what", red.size())), cards);
    }
}
