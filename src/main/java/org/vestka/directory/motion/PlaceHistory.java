package org.vestka.directory.motion;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.FacilityId;
import org.vestka.directory.persistence.MotionRepository;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEveryone;

/** What befell places, and what is announced of them. */
@Service
@Transactional(readOnly = true)
public class PlaceHistory {

    private final MotionRepository motions;
    private final Clock clock;

    PlaceHistory(MotionRepository motions, Clock clock) {
        this.motions = motions;
        this.clock = clock;
    }

    /** Acts on a place that were not taken back, the latest first. */
    @ForEveryone
    public List<Motion> of(FacilityId place) {
        return motions.ofPlace(place);
    }

    /** Acts on each place that are announced, and whose day has not come, the nearest first; places without are missing. */
    @ForEveryone
    public Map<FacilityId, List<Motion>> ahead(Collection<FacilityId> places) {
        return motions.ahead(places, Utc.today(clock)).stream()
                .sorted(Comparator.comparing(
                                (Motion act) -> Objects.requireNonNull(act.on()).earliest())
                        .thenComparing(Motion::id))
                .collect(Collectors.groupingBy(act -> Objects.requireNonNull(act.place())));
    }

    /** Places that were taken over by this one, or closed for it, the latest first: acts that were not taken back. */
    @ForEveryone
    public List<Motion> into(FacilityId place) {
        return motions.into(place, Utc.today(clock));
    }
}
