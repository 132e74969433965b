package org.vestka.directory.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.vestka.shared.Homoglyphs;

/**
 * Cuts a name into words. Apostrophes vanish, hyphens and all else part words, letters of a foreign script that only look
 * right are put right, Chinese is written the simplified way.
 */
final class Words {

    /** More words than this are not looked at. */
    static final int LIMIT = 8;

    private static final Normalizer2 COMPOSED = Normalizer2.getNFKCInstance();
    /** Letters that Unicode's folding keeps apart and people do not. */
    private static final String KEPT_APART = "іґєїӏ";

    private static final String TAKEN_AS = "игеии";
    private static final String APOSTROPHES = "'’ʼ‘`´ʹʺ′\"ˈ＇";

    private final Homoglyphs homoglyphs = new Homoglyphs();

    /** One word: as written, in lower case; and folded, without marks. */
    record Word(String text, String folded, int script) {

        boolean han() {
            return script == UScript.HAN;
        }
    }

    List<Word> of(String name) {
        List<Word> words = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        String composed = COMPOSED.normalize(name);
        for (int i = 0; i < composed.length() && words.size() < LIMIT; ) {
            int point = composed.codePointAt(i);
            i += Character.charCount(point);
            if (UCharacter.isLetterOrDigit(point) || isMark(point)) {
                letters.appendCodePoint(point);
            } else if (APOSTROPHES.indexOf(point) < 0) {
                add(letters, words);
            }
        }
        add(letters, words);
        return words;
    }

    private void add(StringBuilder letters, List<Word> words) {
        if (letters.isEmpty() || words.size() == LIMIT) {
            return;
        }
        int script = Homoglyphs.script(letters);
        String text = UCharacter.toLowerCase(homoglyphs.repair(letters.toString(), script));
        letters.setLength(0);
        if (script == UScript.HAN) {
            text = Chinese.SIMPLIFIED.transliterate(text);
        }
        String folded = folded(text);
        if (!folded.isEmpty()) {
            words.add(new Word(text, folded, script));
        }
    }

    static String folded(String text) {
        StringBuilder folded = new StringBuilder(ICUFoldingFilter.NORMALIZER.normalize(text));
        for (int i = 0; i < folded.length(); i++) {
            int known = KEPT_APART.indexOf(folded.charAt(i));
            if (known >= 0) {
                folded.setCharAt(i, TAKEN_AS.charAt(known));
            }
        }
        return folded.toString();
    }

    /** Read when the first Chinese word comes: these rules take a quarter of a second, and most places hold none. */
    private static final class Chinese {
        static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    }

    private static boolean isMark(int point) {
        int type = UCharacter.getType(point);
        return type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.COMBINING_SPACING_MARK;
    }
}
