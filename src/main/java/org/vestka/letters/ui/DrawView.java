package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.vestka.accounts.MyAccount;
import org.vestka.directory.place.Places;
import org.vestka.letters.DrawSize;
import org.vestka.letters.DrawnLetter;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterDraw;
import org.vestka.letters.LetterService;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/**
 * Somebody has an evening and wants to write to those who get nothing. They say how many, and leave with names that nobody else
 * has, each with why.
 */
@StyleSheet("vestka/letters.css")
@Route(LettersNavigation.DRAW)
@PermitAll
class DrawView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient LetterDraw draw;
    private final transient LetterService letters;
    private final transient PersonSummary summary;
    private final DrawWishesPart wishes;
    private final Div said = new Div();
    private final Div drawn = new Div();

    DrawView(LetterDraw draw, LetterService letters, PersonSummary summary, Places places, MyAccount account) {
        this.draw = draw;
        this.letters = letters;
        this.summary = summary;
        narrow();
        heading(getTranslation("letters.draw.title"));
        lead(getTranslation("letters.draw.lead"));
        wishes = new DrawWishesPart(places, now -> {
            getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, now.href()));
            said.removeAll();
        });
        said.getElement().setAttribute("aria-live", "polite");
        add(
                wishes,
                new Section(
                        getTranslation("letters.draw.how-many"),
                        new Row(Stream.of(DrawSize.values()).map(this::button).toArray(Component[]::new)),
                        new RemindersHint(account)),
                said,
                drawn);
    }

    private Component button(DrawSize size) {
        String text = getTranslation("letters.draw.give." + size);
        return size == DrawSize.ONE
                ? Buttons.primary(text, () -> draw(size))
                : Buttons.secondary(text, () -> draw(size));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wishes.show(DrawLocation.read(event.getLocation().getQueryParameters().getParameters()));
        said.removeAll();
        if (wishes.placeUnknown()) {
            said.add(new Note(Tone.AMBER, getTranslation("adoption.suggest.place-unknown")));
        }
        refresh();
    }

    private void draw(DrawSize size) {
        said.removeAll();
        Attempt.to(this, () -> {
            List<DrawnLetter> given = draw.draw(wishes.wishes(), size);
            if (given.isEmpty()) {
                said.add(new EmptyState(
                        getTranslation("adoption.suggest.nobody"), getTranslation("adoption.suggest.nobody.what")));
            } else if (given.size() < size.people()) {
                said.add(new Note(Tone.BLUE, getTranslation("letters.draw.fewer", given.size())));
            }
        });
        refresh();
    }

    private void refresh() {
        drawn.removeAll();
        List<DrawnLetter> mine = draw.mine();
        if (!mine.isEmpty()) {
            drawn.add(new DrawnCards(mine, summary, this::giveBack, this::giveAllBack));
        }
    }

    private void giveBack(Letter letter) {
        Attempt.to(this, () -> {
            letters.giveBack(letter.code());
            Notice.show(getTranslation("letters.draw.went-back", 1));
        });
        refresh();
    }

    private void giveAllBack() {
        Attempt.to(this, () -> Notice.show(getTranslation("letters.draw.went-back", draw.giveAllBack())));
        refresh();
    }
}
