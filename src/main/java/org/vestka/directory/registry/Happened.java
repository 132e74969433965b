package org.vestka.directory.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PeopleDied;
import org.vestka.directory.PeopleMoved;
import org.vestka.directory.PeopleReleased;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.persistence.StayRepository.Whereabouts;

/** What befell whom, gathered so that everybody concerned is told of in one. */
final class Happened {

    private final Set<PersonId> moved = new TreeSet<>();
    private final Set<PersonId> released = new TreeSet<>();
    private final Set<PersonId> died = new TreeSet<>();

    /** @param before null where nothing was known */
    void note(PersonId person, @Nullable Whereabouts before, Whereabouts after) {
        CustodyKind.Group was =
                before == null ? CustodyKind.Group.UNKNOWN : before.custody().group();
        CustodyKind.Group is = after.custody().group();
        if (is == CustodyKind.Group.DIED || is == CustodyKind.Group.RELEASED) {
            if (was != is) {
                (is == CustodyKind.Group.DIED ? died : released).add(person);
            }
        } else if (!Objects.equals(facility(before), facility(after))) {
            moved.add(person);
        }
    }

    private static @Nullable FacilityId facility(@Nullable Whereabouts whereabouts) {
        return whereabouts == null ? null : whereabouts.facility();
    }

    /** Whom anything befell. */
    Set<PersonId> people() {
        Set<PersonId> people = new TreeSet<>(moved);
        people.addAll(released);
        people.addAll(died);
        return people;
    }

    List<Object> events(@Nullable MotionId act, Instant at) {
        return events(act, false, at);
    }

    /** Of whom it was not told while they were out of sight. */
    List<Object> laterEvents(@Nullable MotionId act, Instant at) {
        return events(act, true, at);
    }

    private List<Object> events(@Nullable MotionId act, boolean later, Instant at) {
        List<Object> events = new ArrayList<>();
        if (!moved.isEmpty()) {
            events.add(new PeopleMoved(moved, act, later, at));
        }
        if (!released.isEmpty()) {
            events.add(new PeopleReleased(released, act, later, at));
        }
        if (!died.isEmpty()) {
            events.add(new PeopleDied(died, act, later, at));
        }
        return events;
    }
}
