package org.vestka.directory.place;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vestka.shared.LanguageTag;

/** What stands on paper, put into Latin letters: to be read, and only for that. By the BGN/PCGN rules of the language where ICU has them. */
public final class LatinLetters {

    private static final Map<String, Transliterator> BY_LANGUAGE = new ConcurrentHashMap<>();

    private LatinLetters() {}

    public static String of(String words, LanguageTag language) {
        return BY_LANGUAGE
                .computeIfAbsent(language.locale().getLanguage(), LatinLetters::rules)
                .transliterate(words);
    }

    private static Transliterator rules(String language) {
        try {
            return Transliterator.getInstance("%1$s-%1$s_Latn/BGN; Any-Latin; NFC".formatted(language));
        } catch (IllegalArgumentException e) {
            return Transliterator.getInstance("Any-Latin; NFC");
        }
    }
}
