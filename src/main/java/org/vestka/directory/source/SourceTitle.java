package org.vestka.directory.source;

import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;

/** What a page or a list is called, where it is called so in each of our languages: every reader is told one of them. */
public final class SourceTitle {

    /** Nobody writes it within a title. */
    private static final String BETWEEN = " ‖ ";

    private SourceTitle() {}

    /** One title that holds all. */
    public static String of(Function<LanguageTag, String> called) {
        return Languages.OFFERED.stream().map(called).collect(Collectors.joining(BETWEEN));
    }

    /** The reader's own; a title that is not of all our languages is told as it is. */
    public static String in(LanguageTag reader, String title) {
        String[] each = title.split(Pattern.quote(BETWEEN), -1);
        int own = Languages.OFFERED.indexOf(reader);
        return each.length == Languages.OFFERED.size() && own >= 0 ? each[own] : title;
    }
}
