package org.vestka.directory.source;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import org.vestka.shared.Homoglyphs;

/**
 * A text as a person reads it, whatever signs it is typed in: wide digits and letters are plain ones, every dash is a hyphen,
 * nothing invisible parts a word, and within a word of one script no letter of another only looks right.
 */
final class WordsAsRead {

    private static final Normalizer2 COMPOSED = Normalizer2.getNFKCInstance();
    /** Those that normalisation leaves, from the hyphen to the bar, and the sign of subtraction. */
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFF0D";
    /** Longer ones are no words; they are looked at in pieces. */
    private static final int LONGEST_WORD = 64;

    /** More marks upon one letter are put in order in pieces. */
    private static final int MOST_MARKS = 32;

    private static final int ELLIPSIS = '…';

    private final StringBuilder read = new StringBuilder();
    /** Where each sign of what is read begins in the text, and where it ends. */
    private int[] begins;

    private int[] ends;

    private WordsAsRead(int length) {
        begins = new int[length];
        ends = new int[length];
    }

    static WordsAsRead of(String text) {
        WordsAsRead words = new WordsAsRead(text.length() + 16);
        words.compose(text);
        words.putLettersRight();
        return words;
    }

    @Override
    public String toString() {
        return read.toString();
    }

    /** The part of the text that is read from one sign to before another. */
    PrivateWords.Part part(int from, int to) {
        return new PrivateWords.Part(begins[from], ends[to - 1]);
    }

    private void compose(String text) {
        for (int at = 0; at < text.length(); ) {
            int first = text.codePointAt(at);
            int end = at + Character.charCount(first);
            while (end < text.length() && end - at < MOST_MARKS && !COMPOSED.hasBoundaryBefore(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (first < 0x80 && end == at + 1) {
                add((char) first, at, end);
            } else if (first == ELLIPSIS) {
                add((char) first, at, end);
            } else {
                compose(text, at, end);
            }
            at = end;
        }
    }

    private void compose(String text, int from, int to) {
        String composed = COMPOSED.normalize(text.substring(from, to));
        for (int at = 0; at < composed.length(); ) {
            int point = composed.codePointAt(at);
            at += Character.charCount(point);
            if (UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
                continue;
            }
            for (char sign : Character.toChars(DASHES.indexOf(point) < 0 ? point : '-')) {
                add(sign, from, to);
            }
        }
    }

    private void add(char sign, int from, int to) {
        if (read.length() == begins.length) {
            begins = Arrays.copyOf(begins, 2 * begins.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        begins[read.length()] = from;
        ends[read.length()] = to;
        read.append(sign);
    }

    private void putLettersRight() {
        for (int at = 0; at < read.length(); ) {
            int end = at;
            while (end < read.length() && end - at < LONGEST_WORD && Character.isLetter(read.charAt(end))) {
                end++;
            }
            if (end - at > 1) {
                String word = read.substring(at, end);
                read.replace(at, end, Letters.ALIKE.repair(word, Homoglyphs.script(word)));
            }
            at = Math.max(end, at + 1);
        }
    }

    /** Read when the first text comes. */
    private static final class Letters {
        static final Homoglyphs ALIKE = new Homoglyphs();
    }
}
