package org.vestka.shared;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A language, with a script where it matters, as a BCP 47 tag in canonical case: {@code be}, {@code ru}, {@code be-Latn}. */
public record LanguageTag(String value) implements Comparable<LanguageTag> {

    /** Nearly all that are read, hundreds for a page, and as they should be: to take one apart takes long beside that. */
    private static final Set<String> USUAL = Set.of("en", "be", "ru", "be-Latn");

    public static final LanguageTag EN = new LanguageTag("en");
    public static final LanguageTag BE = new LanguageTag("be");
    public static final LanguageTag RU = new LanguageTag("ru");

    private static final String LATIN = "Latn";

    /** A handful, asked for whenever a name is shown. */
    private static final Map<String, String> SCRIPTS = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException when the text is no well-formed tag */
    public LanguageTag {
        value = USUAL.contains(value) ? value : canonical(value);
    }

    private static String canonical(String written) {
        String tag;
        try {
            tag = new Locale.Builder().setLanguageTag(written).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("no language tag", e);
        }
        if (tag.equals("und")) {
            throw new IllegalArgumentException("no language tag");
        }
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    /** Without script and country: {@code be} of {@code be-Latn}. Cut off, as reading a tag takes long beside it. */
    public String language() {
        int end = value.indexOf('-');
        return end < 0 ? value : value.substring(0, end);
    }

    /** The letters it is written in, as ISO 15924 has them: those the tag names, else the usual ones; {@code Cyrl} for {@code be}. */
    public String script() {
        return SCRIPTS.computeIfAbsent(value, tag -> ULocale.addLikelySubtags(ULocale.forLanguageTag(tag))
                .getScript());
    }

    /** The same language in Latin letters, {@code be-Latn} for {@code be}; itself where those are its letters. */
    public LanguageTag inLatin() {
        return script().equals(LATIN) ? this : new LanguageTag(locale().getLanguage() + "-" + LATIN);
    }

    public static LanguageTag of(Locale locale) {
        return new LanguageTag(locale.toLanguageTag());
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
