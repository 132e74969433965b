package org.vestka.directory.ui;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vestka.shared.LanguageTag;

/**
 * Where the reading edition is: plain pages without script, below the language so that a proxy can keep them. What the
 * application has at a path, the reading edition has at the same path below its own.
 */
public final class ReadingNavigation {

    /** All of it begins so; without a leading slash. */
    public static final String ROOT = "read";

    public static final String STYLE = ROOT + "/style.css";

    /** A chapter of its own: in the application a month is a filter of the list. */
    public static final String BIRTHDAYS = "birthdays";

    /** What everybody may take along: data, files, feeds. */
    public static final String OPEN_DATA = "open-data";

    /** Somebody to write to today, for other sites to show. */
    public static final String CARD = "card";

    /** What gets through, by what a module above knows. */
    public static final String OBSERVATORY = "observatory";

    /** Letters from prison, by a module above. */
    public static final String MUSEUM = "museum";

    /** Not what writers and editors do below a person or a place. */
    private static final Pattern BOTH = Pattern.compile(
            "(?!%s$)(?:%s|%s)(?:/[^/]+)?|%s|%s(?:/people)?|%s(?:/apart)?|%s(?:/method|/places/[^/]+)?|%s(?:/[0-9a-z]{10})?"
                    .formatted(
                            DirectoryNavigation.DUPLICATES,
                            DirectoryNavigation.PEOPLE,
                            DirectoryNavigation.PLACES,
                            DirectoryNavigation.HOW_TO_WRITE,
                            DirectoryNavigation.COUNTS,
                            DirectoryNavigation.COVERAGE,
                            OBSERVATORY,
                            MUSEUM));

    private ReadingNavigation() {}

    public static String home(LanguageTag language) {
        return ROOT + "/" + language.value();
    }

    public static String openData(LanguageTag language) {
        return home(language) + "/" + OPEN_DATA;
    }

    public static String card(LanguageTag language) {
        return home(language) + "/" + CARD;
    }

    /**
     * Where the reading edition has what the application has at a path; empty for what only the application has.
     *
     * @param path without a leading slash and without a query
     * @param query with its question mark, or empty
     */
    public static Optional<String> samePlace(LanguageTag language, String path, String query) {
        if (path.isEmpty()) {
            return Optional.of(home(language));
        }
        return BOTH.matcher(path).matches() ? Optional.of(home(language) + "/" + path + query) : Optional.empty();
    }
}
