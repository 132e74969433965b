package org.vestka.directory.corrections;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditTrail;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PeopleChanged;
import org.vestka.directory.PersonId;
import org.vestka.directory.history.PastFact;
import org.vestka.directory.persistence.FacilityRepository;
import org.vestka.directory.persistence.PageStates;
import org.vestka.directory.place.NoSuchFacility;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.ReasonRefused;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.security.ForEditors;

/**
 * Takes away for good what stood on a page: a private word that was removed must not be read in the page's past. It takes one
 * hand, as nothing is shown by it, and cannot be taken back.
 */
@Service
@AgainAfterDeadlock
@Transactional
public class PastStates {

    private final PageStates states;
    private final Registry registry;
    private final FacilityRepository facilities;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PastStates(
            PageStates states,
            Registry registry,
            FacilityRepository facilities,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.states = states;
        this.registry = registry;
        this.facilities = facilities;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes out of every past state of a person's page whatever of these facts stood there otherwise than today.
     *
     * @throws ReasonRefused when none is given, or it names somebody
     */
    @ForEditors
    public void takeOut(PersonId person, PastFact fact, String reason) {
        String words = ReasonRefused.checked(reason);
        registry.hold(List.of(person));
        states.takeOut(person, fact, words);
        done(person);
    }

    /**
     * Takes away what stood on a person's page at the end of a day, and on the days before and after on which it was the same.
     *
     * @throws ReasonRefused when none is given, or it names somebody
     */
    @ForEditors
    public void takeAway(PersonId person, LocalDate day, String reason) {
        String words = ReasonRefused.checked(reason);
        registry.hold(List.of(person));
        states.takeAway(person, day, words);
        done(person);
    }

    /**
     * The same of a place.
     *
     * @throws ReasonRefused when none is given, or it names somebody
     */
    @ForEditors
    public void takeOut(FacilityId place, PastFact fact, String reason) {
        String words = ReasonRefused.checked(reason);
        hold(place);
        states.takeOut(place, fact, words);
        done(place);
    }

    /**
     * The same of a place.
     *
     * @throws ReasonRefused when none is given, or it names somebody
     */
    @ForEditors
    public void takeAway(FacilityId place, LocalDate day, String reason) {
        String words = ReasonRefused.checked(reason);
        hold(place);
        states.takeAway(place, day, words);
        done(place);
    }

    private void hold(FacilityId place) {
        if (!facilities.lock(place)) {
            throw new NoSuchFacility(place);
        }
    }

    private void done(PersonId person) {
        audit.record("person.pastTaken", "person", Long.toString(person.value()));
        tell(Set.of(person));
    }

    private void done(FacilityId place) {
        audit.record("facility.pastTaken", "facility", Long.toString(place.value()));
        tell(Set.of());
    }

    /** Pages made a moment ago are forgotten. */
    private void tell(Set<PersonId> people) {
        events.publishEvent(new PeopleChanged(people, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
