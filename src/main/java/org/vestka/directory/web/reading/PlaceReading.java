package org.vestka.directory.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.place.ELetterService;
import org.vestka.directory.place.FacilityAddressView;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.ui.DirectoryWords.Freshness;
import org.vestka.directory.ui.PagePart;
import org.vestka.directory.ui.place.PlacePast;
import org.vestka.directory.ui.place.PlaceWords;

/**
 * A place.
 *
 * @param people where those are who are held there; null for nobody
 */
public record PlaceReading(
        Frame frame,
        FacilityPage place,
        PlaceWords said,
        @Nullable String people,
        @Nullable Successor successor,
        List<Address> addresses,
        List<ELetterService> services,
        List<Part> parts,
        List<PlacePast.Chapter> past,
        List<Guideline> rules) {

    /**
     * What a module above knows of it.
     *
     * @param href where more of it is; null where that is not taken along
     */
    public record Part(PagePart part, @Nullable String href) {}

    /** What has taken its place. */
    public record Successor(String name, String href) {}

    /** @param period empty where nobody knows it */
    public record Address(FacilityAddressView address, Freshness state, String period) {}
}
