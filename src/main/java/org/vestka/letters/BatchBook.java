package org.vestka.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.LivingAccounts;
import org.vestka.directory.PersonId;
import org.vestka.letters.BatchOutcome.Refused;
import org.vestka.letters.persistence.LetterChanges;
import org.vestka.letters.persistence.LetterRepository;

/**
 * What happens to many letters at once, within the caller's transaction. All are locked before the first is changed; of each
 * is looked at where it stands now, and those that cannot follow are named.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BatchBook {

    private final LetterRepository letters;
    private final LetterChanges changes;
    private final PostingBook postings;
    private final LivingAccounts living;
    private final LetterSettings settings;
    private final Clock clock;

    BatchBook(
            LetterRepository letters,
            LetterChanges changes,
            PostingBook postings,
            LivingAccounts living,
            LetterSettings settings,
            Clock clock) {
        this.letters = letters;
        this.changes = changes;
        this.postings = postings;
        this.living = living;
        this.settings = settings;
        this.clock = clock;
    }

    BatchOutcome markWritten(AccountId writer, Collection<LetterId> ids, SaidDay on) {
        Instant now = clock.instant();
        notToCome(on, now);
        return act(
                writer,
                ids,
                LetterAct.WRITE,
                letter -> begun(letter, on),
                some -> some.forEach(letter -> changes.written(
                        letter.id(), on.instant(now, letter.reservedAt()), now.plus(settings.lease()))));
    }

    BatchOutcome markUnwritten(AccountId writer, Collection<LetterId> ids) {
        return act(
                writer,
                ids,
                LetterAct.UNWRITE,
                letter -> Optional.empty(),
                some -> some.forEach(letter -> changes.unwritten(letter.id())));
    }

    BatchOutcome markPosted(AccountId writer, Collection<LetterId> ids, Posting posting) {
        notToCome(posting.on(), clock.instant());
        return act(
                writer,
                ids,
                LetterAct.POST_AMONG_MANY,
                letter -> begun(letter, posting.on()),
                some -> postings.post(writer, some, posting));
    }

    BatchOutcome undoPosting(AccountId writer, Collection<LetterId> ids, ZoneId zone) {
        // who begins a letter holds the account: nobody begins one while is looked for others
        living.hold(writer);
        Set<PersonId> open = new HashSet<>();
        return act(
                writer,
                ids,
                LetterAct.UNDO_POSTING,
                letter -> postings.whyNotUndone(writer, letter, zone)
                        .or(() ->
                                open.add(letter.person()) ? Optional.empty() : Optional.of(BatchRefusal.ANOTHER_OPEN)),
                some -> postings.undo(writer, some));
    }

    /** @param refusal why one that stands right cannot follow all the same */
    private BatchOutcome act(
            AccountId writer,
            Collection<LetterId> ids,
            LetterAct act,
            Function<Letter, Optional<BatchRefusal>> refusal,
            Consumer<List<Letter>> change) {
        List<Letter> before = new ArrayList<>();
        List<Letter> able = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Letter letter : lock(writer, ids)) {
            if (act.isDone(letter)) {
                before.add(letter);
            } else {
                act.refusal(letter)
                        .or(() -> refusal.apply(letter))
                        .ifPresentOrElse(why -> refused.add(new Refused(letter, why)), () -> able.add(letter));
            }
        }
        if (!able.isEmpty()) {
            change.accept(able);
        }
        return new BatchOutcome(read(writer, able), before, refused);
    }

    /** In the order in which they were asked for. */
    private List<Letter> lock(AccountId writer, Collection<LetterId> ids) {
        Map<LetterId, Letter> found = new HashMap<>();
        letters.lock(writer, ids).forEach(letter -> found.put(letter.id(), letter));
        if (!found.keySet().containsAll(ids)) {
            throw new LetterNotFound();
        }
        return ids.stream()
                .distinct()
                .map(id -> Objects.requireNonNull(found.get(id)))
                .toList();
    }

    private List<Letter> read(AccountId writer, List<Letter> changed) {
        return changed.isEmpty()
                ? List.of()
                : lock(writer, changed.stream().map(Letter::id).toList());
    }

    private static Optional<BatchRefusal> begun(Letter letter, SaidDay on) {
        return on.isBefore(letter.reservedAt()) ? Optional.of(BatchRefusal.BEFORE_LEASE) : Optional.empty();
    }

    private static void notToCome(SaidDay on, Instant now) {
        if (on.isAfter(now)) {
            throw new DayOutOfTime();
        }
    }
}
