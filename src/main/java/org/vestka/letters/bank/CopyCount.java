package org.vestka.letters.bank;

import org.vestka.directory.PersonId;

/** How many sealed copies wait for somebody who is free, and of which years. */
public record CopyCount(PersonId person, int copies, int firstYear, int lastYear) {

    /** In how many files they are handed over. */
    public int parts() {
        return Math.ceilDiv(copies, Bundle.MOST);
    }
}
