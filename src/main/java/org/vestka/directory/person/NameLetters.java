package org.vestka.directory.person;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/** The letters in which a language is written. */
public final class NameLetters {

    private NameLetters() {}

    /** Whether every letter of the name is one of its language's script; a Latin letter that only looks Cyrillic is not. */
    public static boolean fit(PersonName name) {
        int[] scripts = UScript.getCode(ULocale.forLanguageTag(name.language().value()));
        return scripts == null
                || name.name().codePoints().filter(Character::isLetter).allMatch(letter -> Arrays.stream(scripts)
                        .anyMatch(script -> UScript.hasScript(letter, script)));
    }
}
