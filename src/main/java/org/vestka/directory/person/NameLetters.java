package org.vestka.directory.person;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.vestka.shared.LanguageTag;

/** The letters in which a language is written. */
public final class NameLetters {

    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    /** Latin letters that look like Cyrillic or Greek ones. */
    private static final String ALIKE = "AaBbCcEeGgHhIiJjKkMmNnOoPprSsTtuUVvWwXxYyZ";

    private NameLetters() {}

    /** Whether every letter of the name is one of its language's script; a Latin letter that only looks Cyrillic is not. */
    public static boolean fit(PersonName name) {
        return fit(name.language(), name.name());
    }

    /** The same for any words. */
    public static boolean fit(LanguageTag language, String words) {
        int[] scripts = UScript.getCode(ULocale.forLanguageTag(language.value()));
        return scripts == null
                || words.codePoints().filter(Character::isLetter).allMatch(letter -> isOf(scripts, letter));
    }

    /** Whether some letter is one of the language's script, or there is none at all. */
    public static boolean hasAny(LanguageTag language, String words) {
        int[] scripts = UScript.getCode(ULocale.forLanguageTag(language.value()));
        return scripts == null
                || words.codePoints().noneMatch(Character::isLetter)
                || words.codePoints().filter(Character::isLetter).anyMatch(letter -> isOf(scripts, letter));
    }

    /**
     * The same for the line of an address, in which houses and blocks bear Latin letters the world over: <i>1A</i>, <i>Block B</i>. A
     * Latin letter alone or beside a number is one of these, and so is a word that is plainly Latin; within a word of the language's own
     * letters, or in one that could be taken for such, none is.
     */
    public static boolean fitAddress(LanguageTag language, String words) {
        return WORDS.matcher(words)
                .results()
                .map(MatchResult::group)
                .allMatch(word -> fit(language, word) || latin(word));
    }

    private static boolean latin(String word) {
        return word.codePoints().allMatch(letter -> UScript.hasScript(letter, UScript.LATIN))
                && (word.length() == 1
                        ? Character.isUpperCase(word.charAt(0))
                        : word.chars().anyMatch(letter -> ALIKE.indexOf(letter) < 0));
    }

    private static boolean isOf(int[] scripts, int letter) {
        return Arrays.stream(scripts).anyMatch(script -> UScript.hasScript(letter, script));
    }
}
