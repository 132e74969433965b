package org.vestka.letters;

/** A sign cannot be of a day before the posting or in the future. */
public final class SignOutOfTime extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignOutOfTime() {
        super("the day lies before the posting or in the future");
    }
}
