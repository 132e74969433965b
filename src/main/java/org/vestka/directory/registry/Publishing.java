package org.vestka.directory.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vestka.directory.PeopleDied;
import org.vestka.directory.PersonId;
import org.vestka.directory.PersonPutBack;
import org.vestka.directory.PersonWithdrawn;
import org.vestka.directory.history.Changed;
import org.vestka.directory.persistence.PageChangeRepository;
import org.vestka.directory.persistence.PageStates;
import org.vestka.directory.persistence.PersonRepository;
import org.vestka.directory.persistence.SecondHandRepository;
import org.vestka.directory.persistence.Sources;
import org.vestka.directory.person.Publication;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.Utc;

/** Decides how much of people is shown, and what ends by it. */
@Component
class Publishing {

    private final PersonRepository people;
    private final Sources sources;
    private final PageChangeRepository changes;
    private final PageStates states;
    private final PersonWrites writes;
    private final SecondHandRepository hands;
    private final Clock clock;

    Publishing(
            PersonRepository people,
            Sources sources,
            PageChangeRepository changes,
            PageStates states,
            PersonWrites writes,
            SecondHandRepository hands,
            Clock clock) {
        this.people = people;
        this.sources = sources;
        this.changes = changes;
        this.states = states;
        this.writes = writes;
        this.hands = hands;
        this.clock = clock;
    }

    /** Decides how much of these people is shown. Of whoever is withheld nothing is left of what stood there before. */
    void publish(Collection<PersonId> ids, Publication publication, SourceDraft source) {
        if (ids.isEmpty()) {
            return;
        }
        Instant now = writes.now();
        List<PersonRepository.Locked> locked = writes.lock(ids);
        List<PersonId> changed = locked.stream()
                .filter(person -> person.publication() != publication)
                .map(PersonRepository.Locked::person)
                .toList();
        if (changed.isEmpty()) {
            if (publication == Publication.WITHHELD) {
                // by one editor before, and agreed to now
                states.takeAwayAll(ids);
            }
            return;
        }
        // also of whom nobody saw: what was promised to whoever one editor has hidden waits still
        List<PersonId> noLonger = publication.writable() || publication == Publication.HIDDEN ? List.of() : changed;
        List<Object> ended = new ArrayList<>();
        if (publication != Publication.MEMORIAL) {
            // what has ended before is not told once more
            Set<PersonId> before = hands.withdrawn(noLonger);
            noLonger.stream()
                    .filter(person -> !before.contains(person) || hands.waits(person))
                    .forEach(person -> ended.add(new PersonWithdrawn(person, now)));
        } else if (!noLonger.isEmpty()) {
            ended.add(new PeopleDied(Set.copyOf(noLonger), null, now));
        }
        long said = sources.add(source, now).value();
        people.publish(changed, publication, said, now);
        hands.ended(noLonger);
        people.touch(changed, now);
        if (publication == Publication.WITHHELD) {
            states.takeAwayAll(changed);
        }
        writes.wrote(changed, Changed.PUBLICATION, said, now);
        writes.tell(changed, ended, now);
    }

    /** Hides somebody by one editor's hand: promises and letters wait for another to {@link #withdraw} them. */
    void hideFirst(PersonId person, Publication publication, SourceDraft source) {
        writes.lock(Set.of(person));
        showAs(person, publication, source, writes.now());
    }

    /**
     * Ends what was promised to somebody who is hidden; their letters are held. Of whoever is withheld nothing is left of what
     * stood there before.
     */
    void withdraw(PersonId person) {
        Instant now = writes.now();
        if (writes.lock(Set.of(person)).getFirst().publication() == Publication.WITHHELD) {
            states.takeAwayAll(Set.of(person));
        }
        hands.ended(Set.of(person));
        people.touch(Set.of(person), now);
        writes.tell(Set.of(person), List.of(new PersonWithdrawn(person, now)), now);
    }

    /** Whether something hangs on somebody who is not shown, so that to end it takes two. */
    boolean waits(PersonId person) {
        return hands.waits(person);
    }

    /**
     * Takes somebody from everybody's eyes until an editor has looked. Of the moment only the day is written into the history,
     * since who asked for it was there at that moment; promises and letters wait.
     *
     * @return what was shown of them before
     */
    Publication hide(PersonId person, SourceDraft source) {
        Publication before = writes.lock(Set.of(person)).getFirst().publication();
        if (before == Publication.HIDDEN) {
            return before;
        }
        showAs(person, Publication.HIDDEN, source, people.lastPublished(person, startOfToday()));
        return before;
    }

    /** Shows somebody again as before they were hidden: nothing has ended, so nobody is told. */
    void putBack(PersonId person, Publication before, SourceDraft source) {
        writes.lock(Set.of(person));
        Instant now = writes.now();
        showAs(person, before, source, now, before.writable() ? List.of(new PersonPutBack(person, now)) : List.of());
    }

    private void showAs(PersonId person, Publication publication, SourceDraft source, Instant written) {
        showAs(person, publication, source, written, List.of());
    }

    private void showAs(PersonId person, Publication publication, SourceDraft source, Instant written, List<?> events) {
        Set<PersonId> one = Set.of(person);
        long said = sources.add(source, written).value();
        people.publish(one, publication, said, written);
        people.touch(one, written);
        if (publication == Publication.HIDDEN) {
            changes.addUnseen(person, Changed.PUBLICATION, said, written);
        } else {
            writes.wrote(one, Changed.PUBLICATION, said, written);
        }
        writes.tell(one, List.copyOf(events), written);
    }

    private Instant startOfToday() {
        return Utc.today(clock).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
