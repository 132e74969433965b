package org.vestka.accounts;

/** Without this account nobody could administer the server. */
public class LastAdministrator extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LastAdministrator() {
        super("last administrator");
    }
}
