package org.vestka.directory.source;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text where a sentence ends. */
final class Sentences {

    /** "вул. Лясная", "г. Мінск", "А. Іваноў": what follows belongs to it. */
    private static final Pattern SHORTENED = Pattern.compile("(?<!\\p{L})\\p{L}{1,3}\\.\\h*$");

    private Sentences() {}

    /** All of the text in pieces, the space after a sentence with it. Rather too long than cut within an address. */
    static List<String> of(String text) {
        BreakIterator ends = BreakIterator.getSentenceInstance(ULocale.ROOT);
        ends.setText(text);
        List<String> sentences = new ArrayList<>();
        int from = ends.first();
        for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
            String sentence = text.substring(from, to);
            if (to == text.length() || !SHORTENED.matcher(sentence).find()) {
                sentences.add(sentence);
                from = to;
            }
        }
        return sentences;
    }
}
