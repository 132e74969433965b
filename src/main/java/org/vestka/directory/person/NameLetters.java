package org.vestka.directory.person;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import org.vestka.shared.LanguageTag;

/** The letters in which a language is written. */
public final class NameLetters {

    private NameLetters() {}

    /** Whether every letter of the name is one of its language's script; a Latin letter that only looks Cyrillic is not. */
    public static boolean fit(PersonName name) {
        return fit(name.language(), name.name());
    }

    /** The same for any words. */
    public static boolean fit(LanguageTag language, String words) {
        int[] scripts = UScript.getCode(ULocale.forLanguageTag(language.value()));
        return scripts == null
                || words.codePoints().filter(Character::isLetter).allMatch(letter -> Arrays.stream(scripts)
                        .anyMatch(script -> UScript.hasScript(letter, script)));
    }
}
