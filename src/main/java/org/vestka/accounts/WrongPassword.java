package org.vestka.accounts;

/** The password asked for once more was not the account's. */
public class WrongPassword extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongPassword() {
        super("wrong password");
    }
}
