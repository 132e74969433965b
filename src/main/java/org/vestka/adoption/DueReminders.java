package org.vestka.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import org.vestka.adoption.ReminderMail.Telling;
import org.vestka.adoption.persistence.AdoptionRepository;
import org.vestka.adoption.persistence.AdoptionRepository.Owned;
import org.vestka.adoption.persistence.SuggestionRepository;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.RegisteredPeople;
import org.vestka.shared.OneByOne;
import org.vestka.shared.Utc;

/**
 * Tells adopters of what they promised when its day has come, and gently again ({@link PromisedDates#recall}), each
 * promise in a transaction of its own.
 */
@Component
public class DueReminders {

    private static final int BATCH = 200;

    private final AdoptionRepository adoptions;
    private final SuggestionRepository suggestions;
    private final ReminderMail mail;
    private final RegisteredPeople people;
    private final PostingTimes postingTimes;
    private final OneByOne oneByOne;
    private final Clock clock;

    DueReminders(
            AdoptionRepository adoptions,
            SuggestionRepository suggestions,
            ReminderMail mail,
            RegisteredPeople people,
            PostingTimes postingTimes,
            OneByOne oneByOne,
            Clock clock) {
        this.adoptions = adoptions;
        this.suggestions = suggestions;
        this.mail = mail;
        this.people = people;
        this.postingTimes = postingTimes;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    /** Everything that is due today or was before. Running it again the same day tells nobody twice. */
    public void remindAll() {
        LocalDate today = Utc.today(clock);
        oneByOne.each("Forgetting offers that lapsed before", List.of(clock.instant()), now -> {
            suggestions.forgetLapsed(now);
            return true;
        });
        PostingTimes.Days days = postingTimes.now();
        inBatches("Moving a birthday on", after -> adoptions.missedBirthdays(today, after, BATCH), id -> adoptions
                .lockMissedBirthday(id, today)
                .filter(missed -> moveOn(missed.adoption(), today, days)));
        inBatches("Letting a promise wait", after -> adoptions.come(today, after, BATCH), id -> adoptions
                .lockCome(id, today)
                .filter(come -> waits(come.adoption(), today)));
        inBatches("Recalling a promise", after -> adoptions.due(today, after, BATCH), id -> adoptions
                .lockDue(id, today)
                .filter(due -> remind(due, today)));
    }

    private void inBatches(
            String what, LongFunction<List<AdoptionId>> page, Function<AdoptionId, Optional<Owned>> act) {
        List<AdoptionId> ids = page.apply(0);
        while (!ids.isEmpty()) {
            oneByOne.each(what, ids, id -> act.apply(id).isPresent());
            ids = page.apply(ids.getLast().value());
        }
    }

    /** A birthday that has passed unwritten: the promise is about the next one. */
    private boolean moveOn(Adoption adoption, LocalDate today, PostingTimes.Days days) {
        LocalDate due = Objects.requireNonNull(adoption.nextDueOn());
        Optional<PersonBrief> person = people.brief(adoption.person());
        if (!due.plusDays(person.map(days::to).orElse(0)).isBefore(today)) {
            return false;
        }
        Optional<LocalDate> next = person.flatMap(
                brief -> PromisedDates.next(adoption.rhythm(), today, null, brief.birthday(), days.to(brief)));
        adoptions.posted(adoption.id(), adoption.lastPostedOn(), next.orElse(null));
        return true;
    }

    /**
     * While no letter can arrive a promise falls due on no day: on each it is put off to the next, so that nobody is late when
     * there is an address again.
     */
    private boolean waits(Adoption adoption, LocalDate today) {
        Optional<PersonBrief> person = people.brief(adoption.person());
        if (person.isEmpty()
                || person.get().reachability().writable()
                        && person.get().publication().visible()) {
            return false;
        }
        adoptions.posted(adoption.id(), adoption.lastPostedOn(), today.plusDays(1));
        return true;
    }

    private boolean remind(Owned owned, LocalDate today) {
        Adoption adoption = owned.adoption();
        // nobody is reminded of what cannot be done at present
        if (people.brief(adoption.person())
                .filter(person ->
                        person.reachability().writable() && person.publication().visible())
                .isEmpty()) {
            return false;
        }
        LocalDate dueOn = Objects.requireNonNull(adoption.nextDueOn());
        Optional<LocalDate> recalled = PromisedDates.recall(adoption.rhythm(), dueOn, owned.remindedFor(), today);
        recalled.ifPresent(day -> {
            adoptions.reminded(adoption.id(), day);
            // several due on one day make one mail
            mail.tell(
                    "adoption.due",
                    List.of(new Telling(owned.account(), Occasions.ofDay("due", owned.account(), today))));
        });
        return recalled.isPresent();
    }
}
