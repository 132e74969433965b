package org.vestka.directory.corrections;

/** Somebody has written more about a page since whoever would decline it has looked. */
public final class SaidMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SaidMeanwhile() {
        super("more was written about a page of this day");
    }
}
