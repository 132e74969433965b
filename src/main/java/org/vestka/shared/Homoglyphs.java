package org.vestka.shared;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts letters right that were typed in the other of two scripts: a Latin {@code a} in a Cyrillic word, a Cyrillic
 * {@code о} in a Latin one. What looks alike is known from Unicode's confusables (UTS 39).
 */
public final class Homoglyphs {

    private final Map<Integer, Integer> toCyrillic = new HashMap<>();
    private final Map<Integer, Integer> toLatin = new HashMap<>();

    public Homoglyphs() {
        SpoofChecker checker = new SpoofChecker.Builder().build();
        Map<String, Integer> latin = new HashMap<>();
        for (String letter : new UnicodeSet("[A-Za-z]")) {
            latin.putIfAbsent(checker.getSkeleton(letter), letter.codePointAt(0));
        }
        for (String letter : new UnicodeSet("[ЁІЇЎҐЄА-Яа-яёіїўґєјѕһԛԝ]")) {
            int cyrillic = letter.codePointAt(0);
            Integer alike = latin.get(checker.getSkeleton(letter));
            if (alike == null) {
                continue;
            }
            toLatin.put(cyrillic, alike);
            // of several candidates a letter of the same case
            if (UCharacter.isUUppercase(cyrillic) == UCharacter.isUUppercase(alike)
                    || !toCyrillic.containsKey((int) alike)) {
                toCyrillic.put(alike, cyrillic);
            }
        }
        sameInSmall(toLatin);
        sameInSmall(toCyrillic);
    }

    /** The word with every letter in {@code script}, as far as letters look alike. */
    public String repair(String word, int script) {
        Map<Integer, Integer> repairs = script == UScript.CYRILLIC ? toCyrillic : toLatin;
        int foreign = script == UScript.CYRILLIC ? UScript.LATIN : UScript.CYRILLIC;
        if (script != UScript.CYRILLIC && script != UScript.LATIN) {
            return word;
        }
        StringBuilder repaired = null;
        for (int i = 0; i < word.length(); i++) {
            int letter = word.charAt(i);
            if (UScript.getScript(letter) == foreign) {
                Integer right = repairs.get(letter);
                if (right != null) {
                    repaired = repaired == null ? new StringBuilder(word) : repaired;
                    repaired.setCharAt(i, (char) (int) right);
                }
            }
        }
        return repaired == null ? word : repaired.toString();
    }

    /** The script of most letters; of two equally frequent ones that of the first letter. */
    public static int script(CharSequence letters) {
        int best = UScript.UNKNOWN;
        int bestCount = 0;
        for (int i = 0; i < letters.length(); i++) {
            int script = UScript.getScript(Character.codePointAt(letters, i));
            if (script == UScript.COMMON || script == UScript.INHERITED || script == best) {
                continue;
            }
            int count = 0;
            for (int j = 0; j < letters.length(); j++) {
                if (UScript.getScript(Character.codePointAt(letters, j)) == script) {
                    count++;
                }
            }
            if (count > bestCount) {
                best = script;
                bestCount = count;
            }
        }
        return best;
    }

    /** A capital that looks alike makes the small letter a likely slip too, unless that one looks like another. */
    private static void sameInSmall(Map<Integer, Integer> repairs) {
        Map.copyOf(repairs)
                .forEach((from, to) -> repairs.putIfAbsent(UCharacter.toLowerCase(from), UCharacter.toLowerCase(to)));
    }
}
