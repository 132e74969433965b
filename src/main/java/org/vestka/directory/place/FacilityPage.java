package org.vestka.directory.place;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;

/**
 * What is known of a place.
 *
 * @param addresses the one to use first, dead ones last
 * @param note conflicts between sources and other remarks, for editors
 * @param claims what single sources say, those that contradict each other included
 * @param people publicly known to be held there now
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
        int version) {

    public String nameIn(LanguageTag reader) {
        return Labels.in(reader, names);
    }
}
