package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vestka.adoption.Adoption;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.AdoptionState;
import org.vestka.directory.person.PersonBrief;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.PersonCard;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.SpokenDates;
import org.vestka.shared.ui.Tone;

/** One promise on its card: what is due, and the acts that take one click and can be taken back. */
class AdoptionActs {

    private final Adoption adoption;
    private final PersonBrief person;
    private final @Nullable Instant lastPosted;
    private final AdoptionService adoptions;
    private final Clock clock;
    private final Runnable changed;

    /**
     * @param lastPosted the adopter's last letter to the person
     * @param changed shows the cards anew
     */
    AdoptionActs(
            Adoption adoption,
            PersonBrief person,
            @Nullable Instant lastPosted,
            AdoptionService adoptions,
            Clock clock,
            Runnable changed) {
        this.adoption = adoption;
        this.person = person;
        this.lastPosted = lastPosted;
        this.adoptions = adoptions;
        this.clock = clock;
        this.changed = changed;
    }

    PersonCard on(PersonCard card) {
        SpokenDates dates = new SpokenDates(ReaderLanguage.current().locale());
        LocalDate due = adoption.nextDueOn();
        // falls due by the midnight by which reminders go, or one would be late before the reminder comes
        LocalDate today = Utc.today(clock);
        boolean paused = adoption.state() == AdoptionState.PAUSED;
        String state = paused
                ? card.getTranslation("adoption.paused")
                : due == null
                        ? card.getTranslation("adoption.nothing-due")
                        : card.getTranslation(
                                due.isBefore(today) ? "adoption.overdue" : "adoption.due", dates.relative(due, today));
        Tone tone = paused ? Tone.NEUTRAL : adoption.dueOn(today) ? Tone.AMBER : Tone.BLUE;
        card.row(new Badge(tone, state));
        card.line(card.getTranslation("adoption.rhythm." + adoption.rhythm()));
        if (lastPosted != null) {
            card.line(card.getTranslation(
                    "adoption.last-posted", dates.relative(BrowserZone.day(lastPosted), BrowserZone.today(clock))));
        }
        Button pause = paused
                ? Buttons.quiet(card.getTranslation("adoption.resume"), () -> resume(card))
                : Buttons.quiet(card.getTranslation("adoption.pause"), () -> pause(card));
        return card.acts(
                Buttons.secondaryLink(
                        card.getTranslation("letters.write.short"), LettersNavigation.write(person.publicId())),
                Buttons.quietLink(
                        card.getTranslation("adoption.rhythm.change"), LettersNavigation.adopt(person.publicId())),
                pause,
                Buttons.quiet(card.getTranslation("adoption.pass-on"), () -> passOn(card)));
    }

    private void pause(Component place) {
        Attempt.to(place, () -> {
            adoptions.pause(adoption.id());
            Notice.undoable(place.getTranslation("adoption.paused.done"), () -> resume(place));
        });
        changed.run();
    }

    private void resume(Component place) {
        Attempt.to(place, () -> adoptions.resume(adoption.id()));
        changed.run();
    }

    private void passOn(Component place) {
        Attempt.to(place, () -> {
            adoptions.passOn(adoption.id());
            Notice.undoable(place.getTranslation("adoption.passed-on.done"), () -> {
                Attempt.to(place, () -> adoptions.takeUpAgain(adoption.id()));
                changed.run();
            });
        });
        changed.run();
    }
}
