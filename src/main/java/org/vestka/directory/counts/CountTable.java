package org.vestka.directory.counts;

import java.util.List;

/**
 * The people of one body on one day, counted by one thing.
 *
 * @param rows in the order in which they are shown: of kinds and years their own, else the largest first; not known last
 * @param all everybody once
 */
public record CountTable(CountBy by, List<CountRow> rows, CountRow all) {

    public CountTable {
        rows = List.copyOf(rows);
    }
}
