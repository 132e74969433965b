package org.vestka.directory.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.FacilityAddressChanged;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.persistence.FacilityRepository;
import org.vestka.directory.persistence.ListingRepository;
import org.vestka.directory.persistence.MotionRepository;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.Utc;

/**
 * What a day brings that was announced before: an address begins or ends, an editor's word on reachability begins or ends.
 * Days are those of UTC.
 */
@Component
@AgainAfterDeadlock
public class TurnOfDay {

    /** How far back a server looks that has never done it before, or was off for long. */
    private static final int DAYS_BACK = 366;

    private final Registry registry;
    private final FacilityRepository places;
    private final ListingRepository listing;
    private final MotionRepository motions;

    TurnOfDay(Registry registry, FacilityRepository places, ListingRepository listing, MotionRepository motions) {
        this.registry = registry;
        this.places = places;
        this.listing = listing;
        this.motions = motions;
    }

    /**
     * Brings the list up to date with the days that have begun, those included on which the server was off, and tells of
     * the addresses.
     *
     * @param last when it was done last; null when never
     */
    @Transactional
    public void turn(@Nullable Instant last, Instant instant) {
        Instant now = instant.truncatedTo(ChronoUnit.MICROS);
        LocalDate today = Utc.day(now);
        LocalDate farthest = today.minusDays(DAYS_BACK);
        LocalDate since = last == null ? farthest : Utc.day(last);
        LocalDate first = since.isBefore(farthest) ? farthest : since;
        // what an act of the last day changed on that day it has told itself
        Map<FacilityId, LocalDate> turning = places.turning(last == null ? first : first.plusDays(1), today);
        // all of them before anybody there
        turning.keySet().forEach(places::lock);
        turning.forEach((facility, day) -> registry.refresh(
                places.heldIn(facility),
                // where no day was ever turned, nobody knows what was told of the days before
                last == null
                        ? List.of()
                        : List.of(new FacilityAddressChanged(
                                facility,
                                day,
                                places.reached(facility, today),
                                motions.announced(facility, day).orElse(null),
                                now)),
                now));
        List<PersonId> overridden = listing.withOverrideTurning(first, today);
        if (!overridden.isEmpty()) {
            registry.refresh(overridden, List.of(), now);
        }
    }
}
