package org.vestka.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;

/**
 * What two lines say otherwise, word by word.
 *
 * @param before the one in parts
 * @param after the other in parts
 * @param alike how much of the shorter one's words both have, from 0 to 1
 */
public record WordDifference(List<Part> before, List<Part> after, double alike) {

    /** Words and numbers; space; each other sign for itself. */
    private static final Pattern TOKENS = Pattern.compile("[\\p{L}\\p{M}\\p{N}’'ʼʹ]+|\\s+|.", Pattern.DOTALL);
    /** Fewer words in common are chance. */
    private static final double HALF = 0.5;

    /** Words that follow each other, and whether the other line has others there. */
    public record Part(String text, boolean otherwise) {}

    public static WordDifference of(String before, String after) {
        Map<String, Character> signs = new HashMap<>();
        List<String> words = new ArrayList<>();
        String one = encoded(before, signs, words);
        String other = encoded(after, signs, words);
        Sides sides = new Sides(words);
        new StringsComparator(one, other).getScript().visit(sides);
        int shorter = Math.min(letters(before), letters(after));
        return new WordDifference(
                List.copyOf(sides.before), List.copyOf(sides.after), shorter == 0 ? 0 : (double) sides.kept / shorter);
    }

    /** Whether both tell of the same, so that what differs is worth a mark. */
    public boolean ofTheSame() {
        return alike >= HALF;
    }

    /** One sign for each word: so a comparison of signs compares words. */
    private static String encoded(String text, Map<String, Character> signs, List<String> words) {
        StringBuilder encoded = new StringBuilder();
        TOKENS.matcher(text)
                .results()
                .forEach(token -> encoded.append((char) signs.computeIfAbsent(token.group(), word -> {
                            words.add(word);
                            return (char) (words.size() - 1);
                        })
                        .charValue()));
        return encoded.toString();
    }

    private static int letters(String text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static final class Sides implements CommandVisitor<Character> {

        private final List<String> words;
        private final List<Part> before = new ArrayList<>();
        private final List<Part> after = new ArrayList<>();
        private int kept;

        Sides(List<String> words) {
            this.words = words;
        }

        @Override
        public void visitInsertCommand(Character sign) {
            add(after, words.get(sign), true);
        }

        @Override
        public void visitDeleteCommand(Character sign) {
            add(before, words.get(sign), true);
        }

        @Override
        public void visitKeepCommand(Character sign) {
            String word = words.get(sign);
            kept += letters(word);
            add(before, word, false);
            add(after, word, false);
        }

        /** Other signs and spaces are no other words. */
        private static void add(List<Part> side, String word, boolean other) {
            boolean otherwise = other && letters(word) > 0;
            if (side.isEmpty() || side.getLast().otherwise() != otherwise) {
                side.add(new Part(word, otherwise));
            } else {
                side.add(new Part(side.removeLast().text() + word, otherwise));
            }
        }
    }
}
