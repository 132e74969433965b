package org.vestka.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.AdoptionBook;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.AttentionChange;
import org.vestka.directory.attention.AttentionNumbers;
import org.vestka.letters.persistence.LetterChanges;
import org.vestka.letters.persistence.LetterRepository;
import org.vestka.shared.Utc;

/**
 * That letters are in the letter box, and that they are not after all, within the caller's transaction; whoever calls has
 * checked who it is and locked the letters. One or many: promises follow the letters, the people's numbers come last.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PostingBook {

    private final LetterRepository letters;
    private final LetterChanges changes;
    private final Attention attention;
    private final AdoptionBook adoptions;
    private final EnvelopeCheck envelopes;
    private final Clock clock;

    PostingBook(
            LetterRepository letters,
            LetterChanges changes,
            Attention attention,
            AdoptionBook adoptions,
            EnvelopeCheck envelopes,
            Clock clock) {
        this.letters = letters;
        this.changes = changes;
        this.attention = attention;
        this.adoptions = adoptions;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /** Open letters of a writer are posted; all of them are noted at one instant. The day has been checked. */
    void post(AccountId writer, Collection<Letter> locked, Posting posting) {
        Instant now = clock.instant();
        Map<LetterId, LocalDate> days = new HashMap<>();
        for (Letter letter : locked) {
            Instant at = posting.on().instant(now, letter.reservedAt());
            days.put(letter.id(), Utc.day(at));
            changes.posted(letter.id(), at, Utc.day(at), now, posting.from());
        }
        List<Letter> byPerson = inOrder(writer, locked);
        byPerson.forEach(letter ->
                adoptions.letterPosted(writer, letter.person(), Objects.requireNonNull(days.get(letter.id()))));
        count(byPerson, letter -> AttentionChange.letterPosted(Objects.requireNonNull(days.get(letter.id()))));
    }

    /**
     * Postings of a writer are taken back. Where the envelope is no longer right, because the person was moved or the
     * address has changed meanwhile, the letter is held.
     *
     * @throws AnotherLetterOpen when the writer has begun another letter to one of the people since
     */
    void undo(AccountId writer, Collection<Letter> posted) {
        // at least until tomorrow, or an old lease would be gone at once
        Instant atLeast = clock.instant().plus(Duration.ofDays(1));
        List<LetterId> goOn = new ArrayList<>();
        for (Letter letter : posted) {
            LetterState before = before(letter);
            Instant lease = letter.leaseUntil();
            try {
                changes.unposted(letter.id(), before, lease.isAfter(atLeast) ? lease : atLeast);
            } catch (DuplicateKeyException e) {
                throw new AnotherLetterOpen();
            }
            if (before != LetterState.HELD) {
                goOn.add(letter.id());
            }
        }
        if (!goOn.isEmpty()) {
            envelopes.holdWrong(letters.lock(writer, goOn));
        }
        List<Letter> byPerson = inOrder(writer, posted);
        byPerson.forEach(letter -> adoptions
                .open(writer, letter.person())
                .ifPresent(adoption -> adoptions.postingUndone(
                        writer,
                        letter.person(),
                        letters.lastPosted(writer, letter.person(), Utc.day(adoption.since()))
                                .orElse(null))));
        count(byPerson, letter -> AttentionChange.postingUndone(Objects.requireNonNull(letter.postedOn())));
        // the changes have locked the people's numbers; they cannot know which day came before the one undone
        Map<PersonId, AttentionNumbers> numbers =
                new HashMap<>(attention.of(byPerson.stream().map(Letter::person).toList()));
        numbers.replaceAll(
                (person, now) -> now.withLastPostedOn(letters.lastPosted(person).orElse(null)));
        attention.set(numbers);
    }

    /**
     * Why a locked letter's posting cannot be taken back; empty where it can. Whoever asks holds the account, so that no letter is
     * begun meanwhile.
     */
    Optional<BatchRefusal> whyNotUndone(AccountId writer, Letter letter, ZoneId zone) {
        if (!LetterAct.UNDO_POSTING.canFollow(letter)) {
            return Optional.of(BatchRefusal.of(letter.state()));
        }
        if (!undoable(letter, zone)) {
            return Optional.of(BatchRefusal.UNDO_OVER);
        }
        return letters.findOpen(writer, letter.person()).map(other -> BatchRefusal.ANOTHER_OPEN);
    }

    /** Whether the day on which it was noted as posted still lasts in a time zone. */
    boolean undoable(Letter letter, ZoneId zone) {
        Instant noted = letter.postedNotedAt();
        return noted != null && LocalDate.ofInstant(noted, zone).equals(LocalDate.ofInstant(clock.instant(), zone));
    }

    /** All promises of the writer are held before the first is changed, where there may be several. */
    private List<Letter> inOrder(AccountId writer, Collection<Letter> some) {
        if (some.size() > 1) {
            adoptions.holdAll(writer);
        }
        return some.stream().sorted(Comparator.comparing(Letter::person)).toList();
    }

    private void count(List<Letter> some, Function<Letter, AttentionChange> each) {
        Map<PersonId, List<AttentionChange>> byPerson = new TreeMap<>();
        some.forEach(letter -> byPerson.computeIfAbsent(letter.person(), person -> new ArrayList<>())
                .add(each.apply(letter)));
        attention.change(byPerson);
    }

    private static LetterState before(Letter posted) {
        if (posted.holdReason() != null) {
            return LetterState.HELD;
        }
        return posted.writtenAt() == null ? LetterState.RESERVED : LetterState.WRITTEN;
    }
}
