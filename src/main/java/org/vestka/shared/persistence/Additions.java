package org.vestka.shared.persistence;

import org.jooq.Insert;
import org.springframework.dao.DuplicateKeyException;

/** Rows that are added unless they are there. */
public final class Additions {

    private Additions() {}

    /**
     * Adds one row unless its key is taken. Anything else that is wrong with it is thrown: {@code INSERT IGNORE} would cut
     * what is too long and pass over what refers to nothing.
     *
     * @return whether it was added
     */
    public static boolean unlessTaken(Insert<?> row) {
        try {
            return row.execute() == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
