package org.vestka.directory.web.open;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook whose cells are text and numbers, never formulas, whatever they begin with. Day, licence and language stand in the
 * first row.
 */
final class XlsxFile<T> implements TableFile<T> {

    /** A sheet ends at 1,048,576. */
    private static final int ROWS = 1_000_000;

    private final Workbook workbook;
    private final List<Column<T>> columns;
    private final String beginning;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    XlsxFile(OutputStream out, List<Column<T>> columns, Terms terms, String language) {
        this.workbook = new Workbook(out, "Vestka", "1.0");
        this.columns = columns;
        this.beginning = "%s · %s %s · %s"
                .formatted(terms.day(), terms.licence().name(), terms.licence().url(), language);
    }

    @Override
    public void add(List<T> rows) throws IOException {
        for (T each : rows) {
            Worksheet open = sheet();
            for (int column = 0; column < columns.size(); column++) {
                Object value = columns.get(column).value().apply(each);
                if (value instanceof Number number) {
                    open.value(row, column, number);
                } else if (value != null) {
                    open.inlineString(row, column, value.toString());
                }
            }
            row++;
        }
        sheet().flush();
    }

    private Worksheet sheet() throws IOException {
        Worksheet open = sheet;
        if (open != null && row < ROWS) {
            return open;
        }
        if (open != null) {
            open.finish();
        }
        Worksheet next = workbook.newWorksheet("data" + (sheets == 0 ? "" : " " + (sheets + 1)));
        sheets++;
        sheet = next;
        next.inlineString(0, 0, beginning);
        for (int column = 0; column < columns.size(); column++) {
            next.inlineString(1, column, columns.get(column).name());
        }
        row = 2;
        return next;
    }

    @Override
    public void finish() throws IOException {
        sheet().finish();
        workbook.finish();
    }

    /** The stream is the server's; what was broken off stays so. */
    @Override
    public void close() {}
}
