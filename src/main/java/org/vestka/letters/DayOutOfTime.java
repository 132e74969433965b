package org.vestka.letters;

/** A letter is written and posted between its beginning and now. */
public final class DayOutOfTime extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DayOutOfTime() {
        super("the day lies before the letter was begun or in the future");
    }
}
