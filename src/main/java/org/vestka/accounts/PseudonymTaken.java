package org.vestka.accounts;

/** Somebody has this pseudonym, or one that looks like it. */
public class PseudonymTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PseudonymTaken() {
        super("pseudonym taken");
    }
}
