package org.vestka.directory.imports.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would compute instead of showing them. A dash or a plus before words, a phone number or a pseudonym
 * is none.
 */
final class Formulas {

    private static final Pattern FORMULA = Pattern.compile(
            "=\\s*\\S.*|[+\\-@]\\s*[A-Za-z][A-Za-z0-9_.]*\\(.*|[=+\\-@][^|]*\\|[^!]*!.*", Pattern.DOTALL);

    /** A number, a sign between numbers, a text, or a cell, as they stand before a function. */
    private static final Pattern OPERAND =
            Pattern.compile("[\\s\\d.,;:+\\-*/^&%<>=(){}]++|\"[^\"]*+\"|\\$?[A-Za-z]{1,3}\\$?\\d++(?!\\()");

    /** In English … */
    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*+\\(");

    /** … or in the language of the spreadsheet; alone after a dash it is the short name of an office. */
    private static final Pattern LOCAL_FUNCTION = Pattern.compile("[\\p{IsCyrillic}&&\\p{Lu}][\\p{Lu}\\d_.]++\\(");

    private Formulas() {}

    static boolean is(String cell) {
        String text = cell.strip();
        return !text.isEmpty()
                && "=+-@".indexOf(text.charAt(0)) >= 0
                && (FORMULA.matcher(text).matches() || function(text));
    }

    /** Whether after nothing but operands there is a function. */
    private static boolean function(String text) {
        Matcher operand = OPERAND.matcher(text).region(1, text.length());
        int end = 1;
        while (operand.lookingAt()) {
            end = operand.end();
            operand.region(end, text.length());
        }
        return FUNCTION.matcher(text).region(end, text.length()).lookingAt()
                || !text.substring(1, end).isBlank()
                        && LOCAL_FUNCTION
                                .matcher(text)
                                .region(end, text.length())
                                .lookingAt();
    }
}
