package org.vestka.directory.person;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.persistence.FacilityRepository;
import org.vestka.directory.persistence.PersonQuery;
import org.vestka.directory.persistence.PersonRepository;

/**
 * People as they are registered, whoever asks: for jobs, and for acts whose outcome must not depend on who is looking.
 * What is shown to somebody comes from {@link People}.
 */
@Component
public class RegisteredPeople {

    private final PersonQuery people;
    private final PersonRepository rows;
    private final FacilityRepository facilities;

    RegisteredPeople(PersonQuery people, PersonRepository rows, FacilityRepository facilities) {
        this.people = people;
        this.rows = rows;
        this.facilities = facilities;
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

    /** Who is held in a place now, published or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PersonId> heldIn(FacilityId facility) {
        return facilities.heldIn(facility);
    }
}
