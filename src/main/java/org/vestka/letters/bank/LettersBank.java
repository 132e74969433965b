package org.vestka.letters.bank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.RegisteredPeople;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterState;
import org.vestka.letters.bank.CopyRefused.Reason;
import org.vestka.letters.bank.persistence.SealedCopyRepository;
import org.vestka.letters.bank.persistence.TrusteeRepository;
import org.vestka.letters.persistence.LetterRepository;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEveryone;
import org.vestka.shared.security.ForSignedIn;

/**
 * Takes sealed copies and gives them up again. That somebody is signed in and has a letter to the person on the table is asked and
 * forgotten: no row says who sealed one.
 */
@Service
@AgainAfterDeadlock
public class LettersBank {

    private final SealedCopyRepository copies;
    private final TrusteeRepository trustees;
    private final LetterRepository letters;
    private final RegisteredPeople people;
    private final CurrentAccount current;
    private final SealedToday counted;
    private final BankSettings settings;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    LettersBank(
            SealedCopyRepository copies,
            TrusteeRepository trustees,
            LetterRepository letters,
            RegisteredPeople people,
            CurrentAccount current,
            SealedToday counted,
            BankSettings settings,
            Clock clock) {
        this.copies = copies;
        this.trustees = trustees;
        this.letters = letters;
        this.people = people;
        this.current = current;
        this.counted = counted;
        this.settings = settings;
        this.clock = clock;
    }

    /** Trustees to whom a letter to this person can be sealed today: none has its seat where the person is held. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public List<TrusteeOffer> offers(PersonId person) {
        LocalDate day = Utc.today(clock);
        return people.brief(person).stream()
                .flatMap(brief -> trustees.all().stream()
                        .filter(trustee -> !trustee.about().country().equals(brief.country())))
                .flatMap(trustee -> trustee.sealingKey(day).stream()
                        .map(key -> new TrusteeOffer(
                                trustee.id(),
                                trustee.about().names(),
                                trustee.about().country(),
                                trustee.about().contact(),
                                key.key())))
                .toList();
    }

    /** The day that is written down beside a copy. */
    @ForEveryone
    public LocalDate today() {
        return Utc.today(clock);
    }

    /** How many years a copy is kept where nobody takes it. */
    @ForEveryone
    public int years() {
        return settings.years();
    }

    /**
     * Keeps a copy, with the person and the day and nothing else. The same copy once more is kept once.
     *
     * @param id the hash of the hash of the withdrawal code, as 64 hexadecimal digits
     * @param base64 the sealed copy
     * @throws CopyRefused when it is none, names no key of today's, or the writer writes no letter to this person
     */
    @ForSignedIn
    @Transactional
    public void seal(PersonId person, String id, String base64) {
        AccountId writer = current.required();
        Ciphertext sealed = Ciphertext.read(base64);
        CopyId copy = CopyId.parse(id).orElseThrow(() -> new CopyRefused(Reason.NOT_SEALED));
        // a record that is joined into another meanwhile is found by its letter no more
        people.hold(person);
        if (letters.findOpen(writer, person).filter(LettersBank::onTheTable).isEmpty()) {
            throw new CopyRefused(Reason.NO_LETTER);
        }
        // whoever heard no answer sends the same once more
        if (copies.has(copy, sealed.bytes())) {
            return;
        }
        TrusteeKeyId key = keyOf(sealed, person);
        counted.count(writer, person);
        boolean kept = false;
        try {
            kept = copies.add(copy, person, key, Utc.today(clock), sealed.bytes());
        } finally {
            if (!kept) {
                counted.giveBack(writer, person);
            }
        }
        if (!kept) {
            throw new CopyRefused(Reason.TAKEN);
        }
    }

    /**
     * Removes a copy for good. Whoever has its code may: no account is asked for, as none is kept.
     *
     * @param hashOfCode as 64 hexadecimal digits; anything may come
     * @return whether there was one
     */
    @ForEveryone
    @Transactional
    public boolean withdraw(String hashOfCode) {
        return CopyId.provenBy(hashOfCode).filter(copies::remove).isPresent();
    }

    private static boolean onTheTable(Letter letter) {
        return letter.state() == LetterState.RESERVED || letter.state() == LetterState.WRITTEN;
    }

    private TrusteeKeyId keyOf(Ciphertext sealed, PersonId person) {
        byte[] named = sealed.key();
        return offers(person).stream()
                .map(offer -> offer.key().fingerprint())
                .filter(fingerprint -> Arrays.equals(fingerprint, named))
                .findFirst()
                .flatMap(trustees::keyByFingerprint)
                .orElseThrow(() -> new CopyRefused(Reason.UNKNOWN_KEY));
    }
}
