package org.vestka.letters;

import org.springframework.dao.PessimisticLockingFailureException;

/** Somebody was moved or hidden while they were drawn: the whole is undone and done again. */
final class MovedMeanwhile extends PessimisticLockingFailureException {

    private static final long serialVersionUID = 1L;

    MovedMeanwhile() {
        super("moved while they were drawn");
    }
}
