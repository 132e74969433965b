package org.vestka.accounts;

/** Pseudonym or password is wrong; which of the two is not told. */
public class SignInRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInRefused() {
        super("sign-in refused");
    }
}
