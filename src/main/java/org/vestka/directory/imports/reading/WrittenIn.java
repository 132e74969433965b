package org.vestka.directory.imports.reading;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;

/**
 * The language of words by their letters, each held against the alphabets of the <a
 * href="https://cldr.unicode.org/translation/core-data/exemplars">CLDR</a>. A proposal: names alone may be of any language with
 * these letters.
 */
final class WrittenIn {

    /** So much of the letters may be foreign to a language of the interface: names of elsewhere, quotations. */
    private static final double STRAY = 0.02;

    /** Another language is proposed where it is foreign to so much less of the letters. */
    private static final double CLEARER = 0.2;

    private static final double HALF = 0.5;

    private final Map<Integer, Integer> letters = new HashMap<>();
    private final Map<UnicodeScript, Integer> ofNames = new EnumMap<>(UnicodeScript.class);
    private final Map<UnicodeScript, Integer> ofWords = new EnumMap<>(UnicodeScript.class);

    /** Names decide in which letters it is written. */
    void addName(String name) {
        add(name, ofNames);
    }

    void add(String words) {
        add(words, ofWords);
    }

    /** The same of letters that are counted already, small ones. */
    void addName(Map<Integer, Integer> counted) {
        add(counted, ofNames);
    }

    void add(Map<Integer, Integer> counted) {
        add(counted, ofWords);
    }

    private void add(Map<Integer, Integer> counted, Map<UnicodeScript, Integer> scripts) {
        counted.forEach((letter, times) -> {
            letters.merge(letter, times, Integer::sum);
            scripts.merge(UnicodeScript.of(letter), times, Integer::sum);
        });
    }

    private void add(String words, Map<UnicodeScript, Integer> scripts) {
        words.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetter).forEach(letter -> {
            letters.merge(letter, 1, Integer::sum);
            scripts.merge(UnicodeScript.of(letter), 1, Integer::sum);
        });
    }

    /** One of those the interface speaks, unless the letters are those of another. */
    LanguageTag language() {
        Map<UnicodeScript, Integer> scripts = ofNames.isEmpty() ? ofWords : ofNames;
        if (scripts.isEmpty()) {
            return Languages.FALLBACK;
        }
        UnicodeScript script = Collections.max(scripts.entrySet(), Map.Entry.comparingByValue())
                .getKey();
        letters.keySet().removeIf(letter -> UnicodeScript.of(letter) != script);
        LanguageTag ours = fewestForeign(Languages.OFFERED);
        double foreign = foreign(ours);
        if (foreign <= STRAY) {
            return ours;
        }
        LanguageTag other = fewestForeign(firstOfTheirCountries());
        return foreign(other) <= foreign * CLEARER ? other : foreign < 1 ? ours : Languages.FALLBACK;
    }

    /** Whether more of the letters than not are none of this language's. */
    boolean mostlyForeignTo(LanguageTag language) {
        return !letters.isEmpty() && foreign(language) > HALF;
    }

    private LanguageTag fewestForeign(List<LanguageTag> languages) {
        return Collections.min(languages, Comparator.comparingDouble(this::foreign));
    }

    /** How much of the letters is not of this language's alphabet. */
    private double foreign(LanguageTag language) {
        UnicodeSet alphabet = LocaleData.getExemplarSet(ULocale.forLanguageTag(language.value()), 0);
        int all = 0;
        int foreign = 0;
        for (Map.Entry<Integer, Integer> letter : letters.entrySet()) {
            all += letter.getValue();
            foreign += alphabet.contains(letter.getKey()) ? 0 : letter.getValue();
        }
        return (double) foreign / all;
    }

    /** Languages in which somebody may keep a list of a whole country. */
    private static List<LanguageTag> firstOfTheirCountries() {
        return Arrays.stream(ULocale.getAvailableLocales())
                .filter(locale -> locale.toLanguageTag().equals(locale.getLanguage()))
                .map(ULocale::getLanguage)
                .filter(language -> {
                    String country =
                            ULocale.addLikelySubtags(new ULocale(language)).getCountry();
                    return ULocale.addLikelySubtags(new ULocale("und_" + country))
                            .getLanguage()
                            .equals(language);
                })
                .map(LanguageTag::new)
                .toList();
    }
}
