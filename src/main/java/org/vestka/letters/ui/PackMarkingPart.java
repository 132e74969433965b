package org.vestka.letters.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterBatch;
import org.vestka.letters.LetterListItem;
import org.vestka.letters.pack.PackLetter;
import org.vestka.letters.pack.PackOverview;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.PersonCard;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** The list of the pack on the screen: what is on the table to mark, the rest to see. */
class PackMarkingPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PersonSummary.Cards people;
    private final LetterChoice choice = new LetterChoice();

    PackMarkingPart(
            PackOverview pack, PersonSummary.Cards people, LetterBatch batch, Clock clock, BatchActs.Told told) {
        super("");
        this.people = people;
        setHeading(getTranslation("letters.pack.letters"));
        BatchActs acts = new BatchActs(this, choice, batch, clock, told);
        choice.act(Buttons.secondary(getTranslation("letters.batch.posted"), acts::posted))
                .act(Buttons.secondary(getTranslation("letters.batch.written"), acts::written));
        CardList open = new CardList();
        CardList done = new CardList();
        for (PackLetter each : pack.letters()) {
            if (!each.letter().state().open()) {
                done.addCard(line(each));
            } else if (pack.takeOut(each) == null) {
                open.addCard(card(each));
            }
        }
        if (open.getChildren().findAny().isPresent()) {
            add(choice, open);
        }
        if (done.getChildren().findAny().isPresent()) {
            add(new Paragraph(getTranslation("letters.pack.done")), done);
        }
    }

    private PersonCard card(PackLetter each) {
        Letter letter = each.letter();
        LetterListItem item = new LetterListItem(letter, List.of());
        String whom = people.person(letter.person())
                .map(person -> person.nameIn(ReaderLanguage.current()))
                .orElseGet(() -> getTranslation("letters.person.hidden"));
        return people.card(this, letter.person())
                .choice(choice.box(letter, whom))
                .row(
                        new Span(getTranslation("letters.pack.number", each.number())),
                        new Badge(LetterCards.tone(item), LetterCards.state(this, item)));
    }

    private LineCard line(PackLetter each) {
        LetterListItem item = new LetterListItem(each.letter(), List.of());
        Row below = new Row(
                new Badge(LetterCards.tone(item), LetterCards.state(this, item)),
                new Span(PackWords.place(people, each.letter())));
        return new LineCard(
                new Anchor(
                        LettersNavigation.letter(each.letter().code()),
                        getTranslation(
                                "letters.pack.red.who", each.number(), PackWords.name(this, people, each.letter()))),
                below);
    }
}
