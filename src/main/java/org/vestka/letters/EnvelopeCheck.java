package org.vestka.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.vestka.letters.persistence.LetterChanges.Hold;
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
     * Why each must not go as it is, in the order given; those whose envelopes are right are missing, and those to people who are
     * out of sight while their promises wait: nothing is printed for them, and nothing is said. Asks the database as often for many
     * as for one.
     */
    Map<LetterId, HoldReason> reasonsToHold(Collection<Letter> letters) {
        return check(letters).reasons();
    }

    /** @param waiting people who are out of sight while their promises wait: their letters stay as they are */
    private record Checked(Map<LetterId, HoldReason> reasons, Set<PersonId> waiting) {}

    private Checked check(Collection<Letter> letters) {
        Set<PersonId> addressees = new HashSet<>();
        letters.forEach(letter -> addressees.add(letter.person()));
        Map<PersonId, PersonBrief> briefs = people.briefs(addressees);
        Map<PersonId, MailingAddress> now = addresses.of(addressees, Utc.today(clock));
        Map<LetterId, HoldReason> reasons = new LinkedHashMap<>();
        Set<PersonId> waiting = new HashSet<>();
        briefs.forEach((id, person) -> {
            if (!person.publication().visible()) {
                waiting.add(id);
            }
        });
        waiting.removeAll(people.withdrawn(waiting));
        for (Letter letter : letters) {
            PersonBrief person = briefs.get(letter.person());
            if (waiting.contains(letter.person())) {
                continue;
            }
            HoldReason.since(
                            letter.address(),
                            Objects.requireNonNull(now.get(letter.person())),
                            person == null ? CustodyKind.UNKNOWN : person.custody())
                    .ifPresent(reason -> reasons.put(letter.id(), reason));
        }
        return new Checked(reasons, waiting);
    }

    /**
     * Of locked letters that are held, lets go on as before those whose envelope is right again; the others are held for
     * what is wrong now. Those to people who are out of sight lie still until they are shown again.
     *
     * @param atLeast until when the lease of one that goes on lasts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letRightOnesGoOn(Collection<Letter> held, Instant atLeast) {
        Checked checked = check(held);
        List<Hold> others = new ArrayList<>();
        for (Letter letter : held) {
            if (checked.waiting().contains(letter.person())) {
                continue;
            }
            HoldReason reason = checked.reasons().get(letter.id());
            LetterState from = letter.heldFrom() == LetterState.WRITTEN ? LetterState.WRITTEN : LetterState.RESERVED;
            if (reason == null) {
                Instant lease = letter.leaseUntil();
                changes.notHeld(letter.id(), from, lease.isAfter(atLeast) ? lease : atLeast);
            } else if (reason != letter.holdReason()) {
                others.add(new Hold(letter.id(), from, reason));
            }
        }
        changes.held(others);
    }

    /** Of locked letters, reserved or written, holds those whose envelope is no longer right; which they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<LetterId> holdWrong(Collection<Letter> letters) {
        Map<LetterId, HoldReason> reasons = reasonsToHold(letters);
        changes.held(letters.stream()
                .filter(letter -> reasons.containsKey(letter.id()))
                .map(letter -> new Hold(letter.id(), letter.state(), Objects.requireNonNull(reasons.get(letter.id()))))
                .toList());
        return reasons.keySet();
    }
}
