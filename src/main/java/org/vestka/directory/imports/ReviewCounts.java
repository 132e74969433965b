package org.vestka.directory.imports;

import java.util.Map;

/**
 * How many rows of each sort a file has.
 *
 * @param plain rows by kind that need no person
 * @param needsPerson rows that do
 * @param concerns by concern; a row may have several
 */
public record ReviewCounts(
        Map<RowKind, Integer> plain,
        int needsPerson,
        Map<Concern, Integer> concerns,
        int open,
        int accepted,
        int refused,
        int applied) {

    public int plain(RowKind kind) {
        return plain.getOrDefault(kind, 0);
    }

    public int concern(Concern concern) {
        return concerns.getOrDefault(concern, 0);
    }
}
