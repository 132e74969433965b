package org.vestka.accounts;

/** An administrator has blocked the account. Told only to who knows its password. */
public class AccountBlocked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccountBlocked() {
        super("account blocked");
    }
}
