package org.vestka.directory.imports;

/**
 * An earlier file of a list that still waits, as a later one sees it.
 *
 * @param again how many of the rows that nobody has decided on come again in the later file
 */
public record EarlierFile(ImportBatch batch, int again) {

    /** Rows that only the earlier file has: they are lost with it. */
    public int only() {
        return batch.open() - again;
    }
}
