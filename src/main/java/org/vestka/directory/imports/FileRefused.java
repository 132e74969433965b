package org.vestka.directory.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file cannot be read; nothing of it was kept. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FileFault fault;
    private final @Nullable Integer row;
    private final String detail;
    private final transient List<EncodingOffer> offers;

    /**
     * @param row as a spreadsheet counts, the header being 1; null when it concerns the whole file
     * @param detail a column, an encoding or a limit, shown to the editor; empty where there is none
     */
    public FileRefused(FileFault fault, @Nullable Integer row, String detail) {
        this(fault, row, detail, List.of());
    }

    /** @param offers encodings in which it may be read instead, the likeliest first */
    public FileRefused(FileFault fault, @Nullable Integer row, String detail, List<EncodingOffer> offers) {
        super(fault + (row == null ? "" : " in row " + row));
        this.fault = fault;
        this.row = row;
        this.detail = detail;
        this.offers = List.copyOf(offers);
    }

    public FileRefused(FileFault fault) {
        this(fault, null, "");
    }

    public FileFault fault() {
        return fault;
    }

    public @Nullable Integer row() {
        return row;
    }

    public String detail() {
        return detail;
    }

    public List<EncodingOffer> offers() {
        return offers;
    }
}
