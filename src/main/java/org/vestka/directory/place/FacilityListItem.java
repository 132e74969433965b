package org.vestka.directory.place;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.RegionId;
import org.vestka.shared.LanguageTag;

/**
 * A place in a list.
 *
 * @param addressStatus of the address that would be printed; null when none is known, {@link AddressStatus#DEAD} when
 *     only dead ones are
 * @param people publicly known to be held there now
 */
public record FacilityListItem(
        FacilityId id,
        String code,
        CountryCode country,
        FacilityKind kind,
        FacilityState state,
        @Nullable RegionId region,
        @Nullable String locality,
        Map<LanguageTag, String> names,
        @Nullable AddressStatus addressStatus,
        @Nullable LocalDate verifiedOn,
        int people) {

    public String nameIn(LanguageTag reader) {
        return Labels.in(reader, names);
    }
}
