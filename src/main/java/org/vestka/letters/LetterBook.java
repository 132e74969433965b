package org.vestka.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.LivingAccounts;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.AttentionChange;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.MailingAddress.Unprintable;
import org.vestka.letters.persistence.LetterChanges;
import org.vestka.letters.persistence.LetterRepository;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;

/**
 * What happens to letters on an account's behalf, within the caller's transaction; whoever calls has checked who it is.
 * Every act locks the letter first, so that of two at once the second finds what the first has done. A person's numbers
 * change in the same transaction. Locks are taken in one order: account, letter, adoption, the person's numbers.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LetterBook {

    private final LetterRepository letters;
    private final LetterChanges changes;
    private final AddressBook addresses;
    private final Attention attention;
    private final PostingBook postings;
    private final KindCheck kinds;
    private final LivingAccounts living;
    private final LetterSettings settings;
    private final Clock clock;

    LetterBook(
            LetterRepository letters,
            LetterChanges changes,
            AddressBook addresses,
            Attention attention,
            PostingBook postings,
            KindCheck kinds,
            LivingAccounts living,
            LetterSettings settings,
            Clock clock) {
        this.letters = letters;
        this.changes = changes;
        this.addresses = addresses;
        this.attention = attention;
        this.postings = postings;
        this.kinds = kinds;
        this.living = living;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes a letter on lease. Where one to the person is open already it is that one, unchanged.
     *
     * @throws NotWritable when no letter can be addressed to the person
     * @throws KindNotSentThere when nothing of the kind can be sent to where they are
     * @throws TooManyOpenLetters when the writer has as many as one may have
     */
    Letter reserve(AccountId writer, PersonId person, LetterKind kind, LanguageTag language) {
        return reserve(writer, person, kind, language, clock.instant());
    }

    /** The same as of an instant, from which its lease runs. */
    Letter reserve(AccountId writer, PersonId person, LetterKind kind, LanguageTag language, Instant now) {
        living.hold(writer);
        // nothing is locked that is not there yet: two who insert into one locked gap would wait for each other
        Optional<Letter> before = letters.findOpen(writer, person);
        if (before.isPresent()) {
            return before.get();
        }
        Printable address = printable(person);
        kinds.require(person, kind);
        if (letters.countBegun(writer) >= settings.openAtOnce()) {
            throw new TooManyOpenLetters(settings.openAtOnce());
        }
        boolean added = letters.insertReserved(
                LetterCode.random(),
                writer,
                person,
                kind,
                language,
                FrozenAddress.of(address),
                now,
                now.plus(settings.lease()));
        Letter letter = letters.findOpen(writer, person).orElseThrow(LetterNotFound::new);
        if (added) {
            // the row holds person and address: a move that came between is known by now
            Printable still = printable(person);
            if (!still.address().equals(address.address())) {
                changes.addressed(letter.id(), FrozenAddress.of(still));
            }
            attention.change(person, AttentionChange.letterReserved());
        }
        return letters.findOpen(writer, person).orElseThrow(LetterNotFound::new);
    }

    /**
     * Changes what goes on its way, as long as it is not posted.
     *
     * @throws KindNotSentThere when nothing of the kind can be sent to where the person is
     */
    Letter changeKind(AccountId writer, LetterCode code, LetterKind kind, LanguageTag language) {
        Letter letter = lock(writer, code);
        LetterAct.CHANGE_KIND.require(letter);
        if (kind != letter.kind()) {
            kinds.require(letter.person(), kind);
        }
        changes.changeKind(letter.id(), kind, language);
        return read(writer, code);
    }

    /**
     * Allows the envelope to be printed and freezes the address as it is now.
     *
     * @throws NotWritable when there is no address, or only a dead one
     * @throws AddressInDoubt when the address is not verified lately and {@code anyway} is false
     */
    EnvelopeOrder prepareEnvelope(AccountId writer, LetterCode code, boolean anyway) {
        Letter letter = lock(writer, code);
        Printable address = printable(letter, anyway);
        changes.printed(letter.id(), FrozenAddress.of(address), !address.fresh(), clock.instant());
        return new EnvelopeOrder(read(writer, code), address, !address.fresh());
    }

    /**
     * Asks what {@link #prepareEnvelope} would say, and changes nothing.
     *
     * @throws LetterStateChanged when it is posted, given back or held
     * @throws NotWritable when there is no address, or only a dead one
     * @throws AddressInDoubt when the address is not verified lately and {@code anyway} is false
     */
    void mayPrint(AccountId writer, LetterCode code, boolean anyway) {
        printable(letters.find(writer, code).orElseThrow(LetterNotFound::new), anyway);
    }

    private Printable printable(Letter letter, boolean anyway) {
        LetterAct.PRINT.require(letter);
        Printable address = printable(letter.person());
        if (!address.fresh() && !anyway) {
            throw new AddressInDoubt();
        }
        return address;
    }

    /** The text is on paper. The lease begins anew: what is written deserves time to reach a letter box. */
    Letter markWritten(AccountId writer, LetterCode code) {
        Letter letter = lock(writer, code);
        if (LetterAct.WRITE.isDone(letter)) {
            return letter;
        }
        LetterAct.WRITE.require(letter);
        Instant now = clock.instant();
        changes.written(letter.id(), now, now.plus(settings.lease()));
        return read(writer, code);
    }

    Letter markUnwritten(AccountId writer, LetterCode code) {
        Letter letter = lock(writer, code);
        if (LetterAct.UNWRITE.isDone(letter)) {
            return letter;
        }
        LetterAct.UNWRITE.require(letter);
        changes.unwritten(letter.id());
        return read(writer, code);
    }

    /**
     * It is in the letter box. A held one may have been there before the news came. Twice is once.
     *
     * @throws DayOutOfTime when the day, where the writer is, lies before the lease or in the future
     */
    Letter markPosted(AccountId writer, LetterCode code, Posting posting) {
        Letter letter = lock(writer, code);
        boolean possible =
                !posting.on().isAfter(clock.instant()) && !posting.on().isBefore(letter.reservedAt());
        if (LetterAct.POST.canFollow(letter) && !possible) {
            throw new DayOutOfTime();
        }
        return post(writer, letter, posting);
    }

    /** The same now; nobody says where. */
    Letter markPosted(AccountId writer, LetterCode code) {
        return post(writer, lock(writer, code), new Posting(SaidDay.today(clock.instant(), ZoneOffset.UTC), null));
    }

    private Letter post(AccountId writer, Letter letter, Posting posting) {
        if (LetterAct.POST.isDone(letter)) {
            return letter;
        }
        LetterAct.POST.require(letter);
        postings.post(writer, List.of(letter), posting);
        return read(writer, letter.code());
    }

    /**
     * Takes a posting back, on the day on which it was noted, in the writer's time zone. Where the envelope is no longer
     * right, because the person was moved or the address has changed meanwhile, the letter is held.
     *
     * @param zone as the browser gives it; used and forgotten
     * @throws UndoOver when that day is over
     * @throws AnotherLetterOpen when the writer has begun another letter to the person since
     */
    Letter undoPosting(AccountId writer, LetterCode code, ZoneId zone) {
        living.hold(writer);
        Letter letter = lock(writer, code);
        if (LetterAct.UNDO_POSTING.isDone(letter)) {
            return letter;
        }
        postings.whyNotUndone(writer, letter, zone).ifPresent(why -> {
            throw switch (why) {
                case UNDO_OVER -> new UndoOver();
                case ANOTHER_OPEN -> new AnotherLetterOpen();
                case HELD, ENDED, POSTED, BEFORE_LEASE -> new LetterStateChanged(letter.state());
            };
        });
        postings.undo(writer, List.of(letter));
        return read(writer, code);
    }

    /** Whether the day on which it was noted as posted still lasts in a time zone. */
    boolean undoable(Letter letter, ZoneId zone) {
        return postings.undoable(letter, zone);
    }

    /** Gives the letter back, so that another may write. Twice is once. */
    Letter giveBack(AccountId writer, LetterCode code) {
        Letter letter = lock(writer, code);
        if (LetterAct.GIVE_BACK.isDone(letter)) {
            return letter;
        }
        LetterAct.GIVE_BACK.require(letter);
        close(List.of(letter), Closing.RETURNED);
        return read(writer, code);
    }

    /**
     * A held letter goes on, to the address that holds now; its envelope must be printed again.
     *
     * @throws NotWritable when there is still no address
     */
    Letter goOn(AccountId writer, LetterCode code) {
        Letter letter = lock(writer, code);
        if (LetterAct.GO_ON.isDone(letter)) {
            return letter;
        }
        LetterAct.GO_ON.require(letter);
        Printable address = printable(letter.person());
        changes.goesOn(
                letter.id(),
                letter.heldFrom() == LetterState.WRITTEN ? LetterState.WRITTEN : LetterState.RESERVED,
                FrozenAddress.of(address),
                clock.instant().plus(settings.lease()));
        return read(writer, code);
    }

    /** Ends open letters that are locked: all of them before anybody's numbers. */
    void close(List<Letter> open, Closing closing) {
        Instant now = clock.instant();
        open.forEach(letter -> changes.closed(letter.id(), closing, now));
        open.stream()
                .map(Letter::person)
                .sorted()
                .forEach(person -> attention.change(person, AttentionChange.letterReturned()));
    }

    private Printable printable(PersonId person) {
        return switch (addresses.of(person, Utc.today(clock))) {
            case Printable printable -> printable;
            case Unprintable unprintable -> throw new NotWritable(unprintable.reason());
        };
    }

    private Letter lock(AccountId writer, LetterCode code) {
        return letters.lock(writer, code).orElseThrow(LetterNotFound::new);
    }

    private Letter read(AccountId writer, LetterCode code) {
        return letters.lock(writer, code).orElseThrow(LetterNotFound::new);
    }
}
