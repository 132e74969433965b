package org.vestka.directory.place;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.RegionId;
import org.vestka.shared.LanguageTag;

/**
 * A place to be stored.
 *
 * @param code unique, beginning with the country's: {@code BY-IK-1}
 * @param aliases other spellings under which lists name it; its names count without being repeated here
 */
public record FacilityDraft(
        CountryCode country,
        String code,
        FacilityKind kind,
        FacilityState state,
        @Nullable RegionId region,
        @Nullable String locality,
        Map<LanguageTag, String> names,
        List<String> aliases,
        @Nullable FacilityId successor,
        @Nullable String note) {

    public FacilityDraft {
        names = Map.copyOf(names);
        aliases = List.copyOf(aliases);
    }
}
