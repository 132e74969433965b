package org.vestka.letters;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.RegisteredPeople;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress;
import org.vestka.letters.persistence.LetterChanges;
import org.vestka.shared.Utc;

/** Whether what stands on an envelope is still right today; a letter of which it is not is held. */
@Component
class EnvelopeCheck {

    private final LetterChanges changes;
    private final AddressBook addresses;
    private final RegisteredPeople people;
    private final Clock clock;

    EnvelopeCheck(LetterChanges changes, AddressBook addresses, RegisteredPeople people, Clock clock) {
        this.changes = changes;
        this.addresses = addresses;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Why each must not go as it is, in the order given; those whose envelopes are right are missing. Asks the database as
     * often for many as for one.
     */
    Map<LetterId, HoldReason> reasonsToHold(Collection<Letter> letters) {
        Set<PersonId> addressees = new HashSet<>();
        letters.forEach(letter -> addressees.add(letter.person()));
        Map<PersonId, PersonBrief> briefs = people.briefs(addressees);
        Map<PersonId, MailingAddress> now = addresses.of(addressees, Utc.today(clock));
        Map<LetterId, HoldReason> reasons = new LinkedHashMap<>();
        for (Letter letter : letters) {
            PersonBrief person = briefs.get(letter.person());
            HoldReason.since(
                            letter.address(),
                            Objects.requireNonNull(now.get(letter.person())),
                            person == null ? CustodyKind.UNKNOWN : person.custody())
                    .ifPresent(reason -> reasons.put(letter.id(), reason));
        }
        return reasons;
    }

    /** Of locked letters, reserved or written, holds those whose envelope is no longer right; which they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<LetterId> holdWrong(Collection<Letter> letters) {
        Map<LetterId, HoldReason> reasons = reasonsToHold(letters);
        letters.stream()
                .filter(letter -> reasons.containsKey(letter.id()))
                .forEach(letter ->
                        changes.held(letter.id(), letter.state(), Objects.requireNonNull(reasons.get(letter.id()))));
        return reasons.keySet();
    }
}
