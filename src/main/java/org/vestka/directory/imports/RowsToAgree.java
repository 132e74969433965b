package org.vestka.directory.imports;

/**
 * How many changes of people who are shown wait at a file for a second editor.
 *
 * @param mine accepted by the one who asks, so that another has to agree
 */
public record RowsToAgree(int mine, int theirs) {

    public boolean none() {
        return mine + theirs == 0;
    }
}
