package org.vestka.accounts;

/** Tried too often; later it will work again. */
public class TooManyAttempts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyAttempts() {
        super("too many attempts");
    }
}
