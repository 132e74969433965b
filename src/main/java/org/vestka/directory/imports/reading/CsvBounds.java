package org.vestka.directory.imports.reading;

import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;
import org.vestka.directory.imports.ImportLimits;

/**
 * Walks once through separated values before anything of them is kept: the library hands out a whole row at a time, and one row
 * may be as long as the file.
 */
final class CsvBounds {

    /** As many columns as a spreadsheet has; those beyond the header may stand there empty. */
    private static final int WIDEST = 16_384;

    /** A quotation mark that is never closed makes one cell of the rest of the file. */
    private static final int LONGEST = 1_000_000;

    private final char delimiter;
    private final ImportLimits limits;
    private int row = 1;
    private int column;
    private int length;

    CsvBounds(char delimiter, ImportLimits limits) {
        this.delimiter = delimiter;
        this.limits = limits;
    }

    /** @throws FileRefused when a row has more cells, or a cell more signs, than any list needs */
    void check(String text) {
        boolean quoted = false;
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (quoted || begins)) {
                // two in a row inside quotation marks close and open again
                quoted = !quoted;
                begins = quoted ? false : i + 1 < text.length() && text.charAt(i + 1) == '"';
            } else if (quoted) {
                sign();
            } else if (c == delimiter) {
                begins = true;
                cell();
            } else if (c == '\n' || c == '\r') {
                if (c == '\n' || i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    row++;
                }
                begins = true;
                column = 0;
                length = 0;
            } else {
                begins = false;
                sign();
            }
        }
    }

    private void sign() {
        if (++length > LONGEST) {
            throw new FileRefused(FileFault.CELL_TOO_LONG, row, SpreadsheetReader.columnName(column));
        }
    }

    private void cell() {
        length = 0;
        if (++column == WIDEST) {
            throw new FileRefused(FileFault.TOO_MANY_COLUMNS, row, Integer.toString(limits.maxColumns()));
        }
    }
}
