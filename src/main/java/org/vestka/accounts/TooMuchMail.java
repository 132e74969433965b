package org.vestka.accounts;

/** So much mail was sent to this address, or through this account, that no more goes there for hours. */
public class TooMuchMail extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuchMail() {
        super("too much mail");
    }
}
