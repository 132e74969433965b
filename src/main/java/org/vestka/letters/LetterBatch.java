package org.vestka.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.CurrentAccount;
import org.vestka.letters.persistence.LetterListQuery;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.security.ForSignedIn;

/**
 * Many letters of the signed-in account marked in one act. An act is one transaction: those that can follow do, those that
 * cannot are named with why. What comes twice, by a double click or from a second window, is done once.
 */
@Service
@AgainAfterDeadlock
public class LetterBatch {

    /** So many letters at most in one act. */
    public static final int MOST = 200;

    private final BatchBook book;
    private final LetterListQuery list;
    private final CurrentAccount current;
    private final Clock clock;

    LetterBatch(BatchBook book, LetterListQuery list, CurrentAccount current, Clock clock) {
        this.book = book;
        this.list = list;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The texts are on paper.
     *
     * @throws DayOutOfTime when the day, where the writer is, is yet to come
     * @throws TooManyAtOnce when they are more than {@link #MOST}
     * @throws LetterNotFound when one of them is another's; then nothing is done
     */
    @ForSignedIn
    @Transactional
    public BatchOutcome markWritten(Collection<LetterId> letters, SaidDay on) {
        return book.markWritten(current.required(), few(letters), on);
    }

    /**
     * Back from {@link #markWritten}.
     *
     * @throws TooManyAtOnce when they are more than {@link #MOST}
     * @throws LetterNotFound when one of them is another's; then nothing is done
     */
    @ForSignedIn
    @Transactional
    public BatchOutcome markUnwritten(Collection<LetterId> letters) {
        return book.markUnwritten(current.required(), few(letters));
    }

    /**
     * They are in the letter box. Of held ones the writer decides one by one, for each may be in vain.
     *
     * @throws DayOutOfTime when the day, where the writer is, is yet to come
     * @throws TooManyAtOnce when they are more than {@link #MOST}
     * @throws LetterNotFound when one of them is another's; then nothing is done
     */
    @ForSignedIn
    @Transactional
    public BatchOutcome markPosted(Collection<LetterId> letters, Posting posting) {
        return book.markPosted(current.required(), few(letters), posting);
    }

    /**
     * Takes postings back, with every sign of them, until midnight of the day on which they were noted.
     *
     * @param zone as the browser gives it; used and forgotten
     * @throws TooManyAtOnce when they are more than {@link #MOST}
     * @throws LetterNotFound when one of them is another's; then nothing is done
     */
    @ForSignedIn
    @Transactional
    public BatchOutcome undoPosting(Collection<LetterId> letters, ZoneId zone) {
        return book.undoPosting(current.required(), few(letters), zone);
    }

    /** The letters of the last act of today, where the writer is, in which several were noted as posted. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public List<Letter> postedTogether(ZoneId zone) {
        Instant midnight =
                LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
        Map<Instant, List<Letter>> acts = list.notedSince(current.required(), midnight, MOST).stream()
                .collect(Collectors.groupingBy(
                        letter -> Objects.requireNonNull(letter.postedNotedAt()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return acts.values().stream().filter(act -> act.size() > 1).findFirst().orElse(List.of());
    }

    private static Collection<LetterId> few(Collection<LetterId> letters) {
        if (letters.size() > MOST) {
            throw new TooManyAtOnce(MOST);
        }
        return letters;
    }
}
