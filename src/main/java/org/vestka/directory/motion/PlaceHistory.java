package org.vestka.directory.motion;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.FacilityId;
import org.vestka.directory.persistence.MotionRepository;
import org.vestka.shared.security.ForEveryone;

/** What befell places. */
@Service
@Transactional(readOnly = true)
public class PlaceHistory {

    private final MotionRepository motions;

    PlaceHistory(MotionRepository motions) {
        this.motions = motions;
    }

    /** Acts on a place that were not taken back, the latest first. */
    @ForEveryone
    public List<Motion> of(FacilityId place) {
        return motions.ofPlace(place);
    }
}
