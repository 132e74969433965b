package org.vestka.shared;

/**
 * Text from outside, without what nobody sees: signs that turn the direction of reading, hide letters or join nothing; and
 * without marks heaped upon a letter.
 */
public final class PlainText {

    /** On one letter, one after another: as many as any script needs. More are drawn over the lines around. */
    private static final int MOST_MARKS = 4;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PlainText() {}

    /**
     * Leaves tabs and line ends, and the joiners of scripts that are written with them. Separators of lines and paragraphs
     * become line ends.
     */
    public static String of(String text) {
        int at = 0;
        while (at < text.length() && plain(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text.length()).append(text, 0, at);
        int before = at == 0 ? ' ' : text.codePointBefore(at);
        int marks = 0;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            marks = mark(sign) ? marks + 1 : hidden(sign, before) ? marks : 0;
            if (sign == 0x2028 || sign == 0x2029) {
                cleaned.append('\n');
            } else if (!hidden(sign, before) && marks <= MOST_MARKS) {
                cleaned.appendCodePoint(sign);
                before = sign;
            }
            at += Character.charCount(sign);
        }
        return cleaned.toString();
    }

    /** Letters, digits and signs of which none is hidden, without asking for their category. */
    private static boolean plain(char c) {
        return c >= ' ' && c < 0x7F || c >= 0x0400 && c <= 0x052F && !mark(c) || c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean mark(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean hidden(int sign, int before) {
        return switch (sign) {
            case '\t', '\n', '\r' -> false;
            // Hangul fillers and the empty Braille cell are letters and signs by their category
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800 -> true;
            case ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER -> !joined(before);
            // number signs written before Arabic digits are seen
            case 0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD -> false;
            default ->
                switch (Character.getType(sign)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
                    default -> false;
                };
        };
    }

    private static boolean joined(int before) {
        Character.UnicodeScript script = Character.UnicodeScript.of(before);
        return switch (script) {
            case LATIN, CYRILLIC, GREEK, COMMON, HAN -> false;
            default -> true;
        };
    }
}
