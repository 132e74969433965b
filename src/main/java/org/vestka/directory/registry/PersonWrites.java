package org.vestka.directory.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vestka.directory.PeopleChanged;
import org.vestka.directory.PersonId;
import org.vestka.directory.history.Changed;
import org.vestka.directory.persistence.ListingRepository;
import org.vestka.directory.persistence.PageChangeRepository;
import org.vestka.directory.persistence.PageChangeRepository.OfPerson;
import org.vestka.directory.persistence.PersonRepository;
import org.vestka.directory.person.NoSuchPerson;

/** What every act on people begins and ends with: they are held, what was changed is written down, the list follows, others hear of it. */
@Component
class PersonWrites {

    private final PersonRepository people;
    private final ListingRepository listing;
    private final PageChangeRepository changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonWrites(
            PersonRepository people,
            ListingRepository listing,
            PageChangeRepository changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.listing = listing;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NoSuchPerson when somebody is not registered */
    List<PersonRepository.Locked> lock(Collection<PersonId> ids) {
        List<PersonRepository.Locked> locked = people.lock(ids);
        Set<PersonId> missing = new HashSet<>(ids);
        locked.forEach(person -> missing.remove(person.person()));
        for (PersonId person : missing) {
            throw new NoSuchPerson(person);
        }
        return locked;
    }

    void wrote(Collection<PersonId> people, Changed what, @Nullable Long source, Instant now) {
        changes.add(
                people.stream()
                        .map(person -> new OfPerson(person, what, source))
                        .toList(),
                now);
    }

    void tell(Collection<PersonId> changed, List<Object> happened, Instant now) {
        if (!changed.isEmpty()) {
            listing.refresh(changed, now);
            events.publishEvent(new PeopleChanged(Set.copyOf(changed), now));
        }
        happened.forEach(events::publishEvent);
    }

    /** The database keeps microseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
