package org.vestka.directory.motion;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.FacilityId;
import org.vestka.directory.history.Changed;
import org.vestka.directory.history.PlaceAct;
import org.vestka.directory.persistence.FacilityRepository;
import org.vestka.directory.persistence.FacilityRepository.Standpoint;
import org.vestka.directory.persistence.MotionRepository;
import org.vestka.directory.persistence.PageChangeRepository;
import org.vestka.directory.persistence.PageChangeRepository.OfPerson;
import org.vestka.directory.place.NoSuchFacility;

/** Makes of a place what an act says, once its day has come. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Becoming {

    private final MotionRepository motions;
    private final FacilityRepository facilities;
    private final PageChangeRepository changes;

    Becoming(MotionRepository motions, FacilityRepository facilities, PageChangeRepository changes) {
        this.motions = motions;
        this.facilities = facilities;
        this.changes = changes;
    }

    /** Says on the page what befalls the place on a day to come. */
    void announce(FacilityId place, PlaceAct act, long source, Instant now) {
        changes.add(place, Changed.ANNOUNCED, source, now, act);
    }

    /**
     * What it was before is written down now, not when the act was approved: others may have changed it in between.
     *
     * @param change of a place that is held
     * @param source of the act
     */
    void become(PlaceChange change, long source, Instant now) {
        Standpoint before = facilities.standpoint(change.place()).orElseThrow(() -> new NoSuchFacility(change.place()));
        int version = facilities.become(
                change.place(),
                change.kind() == null ? before.kind() : change.kind(),
                change.state() == null ? before.state() : change.state(),
                change.successor() == null ? before.successor() : change.successor());
        motions.became(change.by(), before, version);
        if (change.kind() != null) {
            changes.add(
                    change.place(),
                    Changed.KIND,
                    source,
                    now,
                    new PlaceAct(MotionKind.CHANGE_KIND, change.on(), change.kind()));
        }
        if (change.state() != null) {
            changes.add(change.place(), Changed.CLOSED, source, now);
            // whoever is still held there: where they are written to has changed
            changes.add(
                    facilities.heldIn(change.place()).stream()
                            .distinct()
                            .map(person -> new OfPerson(person, Changed.CLOSED, source))
                            .toList(),
                    now);
        }
        if (change.successor() != null) {
            changes.add(change.successor(), Changed.TOOK_OVER, source, now);
        }
    }
}
