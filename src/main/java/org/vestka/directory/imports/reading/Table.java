package org.vestka.directory.imports.reading;

import java.util.List;

/**
 * A file as rows of text.
 *
 * @param header names of the columns, each once
 */
public record Table(List<String> header, List<Line> lines) {

    /**
     * One row.
     *
     * @param row as a spreadsheet counts, the header being 1; of JSON the place in the list, from 1
     * @param cells as many as the header has
     */
    public record Line(int row, List<String> cells) {}
}
