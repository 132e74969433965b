package org.vestka.letters.observatory.ui;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.shared.LanguageTag;

/** Where the observatory is. Paths without a leading slash; the reading edition has the same below its own. */
public final class ObservatoryNavigation {

    public static final String ROOT = ReadingNavigation.OBSERVATORY;
    public static final String METHOD = ROOT + "/method";
    public static final String PLACES = ROOT + "/places";

    private static final String API = "api/v1/";

    private ObservatoryNavigation() {}

    public static String board(CountryCode country, @Nullable Integer year) {
        return ROOT + "?country=" + country + (year == null ? "" : "&year=" + year);
    }

    /** @param code of the country pack: {@code BY-IK-1} */
    public static String place(String code) {
        return PLACES + "/" + code;
    }

    /** Two places side by side. */
    public static String compare(String code, String beside) {
        return place(code) + "?beside=" + beside;
    }

    /** @param table {@code places}, {@code custody}, {@code kinds} or {@code years} */
    public static String file(CountryCode country, @Nullable Integer year, String table, LanguageTag language) {
        return API + ROOT + "/" + table + ".csv?country=" + country + (year == null ? "" : "&year=" + year) + "&lang="
                + language;
    }

    /** @param table {@code waiting}, {@code months}, {@code custody}, {@code kinds} or {@code years} */
    public static String placeFile(String code, @Nullable String beside, String table, LanguageTag language) {
        return API + place(code) + "/" + table + ".csv?lang=" + language + (beside == null ? "" : "&beside=" + beside);
    }
}
