package org.vestka.directory;

import java.util.Map;
import org.vestka.shared.LanguageTag;

public record Region(RegionId id, CountryCode country, String code, Map<LanguageTag, String> names) {

    public String nameIn(LanguageTag reader) {
        return Labels.in(reader, names);
    }
}
