package org.vestka.accounts;

/** More people say passwords in this moment than can be let in; in a minute it will be better. */
public class TooManyAtOnce extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyAtOnce() {
        super("too many at once");
    }
}
