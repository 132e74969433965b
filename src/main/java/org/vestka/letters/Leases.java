package org.vestka.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.adoption.Occasions;
import org.vestka.adoption.ReminderMail;
import org.vestka.adoption.ReminderMail.Telling;
import org.vestka.letters.persistence.LetterRepository;
import org.vestka.letters.persistence.LetterRepository.Owned;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.Utc;

/** Letters on the table as time goes on: leases that end, envelopes that are no longer right. Several servers may do it at once. */
@Component
@AgainAfterDeadlock
public class Leases {

    private static final int BATCH = 100;

    private final LetterRepository letters;
    private final LetterBook book;
    private final ReminderMail mail;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Leases(
            LetterRepository letters,
            LetterBook book,
            ReminderMail mail,
            TransactionTemplate transactions,
            Clock clock) {
        this.letters = letters;
        this.book = book;
        this.mail = mail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns every letter whose lease has ended, each in a transaction of its own: it holds one letter at a time. */
    public void expire() {
        Instant now = clock.instant();
        int returned;
        do {
            returned = 0;
            for (LetterId id : letters.expired(now, BATCH)) {
                returned += Objects.requireNonNull(transactions.execute(work -> expire(id, now)));
            }
            // those that somebody holds are left for the next time
        } while (returned > 0);
    }

    private int expire(LetterId id, Instant now) {
        Optional<Letter> expired = letters.lockExpired(id, now);
        expired.ifPresent(letter -> book.close(List.of(letter), Closing.EXPIRED));
        return expired.isPresent() ? 1 : 0;
    }

    /**
     * Holds every letter whose envelope bears an address that is no longer the one valid today: a place moves on a day that
     * was known before, a stay ends, a name is put right.
     */
    public void review() {
        LocalDate today = Utc.today(clock);
        for (LetterId id : letters.open()) {
            transactions.executeWithoutResult(work -> letters.find(id)
                    // most are right: those are read, and held by nobody
                    .filter(letter ->
                            mayGo(letter.state()) && book.reasonToHold(letter).isPresent())
                    .ifPresent(wrong -> review(id, today)));
        }
    }

    private static boolean mayGo(LetterState state) {
        return state == LetterState.RESERVED || state == LetterState.WRITTEN;
    }

    private void review(LetterId id, LocalDate today) {
        letters.lock(id)
                .filter(owned -> mayGo(owned.letter().state()) && book.holdIfWrong(owned.letter()))
                .ifPresent(owned -> mail.tell(
                        "letters.place-moved",
                        List.of(new Telling(owned.writer(), Occasions.ofDay("held", owned.writer(), today)))));
    }

    /** Tells writers whose lease ends today or tomorrow (UTC), once for each lease. */
    public void remind() {
        inBatches(() -> {
            Instant now = clock.instant();
            Instant afterTomorrow =
                    Utc.today(clock).plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
            List<Owned> ending = letters.lockEnding(now, afterTomorrow, BATCH);
            List<Telling> tellings = new ArrayList<>();
            for (Owned owned : ending) {
                Letter letter = owned.letter();
                letters.leaseReminded(letter.id());
                String occasion = "lease-ends:%d:%s".formatted(letter.id().value(), Utc.day(letter.leaseUntil()));
                tellings.add(new Telling(owned.writer(), occasion, letter.code().page()));
            }
            mail.tell("letters.lease-ends", tellings);
            return ending.size();
        });
    }

    private void inBatches(IntSupplier batch) {
        while (Objects.requireNonNull(transactions.execute(work -> batch.getAsInt())) == BATCH) {
            // the next one
        }
    }
}
