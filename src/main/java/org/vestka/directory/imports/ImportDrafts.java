package org.vestka.directory.imports;

/**
 * The people a file has brought whom only editors see.
 *
 * @param ready how many can be shown together
 * @param own how many are only shown from their own pages, since they may be somebody who is not shown in full
 */
public record ImportDrafts(int ready, int own) {

    public boolean none() {
        return ready + own == 0;
    }
}
