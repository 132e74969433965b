package org.vestka.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.Occasions;
import org.vestka.adoption.ReminderMail;
import org.vestka.adoption.ReminderMail.Telling;
import org.vestka.letters.persistence.LeaseRepository;
import org.vestka.letters.persistence.LetterRepository;
import org.vestka.letters.persistence.LetterRepository.Owned;
import org.vestka.shared.OneByOne;
import org.vestka.shared.Utc;

/** Letters on the table as time goes on: leases that end, envelopes that are no longer right. Several servers may do it at once. */
@Component
public class Leases {

    /** More than fail at once, so that what fails keeps nothing else from its turn. */
    private static final int BATCH = 10_000;

    private static final int REVIEWED_AT_ONCE = 500;

    private final LeaseRepository leases;
    private final LetterRepository letters;
    private final LetterBook book;
    private final EnvelopeCheck envelopes;
    private final PrintedEnvelopes printed;
    private final ReminderMail mail;
    private final OneByOne oneByOne;
    private final Clock clock;

    Leases(
            LeaseRepository leases,
            LetterRepository letters,
            LetterBook book,
            EnvelopeCheck envelopes,
            PrintedEnvelopes printed,
            ReminderMail mail,
            OneByOne oneByOne,
            Clock clock) {
        this.leases = leases;
        this.letters = letters;
        this.book = book;
        this.envelopes = envelopes;
        this.printed = printed;
        this.mail = mail;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    /** Returns every letter whose lease has ended, each in a transaction of its own: it holds one letter at a time. */
    public void expire() {
        Instant now = clock.instant();
        int returned;
        do {
            // those that somebody holds, and those that fail, are left for the next time
            returned = oneByOne.each("Returning a letter", leases.expired(now, BATCH), id -> expire(id, now));
        } while (returned > 0);
    }

    private boolean expire(LetterId id, Instant now) {
        Optional<Letter> expired = leases.lockExpired(id, now);
        expired.ifPresent(letter -> book.close(List.of(letter), Closing.EXPIRED));
        return expired.isPresent();
    }

    /**
     * Holds every letter whose envelope bears an address that is no longer the one valid today: a place moves on a day that
     * was known before, a stay ends, a name is put right.
     */
    public void review() {
        LocalDate today = Utc.today(clock);
        List<LetterId> open = leases.open();
        for (int from = 0; from < open.size(); from += REVIEWED_AT_ONCE) {
            List<LetterId> some = open.subList(from, Math.min(open.size(), from + REVIEWED_AT_ONCE));
            oneByOne.each("Reviewing a letter", suspects(some), id -> hold(id, today));
        }
    }

    /** Most are right: those are read, and held by nobody. Where one of them cannot be read, all are looked at one by one. */
    private Collection<LetterId> suspects(List<LetterId> some) {
        try {
            List<Letter> mayGo = leases.find(some).stream()
                    .filter(letter -> mayGo(letter.state()))
                    .toList();
            return envelopes.reasonsToHold(mayGo).keySet();
        } catch (RuntimeException e) {
            return some;
        }
    }

    private static boolean mayGo(LetterState state) {
        return state == LetterState.RESERVED || state == LetterState.WRITTEN;
    }

    private boolean hold(LetterId id, LocalDate today) {
        Optional<Owned> held = letters.lock(id)
                .filter(owned -> mayGo(owned.letter().state())
                        && !envelopes.holdWrong(List.of(owned.letter())).isEmpty());
        held.ifPresent(owned -> {
            String occasion = Occasions.ofDay("held", owned.writer(), today);
            mail.tell(
                    "letters.place-moved",
                    List.of(new Telling(owned.writer(), occasion)),
                    printed.toTakeOut(wrongWith(owned)));
        });
        return held.isPresent();
    }

    /**
     * All of the same writer that must not go today: one mail a day tells of those too that are looked at after this one. Where one
     * of them cannot be read it tells of this one alone.
     */
    private List<Owned> wrongWith(Owned held) {
        try {
            List<Letter> open = letters.open(held.writer());
            Set<LetterId> wrong = envelopes.reasonsToHold(open).keySet();
            return open.stream()
                    .filter(letter -> wrong.contains(letter.id()))
                    .map(letter -> letter.id().equals(held.letter().id()) ? held : new Owned(held.writer(), letter))
                    .toList();
        } catch (RuntimeException e) {
            return List.of(held);
        }
    }

    /** Tells writers whose lease ends today or tomorrow (UTC), once for each lease, and of several in one mail. */
    public void remind() {
        Instant now = clock.instant();
        Instant until =
                Utc.today(clock).plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        int told;
        do {
            told = oneByOne.each(
                    "Telling of leases that end",
                    leases.writersOfEnding(now, until, BATCH),
                    writer -> remind(writer, now, until));
        } while (told > 0);
    }

    private boolean remind(AccountId writer, Instant now, Instant until) {
        List<Letter> ending = leases.lockEnding(writer, now, until);
        List<Telling> tellings = new ArrayList<>();
        for (Letter letter : ending) {
            leases.leaseReminded(letter.id());
            String occasion = "lease-ends:%d:%s".formatted(letter.id().value(), Utc.day(letter.leaseUntil()));
            tellings.add(new Telling(writer, occasion, letter.code().page()));
        }
        mail.tell("letters.lease-ends", tellings);
        return !ending.isEmpty();
    }
}
