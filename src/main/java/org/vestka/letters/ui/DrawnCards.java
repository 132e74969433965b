package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vestka.directory.person.PersonBrief;
import org.vestka.letters.DrawnLetter;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterState;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.PersonCard;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.SpokenDates;

/** Whom one was given, each with why, until when, and the way to give one back or all of them. */
class DrawnCards extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PersonSummary.Cards cards;
    private final transient Consumer<Letter> giveBack;

    DrawnCards(List<DrawnLetter> drawn, PersonSummary summary, Consumer<Letter> giveBack, Runnable giveAllBack) {
        super("");
        setHeading(getTranslation("letters.draw.yours"));
        this.giveBack = giveBack;
        cards = summary.cards(drawn.stream().map(each -> each.letter().person()).collect(Collectors.toSet()));
        boolean untouched = drawn.stream().anyMatch(DrawnCards::untouched);
        if (untouched && drawn.size() > 1) {
            add(
                    new Row(Buttons.secondary(getTranslation("letters.draw.give-all-back"), giveAllBack)),
                    small("letters.draw.untouched"));
        }
        CardList list = new CardList();
        drawn.forEach(each -> list.addCard(card(each)));
        add(list, small("letters.draw.returns"));
    }

    private static boolean untouched(DrawnLetter drawn) {
        return drawn.letter().state() == LetterState.RESERVED && drawn.letter().printedAt() == null;
    }

    private Component card(DrawnLetter drawn) {
        Letter letter = drawn.letter();
        Optional<PersonBrief> person = cards.person(letter.person());
        String until = new SpokenDates(ReaderLanguage.current().locale()).exact(BrowserZone.day(letter.leaseUntil()));
        PersonCard card = cards.card(this, letter.person())
                .line(Reasons.sentence(this, drawn.reasons()))
                .line(getTranslation("letters.draw.until", until));
        Component write = Buttons.secondaryLink(
                getTranslation("letters.draw.write"),
                person.map(known -> LettersNavigation.write(known.publicId()))
                        .orElseGet(() -> LettersNavigation.letter(letter.code())));
        Button back = Buttons.quiet(getTranslation("letters.draw.give-back"), () -> giveBack.accept(letter));
        person.ifPresent(known ->
                back.setAriaLabel(getTranslation("letters.draw.give-back.of", known.nameIn(ReaderLanguage.current()))));
        return card.acts(write, back);
    }

    private Paragraph small(String key) {
        Paragraph small = new Paragraph(getTranslation(key));
        small.addClassName("v-small");
        return small;
    }
}
