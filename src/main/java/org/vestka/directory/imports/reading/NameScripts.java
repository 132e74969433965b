package org.vestka.directory.imports.reading;

import com.ibm.icu.lang.UScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is odd about the letters of a name. */
public final class NameScripts {

    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameScripts() {}

    /** Whether a word has Cyrillic and Latin letters: one of them only looks right. */
    public static boolean mixed(String name) {
        boolean cyrillic = false;
        boolean latin = false;
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int letter = name.codePointAt(i);
            if (!Character.isLetter(letter)) {
                cyrillic = false;
                latin = false;
                continue;
            }
            int script = UScript.getScript(letter);
            cyrillic |= script == UScript.CYRILLIC;
            latin |= script == UScript.LATIN;
            if (cyrillic && latin) {
                return true;
            }
        }
        return false;
    }

    /** For comparing names: lower case, without signs, one space between words. */
    public static String folded(String name) {
        return NOISE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
