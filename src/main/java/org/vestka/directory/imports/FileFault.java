package org.vestka.directory.imports;

/** Why a file cannot be read. */
public enum FileFault {
    EMPTY,
    TOO_LARGE,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    /** Rows times columns. */
    TOO_MANY_CELLS,
    CELL_TOO_LONG,
    BINARY,
    /** The old spreadsheet format, or a document behind a password. */
    OLD_SPREADSHEET,
    BROKEN_SPREADSHEET,
    ZIP_BOMB,
    /** A part of a spreadsheet defines a document type, by which files are read or entities expanded. */
    DOCUMENT_TYPE,
    FORMULA,
    /** Not UTF-8, and not surely anything else. */
    ENCODING,
    /** Not UTF-8 but probably the encoding named. */
    OTHER_ENCODING,
    /** The file ends within a letter. */
    CUT_OFF,
    /** Letters were already lost when the file was saved. */
    LOST_LETTERS,
    BROKEN_QUOTES,
    ROW_SHAPE,
    REPEATED_COLUMN,
    BROKEN_JSON,
    JSON_SHAPE,
    NO_ROWS,
    NO_NAME_COLUMN,
    REPEATED_FIELD,
    ROW_WITHOUT_NAME,
    VANISHED
}
