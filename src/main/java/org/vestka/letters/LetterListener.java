package org.vestka.letters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountErased;
import org.vestka.adoption.AdoptionBook;
import org.vestka.adoption.Occasions;
import org.vestka.adoption.ReminderMail;
import org.vestka.adoption.ReminderMail.Telling;
import org.vestka.directory.FacilityAddressChanged;
import org.vestka.directory.PersonDied;
import org.vestka.directory.PersonId;
import org.vestka.directory.PersonMoved;
import org.vestka.directory.PersonReleased;
import org.vestka.directory.PersonWithdrawn;
import org.vestka.directory.person.RegisteredPeople;
import org.vestka.letters.persistence.LetterChanges;
import org.vestka.letters.persistence.LetterRepository;
import org.vestka.letters.persistence.LetterRepository.Owned;

/** What happens elsewhere and concerns letters not yet posted, heard in the transaction in which it happens. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LetterListener {

    /** Before the adopters are told: who has an envelope on the table is told of the envelope. */
    private static final int EARLY = 10;

    private final LetterRepository letters;
    private final LetterChanges changes;
    private final LetterBook book;
    private final EnvelopeCheck envelopes;
    private final AdoptionBook adoptions;
    private final RegisteredPeople people;
    private final ReminderMail mail;

    LetterListener(
            LetterRepository letters,
            LetterChanges changes,
            LetterBook book,
            EnvelopeCheck envelopes,
            AdoptionBook adoptions,
            RegisteredPeople people,
            ReminderMail mail) {
        this.letters = letters;
        this.changes = changes;
        this.book = book;
        this.envelopes = envelopes;
        this.adoptions = adoptions;
        this.people = people;
        this.mail = mail;
    }

    @EventListener
    @Order(EARLY)
    void on(PersonMoved moved) {
        hold(moved.person(), HoldReason.MOVED, "moved", moved.at());
    }

    @EventListener
    @Order(EARLY)
    void on(PersonReleased released) {
        hold(released.person(), HoldReason.RELEASED, "released", released.at());
    }

    @EventListener
    @Order(EARLY)
    void on(PersonDied died) {
        hold(died.person(), HoldReason.DIED, "died", died.at());
    }

    @EventListener
    @Order(EARLY)
    void on(PersonWithdrawn withdrawn) {
        hold(withdrawn.person(), HoldReason.WITHDRAWN, "withdrawn", withdrawn.at());
    }

    /** Letters whose envelope bears what holds no longer are held; one mail to each writer, however many there are. */
    @EventListener
    @Order(EARLY)
    void on(FacilityAddressChanged changed) {
        List<Owned> onTheTable = letters.lockOnTheTable(people.heldIn(changed.facility()));
        Set<LetterId> heldNow = envelopes.holdWrong(onTheTable.stream()
                .map(Owned::letter)
                .filter(letter -> letter.state() != LetterState.HELD)
                .toList());
        mail.tell(
                "letters.place-moved",
                onTheTable.stream()
                        .filter(owned -> heldNow.contains(owned.letter().id()) || waitsForAnAddress(owned.letter()))
                        .map(owned -> new Telling(
                                owned.writer(),
                                Occasions.ofPlace(changed.facility(), changed.at(), owned.writer()),
                                owned.letter().code().page()))
                        .toList());
    }

    /** Of a letter held before: there may be somewhere to go on to by now. */
    private static boolean waitsForAnAddress(Letter letter) {
        return letter.state() == LetterState.HELD
                && (letter.holdReason() == HoldReason.MOVED || letter.holdReason() == HoldReason.ADDRESS);
    }

    /** Open letters return; posted ones stay, without whose they were. */
    @EventListener
    @Order(EARLY)
    void on(AccountErased erased) {
        List<Letter> open = letters.lockAllOf(erased.account());
        adoptions.holdAll(erased.account());
        book.close(open, Closing.ERASED);
        letters.detach(erased.account());
    }

    private void hold(PersonId person, HoldReason reason, String template, Instant at) {
        List<Telling> tellings = new ArrayList<>();
        for (Owned owned : letters.lockOnTheTable(List.of(person))) {
            Letter letter = owned.letter();
            if (letter.holdReason() != null && letter.holdReason().isFinal()) {
                continue; // its writer has been told what matters more
            }
            LetterState from = letter.state() == LetterState.HELD && letter.heldFrom() != null
                    ? letter.heldFrom()
                    : letter.state();
            changes.held(letter.id(), from, reason);
            tellings.add(new Telling(
                    owned.writer(),
                    Occasions.ofPerson(template, person, at, owned.writer()),
                    letter.code().page()));
        }
        mail.tell("letters." + template, tellings);
    }
}
