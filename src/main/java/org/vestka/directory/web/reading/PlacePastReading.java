package org.vestka.directory.web.reading;

import java.time.LocalDate;
import java.util.List;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.ui.place.PlaceDifference;
import org.vestka.directory.ui.place.PlacePast;
import org.vestka.directory.ui.place.PlaceWords;

/**
 * A place as its page stood at the end of a past day.
 *
 * @param difference from the page as it is
 * @param since what stands there today and did not then
 */
public record PlacePastReading(
        Frame frame,
        FacilityPage place,
        LocalDate day,
        PlaceWords said,
        PlaceDifference difference,
        List<PlacePast.Chapter> past,
        List<String> since) {}
