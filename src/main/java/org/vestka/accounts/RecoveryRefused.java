package org.vestka.accounts;

/** Pseudonym and recovery code do not belong together; which of the two is wrong is not told. */
public class RecoveryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecoveryRefused() {
        super("recovery refused");
    }
}
