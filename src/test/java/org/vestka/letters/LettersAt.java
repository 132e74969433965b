package org.vestka.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.LivingAccounts;
import org.vestka.adoption.AdoptionBook;
import org.vestka.adoption.ReminderMail;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.person.RegisteredPeople;
import org.vestka.directory.place.AddressBook;
import org.vestka.letters.persistence.LeaseRepository;
import org.vestka.letters.persistence.LetterChanges;
import org.vestka.letters.persistence.LetterRepository;
import org.vestka.letters.persistence.SignRepository;
import org.vestka.shared.OneByOne;
import org.vestka.shared.RepeatedTransaction;

/** What happens to letters at another time than now. The books want a transaction. */
@Component
class LettersAt {

    private final LetterRepository letters;
    private final LetterChanges changes;
    private final LeaseRepository leases;
    private final SignRepository signs;
    private final AddressBook addresses;
    private final RegisteredPeople people;
    private final Attention attention;
    private final AdoptionBook adoptions;
    private final KindCheck kinds;
    private final LivingAccounts living;
    private final LetterSettings settings;
    private final ReminderMail mail;
    private final TransactionTemplate transactions;
    private final PrintedEnvelopes printed;

    LettersAt(
            LetterRepository letters,
            LetterChanges changes,
            LeaseRepository leases,
            SignRepository signs,
            AddressBook addresses,
            RegisteredPeople people,
            Attention attention,
            AdoptionBook adoptions,
            KindCheck kinds,
            LivingAccounts living,
            LetterSettings settings,
            ReminderMail mail,
            TransactionTemplate transactions,
            PrintedEnvelopes printed) {
        this.letters = letters;
        this.changes = changes;
        this.leases = leases;
        this.signs = signs;
        this.addresses = addresses;
        this.people = people;
        this.attention = attention;
        this.adoptions = adoptions;
        this.kinds = kinds;
        this.living = living;
        this.settings = settings;
        this.mail = mail;
        this.transactions = transactions;
        this.printed = printed;
    }

    LetterBook book(Instant now) {
        return new LetterBook(
                letters, changes, addresses, attention, postings(now), kinds, living, settings, fixed(now));
    }

    BatchBook batch(Instant now) {
        return new BatchBook(letters, changes, postings(now), living, settings, fixed(now));
    }

    private PostingBook postings(Instant now) {
        return new PostingBook(letters, changes, attention, adoptions, envelopes(now), fixed(now));
    }

    PastLetters past(Instant now) {
        return new PastLetters(book(now), letters, signs, adoptions, attention, fixed(now));
    }

    SignBook signs(Instant now) {
        return new SignBook(letters, signs, people, fixed(now));
    }

    Leases leases(Instant now) {
        return new Leases(
                leases,
                letters,
                book(now),
                envelopes(now),
                printed,
                mail,
                new OneByOne(new RepeatedTransaction(transactions)),
                fixed(now));
    }

    private EnvelopeCheck envelopes(Instant now) {
        return new EnvelopeCheck(changes, addresses, people, fixed(now));
    }

    private static Clock fixed(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
