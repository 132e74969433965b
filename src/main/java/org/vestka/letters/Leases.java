package org.vestka.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.letters.persistence.LetterRepository;
import org.vestka.letters.persistence.LetterRepository.Owned;

/** Leases that end, in batches that commit by themselves. Several servers may do it at once. */
@Component
public class Leases {

    private static final int BATCH = 100;
    private static final Duration WARNED_BEFORE = Duration.ofHours(36);

    private final LetterRepository letters;
    private final LetterBook book;
    private final LetterMail mail;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Leases(LetterRepository letters, LetterBook book, LetterMail mail, TransactionTemplate transactions, Clock clock) {
        this.letters = letters;
        this.book = book;
        this.mail = mail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns every letter whose lease has ended. */
    public void expire() {
        inBatches(() -> {
            List<Letter> expired = new ArrayList<>(letters.lockExpired(clock.instant(), BATCH));
            // people in one order, so that two sweeps never wait for each other crosswise
            expired.sort(Comparator.comparing(Letter::person)
                    .thenComparing(letter -> letter.id().value()));
            expired.forEach(letter -> book.close(letter, Closing.EXPIRED));
            return expired.size();
        });
    }

    /** Tells writers whose lease ends by tomorrow, once for each lease. */
    public void remind() {
        inBatches(() -> {
            Instant now = clock.instant();
            List<Owned> ending = letters.lockEnding(now, now.plus(WARNED_BEFORE), BATCH);
            List<LetterMail.Telling> tellings = new ArrayList<>();
            for (Owned owned : ending) {
                Letter letter = owned.letter();
                letters.leaseReminded(letter.id());
                tellings.add(new LetterMail.Telling(
                        owned.writer(),
                        letter.code(),
                        LetterMail.leaseEnds(letter.id(), LocalDate.ofInstant(letter.leaseUntil(), ZoneOffset.UTC))));
            }
            mail.tell("lease-ends", tellings);
            return ending.size();
        });
    }

    private void inBatches(IntSupplier batch) {
        while (Objects.requireNonNull(transactions.execute(work -> batch.getAsInt())) == BATCH) {
            // the next one
        }
    }
}
