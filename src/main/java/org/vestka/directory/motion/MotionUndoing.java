package org.vestka.directory.motion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionUndone;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.history.PlaceAct;
import org.vestka.directory.persistence.FacilityRepository;
import org.vestka.directory.persistence.FacilityRepository.Standpoint;
import org.vestka.directory.persistence.MotionRepository;
import org.vestka.directory.persistence.MotionRepository.Became;
import org.vestka.directory.persistence.MotionRepository.Changed;
import org.vestka.directory.persistence.MotionRepository.Moved;
import org.vestka.directory.persistence.PageChangeRepository;
import org.vestka.directory.persistence.PageChangeRepository.OfPerson;
import org.vestka.directory.persistence.StayRepository;
import org.vestka.directory.place.NoSuchFacility;
import org.vestka.directory.registry.Registry;
import org.vestka.shared.Utc;

/** Puts back what an act changed, unless somebody has changed it since. Holds what {@link MotionActs} held, in its order. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MotionUndoing {

    private final MotionRepository motions;
    private final StayRepository stays;
    private final FacilityRepository facilities;
    private final Registry registry;
    private final PageChangeRepository changes;
    private final ApplicationEventPublisher events;

    MotionUndoing(
            MotionRepository motions,
            StayRepository stays,
            FacilityRepository facilities,
            Registry registry,
            PageChangeRepository changes,
            ApplicationEventPublisher events) {
        this.motions = motions;
        this.stays = stays;
        this.facilities = facilities;
        this.registry = registry;
        this.changes = changes;
        this.events = events;
    }

    /**
     * Stays follow the record they stand in by now: a split or a join may have given them to another. Where the one that the act
     * ended and the one that it opened are no longer the same person's, nobody can say any more where either was.
     *
     * @return whose stay was changed since and therefore stays as it is
     * @throws Overtaken when the place or its addresses were changed since: then nothing is put back
     */
    List<PersonId> undo(Motion motion, Instant now) {
        List<Moved> moved = motions.stays(motion.id());
        Set<PersonId> held = new TreeSet<>(whose(moved).values());
        moved.forEach(each -> held.add(each.person()));
        registry.hold(held);
        Set<PersonId> people = new TreeSet<>();
        FacilityId place = motion.place();
        if (place != null) {
            if (!facilities.lock(place)) {
                throw new NoSuchFacility(place);
            }
            putBack(motion, place, now);
            changes.add(
                    place,
                    org.vestka.directory.history.Changed.TAKEN_BACK,
                    null,
                    now,
                    new PlaceAct(motion.kind(), motion.on(), motion.becomes()));
        }
        if (place != null && motion.kind().closes() && !motion.ahead(Utc.day(now))) {
            changes.add(
                    facilities.heldIn(place).stream()
                            .distinct()
                            .map(person -> new OfPerson(person, org.vestka.directory.history.Changed.TAKEN_BACK, null))
                            .toList(),
                    now);
            if (motion.to() != null) {
                changes.add(motion.to(), org.vestka.directory.history.Changed.TAKEN_BACK, null, now);
            }
        }
        Map<Long, PersonId> untouched =
                stays.untouched(moved.stream().map(Moved::after).toList());
        Map<Long, PersonId> before = stays.ended(
                moved.stream().map(Moved::before).filter(Objects::nonNull).toList());
        List<Long> opened = new ArrayList<>();
        Map<StayState, List<Long>> ended = new EnumMap<>(StayState.class);
        List<PersonId> left = new ArrayList<>();
        for (Moved each : moved) {
            PersonId person = untouched.get(each.after());
            if (person == null
                    || !held.contains(person)
                    || each.before() != null && !person.equals(before.get(each.before()))) {
                left.add(each.person());
                continue;
            }
            people.add(person);
            opened.add(each.after());
            if (each.before() != null && each.beforeState() != null) {
                ended.computeIfAbsent(each.beforeState(), state -> new ArrayList<>())
                        .add(each.before());
            }
        }
        Set<PersonId> concerned = new TreeSet<>(people);
        if (place != null) {
            concerned.addAll(facilities.heldIn(place));
        }
        MotionUndone undone = new MotionUndone(motion.id(), concerned, motion.at(), now);
        registry.takeBackStays(people, opened, ended, undone);
        motions.undone(motion.id(), now);
        events.publishEvent(undone);
        return left;
    }

    /** In whose records the stays of an act stand, the people not being held yet. */
    private Map<Long, PersonId> whose(List<Moved> moved) {
        return stays.whose(moved.stream()
                .flatMap(each -> Stream.of(each.after(), each.before()))
                .filter(Objects::nonNull)
                .toList());
    }

    private void putBack(Motion motion, FacilityId place, Instant now) {
        for (Changed changed : motions.addresses(motion.id())) {
            boolean done = changed.before() == null
                    ? facilities.takeOut(changed.address(), changed.afterVersion(), Utc.day(now))
                    : facilities.putBack(changed.before(), changed.afterVersion());
            if (!done) {
                throw new Overtaken();
            }
        }
        Became became = motions.change(motion.id()).orElse(null);
        if (became == null) {
            return;
        }
        Integer afterVersion = became.afterVersion();
        if (afterVersion != null) {
            int version = facilities
                    .standpoint(place)
                    .orElseThrow(() -> new NoSuchFacility(place))
                    .version();
            if (version != afterVersion) {
                throw new Overtaken();
            }
            Standpoint before = Objects.requireNonNull(became.before());
            facilities.become(place, before.kind(), before.state(), before.successor());
        }
        motions.removeChange(motion.id());
    }
}
