package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vestka.adoption.Adoption;
import org.vestka.adoption.AdoptionId;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.AdoptionState;
import org.vestka.directory.person.PersonBrief;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.PersonCard;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.SpokenDates;
import org.vestka.shared.ui.Tone;

/**
 * One promise on its card: what is due, and the acts that take one click and can be taken back. The card is shown anew in
 * its place, as high as before and each act where it was, and rests for a moment: the second click of a double click meets
 * nobody else and undoes nothing.
 */
class AdoptionActs {

    /** Longer than the longest double click of the common desktops, shorter than a second thought. */
    private static final Duration REST = Duration.ofMillis(800);

    private final @Nullable Instant lastPosted;
    private final AdoptionService adoptions;
    private final PersonSummary summary;
    private final Clock clock;
    private Adoption adoption;
    private PersonCard card;
    private Button rest = new Button();
    private Button end = new Button();
    private Instant acted = Instant.EPOCH;
    private String name = "";

    /**
     * @param cards of the page of the list, for the first drawing; they are not kept
     * @param lastPosted the adopter's last letter to the person
     * @param summary asked for name and place when the card is drawn again
     */
    AdoptionActs(
            Adoption adoption,
            PersonSummary.Cards cards,
            @Nullable Instant lastPosted,
            AdoptionService adoptions,
            PersonSummary summary,
            Clock clock) {
        this.adoption = adoption;
        this.lastPosted = lastPosted;
        this.adoptions = adoptions;
        this.summary = summary;
        this.clock = clock;
        card = draw(cards, rest);
    }

    PersonCard card() {
        return card;
    }

    /** @param place speaks the reader's language */
    private PersonCard draw(PersonSummary.Cards cards, Component place) {
        PersonCard drawn = cards.card(place, adoption.person());
        SpokenDates dates = new SpokenDates(ReaderLanguage.current().locale());
        // falls due by the midnight by which reminders go, or one would be late before the reminder comes
        LocalDate today = Utc.today(clock);
        Optional<PersonBrief> shown = cards.person(adoption.person());
        boolean waits = adoption.state() == AdoptionState.ACTIVE
                && shown.filter(person -> !person.reachability().writable()).isPresent();
        Tone tone = waits || adoption.state() != AdoptionState.ACTIVE
                ? Tone.NEUTRAL
                : adoption.dueOn(today) ? Tone.AMBER : Tone.BLUE;
        drawn.row(new Badge(tone, waits ? drawn.getTranslation("adoption.no-address") : state(drawn, dates, today)));
        if (waits) {
            drawn.line(drawn.getTranslation("adoption.no-address.waits"));
        }
        drawn.line(drawn.getTranslation("adoption.rhythm." + adoption.rhythm()));
        if (lastPosted != null) {
            drawn.line(drawn.getTranslation(
                    "adoption.last-posted", dates.relative(BrowserZone.day(lastPosted), BrowserZone.today(clock))));
        }
        name = shown.map(PersonBrief::originalName).orElseGet(() -> place.getTranslation("letters.person.hidden"));
        shown.ifPresent(person -> drawn.acts(acts(drawn, person)));
        return drawn;
    }

    private String state(Component place, SpokenDates dates, LocalDate today) {
        LocalDate due = adoption.nextDueOn();
        return switch (adoption.state()) {
            case PAUSED -> place.getTranslation("adoption.paused");
            case ENDED -> place.getTranslation(adoption.passedOn() ? "adoption.passed-on" : "adoption.ended");
            case ACTIVE ->
                due == null
                        ? place.getTranslation("adoption.nothing-due")
                        : place.getTranslation(
                                due.isBefore(today) ? "adoption.overdue" : "adoption.due", dates.relative(due, today));
        };
    }

    private Component[] acts(Component place, PersonBrief person) {
        Anchor write = Buttons.secondaryLink(
                place.getTranslation("letters.write.short"), LettersNavigation.write(person.publicId()));
        Anchor change = Buttons.quietLink(
                place.getTranslation("adoption.rhythm.change"), LettersNavigation.adopt(person.publicId()));
        rest = adoption.state() == AdoptionState.PAUSED
                ? Buttons.quiet(place.getTranslation("adoption.resume"), () -> clicked(this::resume))
                : Buttons.quiet(place.getTranslation("adoption.pause"), () -> clicked(this::pause));
        end = adoption.open()
                ? Buttons.quiet(place.getTranslation("adoption.pass-on"), () -> clicked(this::passOn))
                : Buttons.quiet(place.getTranslation("adoption.take-up"), () -> clicked(this::takeUpAgain));
        if (!adoption.open()) {
            // they leave their room behind
            write.addClassName("v-unseen");
            change.addClassName("v-unseen");
            rest.addClassName("v-unseen");
            if (!adoption.passedOn()) {
                end.addClassName("v-unseen");
            }
        }
        return person.reachability().writable()
                ? new Component[] {write, change, rest, end}
                : new Component[] {change, rest, end};
    }

    private void clicked(Runnable act) {
        if (Duration.between(acted, clock.instant()).compareTo(REST) < 0) {
            return;
        }
        act.run();
        // the button that has the focus goes with the old card
        (adoption.open() ? rest : end).focus();
    }

    private void pause() {
        change("adoption.paused.done", adoptions::pause, this::resume);
    }

    private void resume() {
        change("adoption.resumed.done", adoptions::resume, null);
    }

    private void passOn() {
        change("adoption.passed-on.done", adoptions::passOn, this::takeUpAgain);
    }

    private void takeUpAgain() {
        change("adoption.resumed.done", adoptions::takeUpAgain, null);
    }

    private void change(String told, Function<AdoptionId, Adoption> act, @Nullable Runnable undo) {
        Attempt.to(card, () -> {
            adoption = act.apply(adoption.id());
            tell(told, undo);
        });
        acted = clock.instant();
        redraw();
    }

    private void tell(String told, @Nullable Runnable undo) {
        String text = card.getTranslation(told, name);
        if (undo == null) {
            Notice.show(text);
        } else {
            Notice.undoable(text, undo);
        }
    }

    /** As it is now, also where an act was refused: another page may have changed it. */
    private void redraw() {
        adoption = adoptions.mine(adoption.id()).orElse(adoption);
        PersonCard drawn = draw(summary.cards(Set.of(adoption.person())), card);
        card.getParent().ifPresent(list -> ((CardList) list).replaceCard(card, drawn));
        card = drawn;
    }
}
