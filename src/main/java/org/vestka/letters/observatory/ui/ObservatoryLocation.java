package org.vestka.letters.observatory.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;

/**
 * What is asked for, as it stands in the URL: {@code observatory?country=BY&year=2025}.
 *
 * @param year null for all
 */
public record ObservatoryLocation(
        CountryCode country, @Nullable Integer year) {

    /** A country that is not known gives way to the first. Empty while there is none. */
    public static Optional<ObservatoryLocation> read(Map<String, List<String>> parameters, List<Country> countries) {
        String asked = first(parameters, "country");
        String year = first(parameters, "year");
        return countries.stream()
                .map(Country::code)
                .filter(code -> code.value().equals(asked))
                .findFirst()
                .or(() -> countries.stream().map(Country::code).findFirst())
                .map(country -> new ObservatoryLocation(country, year(year)));
    }

    static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).stream().findFirst().orElse("");
    }

    private static @Nullable Integer year(String text) {
        return text.matches("[12][0-9]{3}") ? Integer.valueOf(text) : null;
    }
}
