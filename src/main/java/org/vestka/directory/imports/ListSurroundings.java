package org.vestka.directory.imports;

import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vestka.directory.Country;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.imports.persistence.KnownCountryQuery;
import org.vestka.directory.place.EnvelopeLine;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;

/**
 * What a list brings with it where it is new: its country and the body that designates by it. Data only; a country pack says
 * more of the country later.
 */
@Component
class ListSurroundings {

    private static final int FRESHNESS_DAYS = 60;
    private static final int POSTING_DAYS = 21;

    private final KnownCountryQuery known;
    private final FacilityRegistry registry;

    ListSurroundings(KnownCountryQuery known, FacilityRegistry registry) {
        this.known = known;
        this.registry = registry;
    }

    /** @param language of the list, in which names go onto envelopes there */
    void require(ImportList list, LanguageTag language) {
        if (!known.exists(list.country())) {
            String code = list.country().value();
            Map<LanguageTag, String> names = new LinkedHashMap<>();
            Languages.OFFERED.forEach(
                    reader -> names.put(reader, ULocale.getDisplayCountry("und-" + code, reader.value())));
            registry.putCountry(new Country(
                    list.country(),
                    names,
                    Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT),
                    List.of(language),
                    List.of(language),
                    List.of(EnvelopeLine.values()),
                    FRESHNESS_DAYS,
                    POSTING_DAYS,
                    false,
                    Map.of()));
        }
        if (!known.hasBody(list.bodyCode())) {
            Map<LanguageTag, String> names = new LinkedHashMap<>();
            // the list's title is the name of a list, not of whoever recognises people by it
            Languages.OFFERED.forEach(reader -> names.put(reader, list.bodyCode()));
            registry.putBodyOfList(
                    new DesignatingBody(list.bodyCode(), DesignatingBody.School.GUIDELINES, null, names));
        }
    }
}
