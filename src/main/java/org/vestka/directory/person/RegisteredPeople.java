package org.vestka.directory.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.persistence.FacilityRepository;
import org.vestka.directory.persistence.PersonQuery;
import org.vestka.directory.persistence.PersonRepository;
import org.vestka.directory.persistence.SecondHandRepository;
import org.vestka.directory.persistence.StayRepository;

/**
 * People as they are registered, whoever asks: for jobs, and for acts whose outcome must not depend on who is looking.
 * What is shown to somebody comes from {@link People}.
 */
@Component
public class RegisteredPeople {

    private final PersonQuery people;
    private final PersonRepository rows;
    private final FacilityRepository facilities;
    private final SecondHandRepository hands;
    private final StayRepository stays;

    RegisteredPeople(
            PersonQuery people,
            PersonRepository rows,
            FacilityRepository facilities,
            SecondHandRepository hands,
            StayRepository stays) {
        this.stays = stays;
        this.people = people;
        this.rows = rows;
        this.facilities = facilities;
        this.hands = hands;
    }

    public Optional<PersonBrief> brief(PersonId person) {
        return people.briefs(List.of(person)).stream().findFirst();
    }

    /**
     * Keeps what is registered of a person as it is until the transaction ends; others may do so at once. What was read before
     * is read again after it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(PersonId person) {
        rows.hold(person);
    }

    /** By their ids in ascending order; whoever is not registered is missing. */
    public Map<PersonId, PersonBrief> briefs(Collection<PersonId> ids) {
        Map<PersonId, PersonBrief> briefs = new LinkedHashMap<>();
        people.briefs(ids).forEach(brief -> briefs.put(brief.id(), brief));
        return briefs;
    }

    /** Whether somebody was in one of these kinds of custody on any day from one to another. */
    @Transactional(readOnly = true)
    public boolean wasIn(PersonId person, Set<CustodyKind> kinds, LocalDate from, LocalDate until) {
        return stays.wasIn(person, kinds, from, until);
    }

    /** Who is held in a place now and is shown: of whoever is out of sight nobody is told anything. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PersonId> shownIn(FacilityId facility) {
        List<PersonId> held = facilities.heldIn(facility);
        Set<PersonId> shown = rows.shown(held);
        return held.stream().filter(shown::contains).toList();
    }

    /** Those of them whom readers see. */
    @Transactional(readOnly = true)
    public Set<PersonId> shown(Collection<PersonId> some) {
        return rows.shown(some);
    }

    /**
     * Those of them who are not shown and to whom all that was promised has ended with it; of whoever else is out of sight promises
     * and letters wait.
     */
    @Transactional(readOnly = true)
    public Set<PersonId> withdrawn(Collection<PersonId> some) {
        if (some.isEmpty()) {
            return Set.of();
        }
        Set<PersonId> withdrawn = new HashSet<>(hands.withdrawn(some));
        withdrawn.removeAll(rows.shown(withdrawn));
        return withdrawn;
    }
}
