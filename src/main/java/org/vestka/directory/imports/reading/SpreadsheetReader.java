package org.vestka.directory.imports.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;
import org.vestka.directory.imports.ImportLimits;

/** The first sheet of a spreadsheet (XLSX). */
final class SpreadsheetReader {

    private static final int DIGITS = 400;

    private SpreadsheetReader() {}

    static Table read(Path file, ImportLimits limits) throws IOException {
        // without styles a number is never a date, and the library wants none to be asked for
        boolean styled = SpreadsheetGuard.check(file, limits);
        SpreadsheetBounds.check(file, limits);
        TableBuilder table = new TableBuilder(limits);
        int row = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, false));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            Iterator<Row> each = rows.iterator();
            while (each.hasNext()) {
                Row cells = each.next();
                row = cells.getRowNum();
                line(table, cells, row, limits);
            }
        } catch (FileRefused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new FileRefused(FileFault.BROKEN_SPREADSHEET, row == 0 ? null : row + 1, "");
        }
        return table.table();
    }

    private static void line(TableBuilder table, Row row, int number, ImportLimits limits) {
        if (row.getCellCount() > limits.maxColumns()) {
            throw new FileRefused(FileFault.TOO_MANY_COLUMNS, number, Integer.toString(limits.maxColumns()));
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(row.getCellCount(), table.columns()); i++) {
            cells.add(i < row.getCellCount() ? text(row.getCell(i), number, i) : "");
        }
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (table.hasHeader()) {
            table.line(cells, number);
        } else {
            table.header(cells, number);
        }
    }

    private static String text(@Nullable Cell cell, int row, int column) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getType()) {
            case FORMULA -> throw new FileRefused(FileFault.FORMULA, row, columnName(column));
            case ERROR -> throw new FileRefused(FileFault.FORMULA, row, columnName(column));
            case NUMBER -> number(cell, row);
            case BOOLEAN -> String.valueOf(cell.getValue()).toUpperCase(Locale.ROOT);
            default -> String.valueOf(cell.getText());
        };
    }

    /** No number of a list has hundreds of digits; written out, one of a billion would fill the memory. */
    private static String number(Cell cell, int row) {
        String format = cell.getDataFormatString();
        if (format != null && isDate(format)) {
            LocalDateTime date = cell.asDate();
            return date.toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber();
        if (Math.abs((long) number.scale()) > DIGITS || number.precision() > DIGITS) {
            throw new FileRefused(FileFault.BROKEN_SPREADSHEET, row, "");
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(String format) {
        String plain = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^\\]]*]|\"[^\"]*\"", "");
        return plain.contains("yy") || plain.contains("d") && plain.contains("m");
    }

    /** A, B … Z, AA, as a spreadsheet names them. */
    static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int n = column; n >= 0; n = n / 26 - 1) {
            name.insert(0, (char) ('A' + n % 26));
        }
        return name.toString();
    }
}
