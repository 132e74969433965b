package org.vestka.letters.ui;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vestka.directory.CountryCode;
import org.vestka.shared.ui.ReaderLanguage;

/** All countries of ISO 3166-1, named in the reader's language as CLDR names them. */
final class CountryNames {

    private CountryNames() {}

    static String of(CountryCode country) {
        return ULocale.getDisplayCountry(
                "und-" + country.value(), ReaderLanguage.current().value());
    }

    /** By the reader's alphabet. */
    static List<CountryCode> all() {
        Comparator<Object> alphabet =
                Collator.getInstance(ReaderLanguage.current().locale());
        return Stream.of(Locale.getISOCountries())
                .map(CountryCode::new)
                .sorted(Comparator.comparing(CountryNames::of, alphabet::compare))
                .toList();
    }
}
