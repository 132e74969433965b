package org.vestka.directory.ui.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;

/** Which country's board is meant, as it stands in the URL: {@code coverage?country=BY}. */
public final class CoverageLocation {

    private CoverageLocation() {}

    /** The one asked for; where it is not known, or none is asked for, the first. Empty while there is no country. */
    public static Optional<CountryCode> read(Map<String, List<String>> parameters, List<Country> countries) {
        String asked = parameters.getOrDefault("country", List.of("")).stream()
                .findFirst()
                .orElse("");
        return countries.stream()
                .map(Country::code)
                .filter(code -> code.value().equals(asked))
                .findFirst()
                .or(() -> countries.stream().map(Country::code).findFirst());
    }
}
