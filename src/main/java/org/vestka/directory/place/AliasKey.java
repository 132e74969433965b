package org.vestka.directory.place;

import com.ibm.icu.lang.UCharacter;

/** Folds the spellings of a place's name: {@code ПК № 17}, {@code пк-17} and {@code ПК №17} are one. */
public final class AliasKey {

    private AliasKey() {}

    /** Lower case, letters and digits only. Empty when nothing of the text is left. */
    public static String of(String spelling) {
        StringBuilder key = new StringBuilder();
        UCharacter.foldCase(spelling, true)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
