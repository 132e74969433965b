package org.vestka.directory.imports.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.PartialDate;

/**
 * Dates as lists write them: {@code 2026-04-12}, {@code 2026-04}, {@code 2026}, {@code april 2026}, {@code 12 мая 2026},
 * {@code 12 траўня 2026}, {@code 12.05.2026}. What is not surely a date stays unread; nothing becomes more precise.
 */
public final class DateWords {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:[T ]00:00.*)?");
    private static final Pattern DOTTED = Pattern.compile("(?:(\\d{1,2})\\.)?(\\d{1,2})\\.(\\d{4})");
    private static final Pattern HAN = Pattern.compile("(\\d{4})年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?");
    private static final Pattern WORDS =
            Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)?\\.? )?(\\p{L}+)\\.?,? (\\d{4})");
    private static final Pattern AMERICAN = Pattern.compile("(\\p{L}+) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern YEAR_WORD = Pattern.compile("[,\\s]*(?:г\\.?|год|года|гг\\.?)$");
    private static final Map<String, Integer> MONTHS = months();

    private DateWords() {}

    /** Empty when the text is no date, or no such day ever was. */
    public static Optional<PartialDate> read(String text) {
        String plain = YEAR_WORD
                .matcher(text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\u00A0]+", " "))
                .replaceFirst("");
        try {
            Matcher matcher = ISO.matcher(plain);
            if (matcher.matches()) {
                return Optional.of(date(matcher.group(1), matcher.group(2), matcher.group(3)));
            }
            matcher = DOTTED.matcher(plain);
            if (matcher.matches()) {
                return Optional.of(date(matcher.group(3), matcher.group(2), matcher.group(1)));
            }
            matcher = HAN.matcher(plain);
            if (matcher.matches()) {
                return Optional.of(date(matcher.group(1), matcher.group(2), matcher.group(3)));
            }
            matcher = WORDS.matcher(plain);
            if (matcher.matches()) {
                return worded(matcher.group(3), matcher.group(2), matcher.group(1));
            }
            matcher = AMERICAN.matcher(plain);
            if (matcher.matches()) {
                return worded(matcher.group(3), matcher.group(1), matcher.group(2));
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> worded(String year, String word, @Nullable String day) {
        Integer month = MONTHS.get(word);
        return month == null ? Optional.empty() : Optional.of(date(year, month.toString(), day));
    }

    private static PartialDate date(String year, @Nullable String month, @Nullable String day) {
        return new PartialDate(
                Integer.parseInt(year),
                month == null ? null : Integer.valueOf(month),
                day == null ? null : Integer.valueOf(day));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String names : List.of(
                "january february march april may june july august september october november december",
                "jan feb mar apr may jun jul aug sep oct nov dec",
                "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
                "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
                "студзеня лютага сакавіка красавіка траўня чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
                "студзень люты сакавік красавік травень чэрвень ліпень жнівень верасень кастрычнік лістапад снежань")) {
            String[] each = names.split(" ");
            for (int i = 0; i < each.length; i++) {
                months.put(each[i], i + 1);
            }
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }
}
