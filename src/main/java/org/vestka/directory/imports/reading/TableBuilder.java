package org.vestka.directory.imports.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;
import org.vestka.directory.imports.ImportLimits;
import org.vestka.shared.PlainText;

/** Checks header and rows as they come, so that every kind of file keeps the same limits. */
final class TableBuilder {

    /** Texts that stand in many cells are kept once, as long as they are short and there are not too many kinds of them. */
    private static final int SHARED_LENGTH = 24;

    private static final int SHARED_KINDS = 20_000;

    private final ImportLimits limits;
    private final Map<String, String> shared = new HashMap<>();
    private @Nullable List<String> header;
    private final List<Table.Line> lines = new ArrayList<>();
    private long chars;
    private long cellsKept;

    TableBuilder(ImportLimits limits) {
        this.limits = limits;
    }

    /** The same text, kept once. */
    String shared(String text) {
        if (text.length() > SHARED_LENGTH) {
            return text;
        }
        String known = shared.get(text);
        if (known == null && shared.size() < SHARED_KINDS) {
            shared.put(text, text);
        }
        return known == null ? text : known;
    }

    boolean hasHeader() {
        return header != null;
    }

    int columns() {
        return header == null ? 0 : header.size();
    }

    /** Blank names at the end are dropped, others must stand there once each. */
    void header(List<String> names, int row) {
        List<String> kept = new ArrayList<>(
                names.stream().map(PlainText::of).map(String::strip).toList());
        while (!kept.isEmpty() && kept.getLast().isEmpty()) {
            kept.removeLast();
        }
        if (kept.size() > limits.maxColumns()) {
            throw new FileRefused(FileFault.TOO_MANY_COLUMNS, row, Integer.toString(limits.maxColumns()));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < kept.size(); i++) {
            String name = kept.get(i);
            if (name.isEmpty()) {
                kept.set(i, "#" + (i + 1));
            } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new FileRefused(FileFault.REPEATED_COLUMN, row, shortened(name));
            }
            if (name.length() > 200) {
                throw new FileRefused(FileFault.CELL_TOO_LONG, row, shortened(name));
            }
        }
        header = List.copyOf(kept);
    }

    /** Cells beyond the header must be blank; missing ones mean half a row. */
    void line(List<String> cells, int row) {
        List<String> names = header == null ? List.of() : header;
        if (cells.size() < names.size()
                || cells.subList(names.size(), cells.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            throw new FileRefused(FileFault.ROW_SHAPE, row, cells.size() + " / " + names.size());
        }
        cellsKept += names.size();
        cells(cellsKept, row, limits);
        List<String> kept = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            String cell = cells.get(i);
            if (cell.length() > limits.maxCellChars()) {
                throw new FileRefused(FileFault.CELL_TOO_LONG, row, shortened(names.get(i)));
            }
            if (Formulas.is(cell)) {
                throw new FileRefused(FileFault.FORMULA, row, shortened(names.get(i)));
            }
            chars += cell.length();
            kept.add(shared(PlainText.of(cell)));
        }
        if (chars > limits.maxBytes()) {
            // a spreadsheet may say one long text in a hundred thousand cells
            throw new FileRefused(FileFault.TOO_LARGE, row, ListFile.megabytes(limits.maxBytes()));
        }
        if (lines.size() == limits.maxRows()) {
            throw new FileRefused(FileFault.TOO_MANY_ROWS, row, Integer.toString(limits.maxRows()));
        }
        lines.add(new Table.Line(row, List.copyOf(kept)));
    }

    Table table() {
        List<String> names = header;
        if (names == null || names.isEmpty() || lines.isEmpty()) {
            throw new FileRefused(FileFault.NO_ROWS);
        }
        return new Table(names, List.copyOf(lines));
    }

    /** @throws FileRefused when these are more cells than a file may have */
    static void cells(long cells, int row, ImportLimits limits) {
        if (cells > limits.maxCells()) {
            throw new FileRefused(FileFault.TOO_MANY_CELLS, row, Integer.toString(limits.maxCells()));
        }
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
