package org.vestka.directory.duplicates;

import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditTrail;
import org.vestka.directory.PersonId;
import org.vestka.directory.duplicates.persistence.LikelyPairRepository;
import org.vestka.directory.persistence.PersonRepository;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.security.ForEditors;

/** Pairs of records that seem to be of one person, for editors to look at. */
@Service
@AgainAfterDeadlock
@Transactional
public class LikelyPairs {

    private final LikelyPairRepository pairs;
    private final PersonRepository people;
    private final AuditTrail audit;
    private final Clock clock;

    LikelyPairs(LikelyPairRepository pairs, PersonRepository people, AuditTrail audit, Clock clock) {
        this.pairs = pairs;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The likeliest first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<LikelyPair> suggested(int offset, int limit) {
        return pairs.suggested(offset, limit);
    }

    /** They are two: nobody is asked again. */
    @ForEditors
    public void areTwo(PersonId one, PersonId other) {
        people.lock(new TreeSet<>(List.of(one, other)));
        if (pairs.areTwo(one, other, clock.instant())) {
            record("person.two", one, other);
        }
    }

    /** Back from {@link #areTwo}. */
    @ForEditors
    public void askAgain(PersonId one, PersonId other) {
        people.lock(new TreeSet<>(List.of(one, other)));
        if (pairs.askAgain(one, other)) {
            record("person.twoTakenBack", one, other);
        }
    }

    private void record(String act, PersonId one, PersonId other) {
        audit.record(act, "person", Long.toString(Math.min(one.value(), other.value())));
    }
}
