package org.vestka.directory.place;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.history.Standing;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;

/**
 * What is known of a place.
 *
 * @param addresses the one to use first, dead ones last
 * @param note conflicts between sources and other remarks, for editors
 * @param claims what single sources say, those that contradict each other included
 * @param people publicly known to be held there now; 0 of a past day
 * @param hidden nothing but name and kind is shown of it, because somebody asked for it
 * @param standing of which day all of this is
 */
public record FacilityPage(
        FacilityId id,
        String code,
        CountryCode country,
        FacilityKind kind,
        FacilityState state,
        @Nullable Region region,
        @Nullable String locality,
        Map<LanguageTag, String> names,
        @Nullable FacilityId successor,
        @Nullable String note,
        List<FacilityClaim> claims,
        SourceView source,
        List<FacilityAddressView> addresses,
        int people,
        boolean hidden,
        int version,
        Standing standing) {

    /** What is left of a place that is hidden, for whoever may not see the rest. */
    FacilityPage withoutWhatIsHidden() {
        return new FacilityPage(
                id,
                code,
                country,
                kind,
                state,
                region,
                null,
                names,
                successor,
                null,
                List.of(),
                source,
                List.of(),
                people,
                hidden,
                version,
                Standing.NEW);
    }

    public String nameIn(LanguageTag reader) {
        return Labels.in(reader, names);
    }
}
