package org.vestka.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.adoption.ReminderMail.Telling;
import org.vestka.adoption.persistence.AdoptionRepository;
import org.vestka.adoption.persistence.AdoptionRepository.Owned;
import org.vestka.adoption.persistence.SuggestionRepository;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.RegisteredPeople;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.Utc;

/**
 * Tells adopters of what they promised when its day has come, and gently again ({@link PromisedDates#recall}), in batches
 * that commit by themselves.
 */
@Component
@AgainAfterDeadlock
public class DueReminders {

    private static final int BATCH = 200;
    private final AdoptionRepository adoptions;
    private final SuggestionRepository suggestions;
    private final AdoptionBook book;
    private final ReminderMail mail;
    private final RegisteredPeople people;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DueReminders(
            AdoptionRepository adoptions,
            SuggestionRepository suggestions,
            AdoptionBook book,
            ReminderMail mail,
            RegisteredPeople people,
            TransactionTemplate transactions,
            Clock clock) {
        this.adoptions = adoptions;
        this.suggestions = suggestions;
        this.book = book;
        this.mail = mail;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Everything that is due today or was before. Running it again the same day tells nobody twice. */
    public void remindAll() {
        LocalDate today = Utc.today(clock);
        transactions.executeWithoutResult(work -> suggestions.forgetLapsed(clock.instant()));
        inBatches(after -> moveOn(today, after));
        inBatches(after -> remind(today, after));
    }

    private void inBatches(java.util.function.LongUnaryOperator batch) {
        long after = 0;
        while (after >= 0) {
            long from = after;
            after = Objects.requireNonNull(transactions.execute(work -> batch.applyAsLong(from)));
        }
    }

    /** Birthdays that have passed unwritten: the promise is about the next one. */
    private long moveOn(LocalDate today, long after) {
        List<Owned> missed = adoptions.lockMissedBirthdays(today, after, BATCH);
        for (Owned owned : missed) {
            Adoption adoption = owned.adoption();
            LocalDate due = Objects.requireNonNull(adoption.nextDueOn());
            if (due.plusDays(book.postingDays(adoption.person())).isBefore(today)) {
                adoptions.posted(
                        adoption.id(),
                        adoption.lastPostedOn(),
                        book.nextAfterMissed(adoption, today).orElse(null));
            }
        }
        return last(missed);
    }

    private long remind(LocalDate today, long after) {
        List<Owned> due = adoptions.lockDue(today, after, BATCH);
        Map<PersonId, PersonBrief> briefs = people.briefs(
                due.stream().map(owned -> owned.adoption().person()).collect(Collectors.toSet()));
        List<Telling> tellings = new ArrayList<>();
        for (Owned owned : due) {
            Adoption adoption = owned.adoption();
            PersonBrief person = briefs.get(adoption.person());
            // nobody is reminded of what cannot be done at present
            if (person != null && person.reachability().writable()) {
                LocalDate dueOn = Objects.requireNonNull(adoption.nextDueOn());
                PromisedDates.recall(adoption.rhythm(), dueOn, owned.remindedFor(), today)
                        .ifPresent(day -> {
                            adoptions.reminded(adoption.id(), day);
                            // several due on one day make one mail
                            tellings.add(new Telling(owned.account(), Occasions.ofDay("due", owned.account(), today)));
                        });
            }
        }
        mail.tell("adoption.due", tellings);
        return last(due);
    }

    private static long last(List<Owned> batch) {
        return batch.size() < BATCH ? -1 : batch.getLast().adoption().id().value();
    }
}
