package org.vestka.directory.attention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;

/**
 * Who of a country's people gets letters and who gets none, of the shown alone: nothing in it hangs on anybody hidden.
 *
 * @param places where most wait first
 * @param custody the same people by kind of custody, where most wait first
 * @param apart held people who cannot be written to, by why
 * @param months a year of them, the oldest first; the last one goes on
 */
public record CoverageBoard(
        CountryCode country,
        LocalDate day,
        FloorInForce floor,
        CoverageTally all,
        List<OfPlace> places,
        List<OfCustody> custody,
        List<Apart> apart,
        List<CoverageMonth> months) {

    public CoverageBoard {
        places = List.copyOf(places);
        custody = List.copyOf(custody);
        apart = List.copyOf(apart);
        months = List.copyOf(months);
    }

    /** @param place null where the place is not known */
    public record OfPlace(@Nullable FacilityId place, CoverageTally tally) {}

    public record OfCustody(CustodyKind kind, CoverageTally tally) {}

    public record Apart(Reachability why, int people) {}
}
