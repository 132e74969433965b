package org.vestka.directory.place;

import java.util.Map;
import org.vestka.directory.CountryCode;
import org.vestka.directory.Labels;
import org.vestka.directory.RegionId;
import org.vestka.shared.LanguageTag;

public record Region(RegionId id, CountryCode country, String code, Map<LanguageTag, String> names) {

    public String nameIn(LanguageTag reader) {
        return Labels.in(reader, names);
    }
}
