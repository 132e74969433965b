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
    private final ShownAgain shownAgain;
    private final Clock clock;

    Publishing(
            PersonRepository people,
            Sources sources,
            PageChangeRepository changes,
            PageStates states,
            PersonWrites writes,
            SecondHandRepository hands,
            ShownAgain shownAgain,
            Clock clock) {
        this.people = people;
        this.sources = sources;
        this.changes = changes;
        this.states = states;
        this.writes = writes;
        this.hands = hands;
        this.shownAgain = shownAgain;
        this.clock = clock;
    }

    /** Decides how much of these people is shown. Of whoever is withheld nothing is left of what stood there before. */
    void publish(Collection<PersonId> ids, Publication publication, SourceDraft source) {
        if (ids.isEmpty()) {
            return;
        }
        Instant now = writes.now();
        List<PersonRepository.Locked> locked = writes.lock(ids);
        List<PersonRepository.Locked> changing = locked.stream()
                .filter(person -> person.publication() != publication)
                .toList();
        List<PersonId> changed =
                changing.stream().map(PersonRepository.Locked::person).toList();
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
            ended.add(new PeopleDied(Set.copyOf(noLonger), null, false, now));
        }
        if (publication.writable()) {
            ended.addAll(shownAgain.events(of(changing, false), now));
        }
        long said = sources.add(source, now).value();
        people.publish(changed, publication, said, now);
        if (!publication.visible()) {
            hands.outOfSight(of(changing, true), Utc.today(clock));
        }
        hands.ended(noLonger);
        people.touch(changed, now);
        if (publication == Publication.WITHHELD) {
            states.takeAwayAll(changed);
        }
        writes.wrote(changed, Changed.PUBLICATION, said, now);
        writes.tell(changed, ended, now);
    }

    /** Those of them who were to be seen, or who were not. */
    private static List<PersonId> of(List<PersonRepository.Locked> people, boolean visible) {
        return people.stream()
                .filter(person -> person.publication().visible() == visible)
                .map(PersonRepository.Locked::person)
                .toList();
    }

    /** Hides somebody by one editor's hand: promises and letters wait for another to {@link #withdraw} them. */
    void hideFirst(PersonId person, Publication publication, SourceDraft source) {
        showAs(writes.lock(Set.of(person)), publication, source, writes.now(), List.of());
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
        List<PersonRepository.Locked> locked = writes.lock(Set.of(person));
        Publication before = locked.getFirst().publication();
        if (before == Publication.HIDDEN) {
            return before;
        }
        showAs(locked, Publication.HIDDEN, source, people.lastPublished(person, startOfToday()), List.of());
        return before;
    }

    /** Shows somebody again as before they were hidden: nothing has ended by it, and what befell them meanwhile is told now. */
    void putBack(PersonId person, Publication before, SourceDraft source) {
        List<PersonRepository.Locked> locked = writes.lock(Set.of(person));
        Instant now = writes.now();
        showAs(locked, before, source, now, before.writable() ? shownAgain.events(of(locked, false), now) : List.of());
    }

    private void showAs(
            List<PersonRepository.Locked> locked,
            Publication publication,
            SourceDraft source,
            Instant written,
            List<Object> events) {
        PersonId person = locked.getFirst().person();
        Set<PersonId> one = Set.of(person);
        long said = sources.add(source, written).value();
        people.publish(one, publication, said, written);
        if (!publication.visible()) {
            hands.outOfSight(of(locked, true), Utc.today(clock));
        }
        people.touch(one, written);
        if (publication == Publication.HIDDEN) {
            changes.addUnseen(person, Changed.PUBLICATION, said, written);
        } else {
            writes.wrote(one, Changed.PUBLICATION, said, written);
        }
        writes.tell(one, events, written);
    }

    private Instant startOfToday() {
        return Utc.today(clock).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
