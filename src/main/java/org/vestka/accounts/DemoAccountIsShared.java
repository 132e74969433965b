package org.vestka.accounts;

/** The demo's accounts belong to everybody: nobody may change their password or erase them. */
public class DemoAccountIsShared extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoAccountIsShared() {
        super("demo account");
    }
}
