package org.vestka.letters.bank.ui;

/** Where the screens of the letters bank are. */
final class BankNavigation {

    static final String BUNDLES = "bank";
    static final String TRUSTEES = "bank/trustees";
    static final String WITHDRAW = "bank/withdraw";

    private BankNavigation() {}
}
