package org.vestka.directory.imports.reading;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would compute instead of showing them. A dash or a plus before words, a phone number or a pseudonym
 * is none.
 */
final class Formulas {

    private static final Pattern FORMULA = Pattern.compile(
            "=\\s*\\S.*|[+\\-@]\\s*[A-Za-z][A-Za-z0-9_.]*\\(.*|[=+\\-@][^|]*\\|[^!]*!.*", Pattern.DOTALL);

    private Formulas() {}

    static boolean is(String cell) {
        String text = cell.strip();
        return !text.isEmpty()
                && "=+-@".indexOf(text.charAt(0)) >= 0
                && FORMULA.matcher(text).matches();
    }
}
