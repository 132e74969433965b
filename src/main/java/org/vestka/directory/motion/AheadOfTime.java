package org.vestka.directory.motion;

/** A stay cannot begin on a day to come. */
public final class AheadOfTime extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AheadOfTime() {
        super("a stay cannot begin on a day to come");
    }
}
