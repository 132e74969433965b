package org.vestka.directory.ui;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.FacilityId;
import org.vestka.directory.motion.Motion;
import org.vestka.directory.motion.MotionKind;
import org.vestka.directory.motion.PlaceHistory;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.place.Places;
import org.vestka.shared.Utc;

/** That the place of somebody without an address is closed, with its day: so that one knows since when, and why. */
@Component
public class PlaceGone {

    private final PlaceHistory history;
    private final Places places;
    private final Clock clock;

    PlaceGone(PlaceHistory history, Places places, Clock clock) {
        this.history = history;
        this.places = places;
        this.clock = clock;
    }

    /** Empty where the place is open, or nobody knows which it is. */
    public Optional<String> told(@Nullable FacilityId place, DirectoryWords words) {
        return Optional.ofNullable(place)
                .flatMap(places::page)
                .filter(page -> page.state() == FacilityState.CLOSED)
                .map(page -> history.of(page.id()).stream()
                        .filter(act -> act.kind() == MotionKind.CLOSE && act.on() != null)
                        .filter(act -> !act.ahead(Utc.today(clock)))
                        .findFirst()
                        .map(Motion::on)
                        .map(day -> words.text("place.gone", words.dates().partial(Objects.requireNonNull(day))))
                        .orElseGet(() -> words.text("place.gone.noDay")));
    }
}
