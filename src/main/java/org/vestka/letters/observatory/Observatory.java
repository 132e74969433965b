package org.vestka.letters.observatory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.shared.security.ForEveryone;

/** What becomes of letters, for everybody to see: as it stood at the end of the last month, of at least ten letters together. */
@Service
@Transactional(readOnly = true)
public class Observatory {

    private final ObservatoryMemory memory;

    Observatory(ObservatoryMemory memory) {
        this.memory = memory;
    }

    /** @param year null for all that was ever posted; one of which nothing is told is taken for that */
    @ForEveryone
    public ObservatoryBoard board(CountryCode country, @Nullable Integer year) {
        return memory.of(country)
                .map(known -> known.board(year))
                .orElseGet(() -> new ObservatoryBoard(
                        country,
                        null,
                        null,
                        new TreeSet<>(),
                        null,
                        List.of(),
                        Map.of(),
                        null,
                        Map.of(),
                        null,
                        Map.of(),
                        null));
    }

    /** Empty for a place to which fewer than ten letters went. */
    @ForEveryone
    public Optional<PlacePassage> place(CountryCode country, FacilityId place) {
        return memory.of(country).flatMap(known -> known.place(place));
    }

    /** Empty where nothing is told of one of them. */
    @ForEveryone
    public Optional<Comparison> compare(CountryCode country, FacilityId one, FacilityId other) {
        return memory.of(country).flatMap(known -> known.compare(one, other));
    }
}
