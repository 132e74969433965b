package org.vestka.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.persistence.AdoptionRepository;
import org.vestka.adoption.persistence.AdoptionRepository.Owned;
import org.vestka.adoption.persistence.SuggestionRepository;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;

/** Tells adopters of what they promised when its day has come, once for each due date, in batches that commit by themselves. */
@Component
public class DueReminders {

    private static final int BATCH = 200;
    /** Nobody is reminded of what cannot be done at present. */
    private static final Set<Reachability> NO_WAY = EnumSet.of(
            Reachability.IN_TRANSIT,
            Reachability.NO_ADDRESS,
            Reachability.PRIVATE_HOME,
            Reachability.RELEASED_OR_ABROAD);

    private final AdoptionRepository adoptions;
    private final SuggestionRepository suggestions;
    private final AdoptionBook book;
    private final AdoptionMail mail;
    private final People people;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DueReminders(
            AdoptionRepository adoptions,
            SuggestionRepository suggestions,
            AdoptionBook book,
            AdoptionMail mail,
            People people,
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
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
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
        Map<AccountId, String> occasions = new LinkedHashMap<>();
        for (Owned owned : due) {
            PersonBrief person = briefs.get(owned.adoption().person());
            if (person != null && !NO_WAY.contains(person.reachability())) {
                LocalDate day = Objects.requireNonNull(owned.adoption().nextDueOn());
                // several due on one day make one mail: the first key stands for all
                occasions.putIfAbsent(
                        owned.account(), Occasions.due(owned.adoption().id(), day));
                adoptions.reminded(owned.adoption().id(), day);
            }
        }
        mail.tell("due", occasions);
        return last(due);
    }

    private static long last(List<Owned> batch) {
        return batch.size() < BATCH ? -1 : batch.getLast().adoption().id().value();
    }
}
