package org.vestka.accounts;

/** A link from a mail has been used, replaced, or is too old. */
public class LinkExpired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LinkExpired() {
        super("link expired");
    }
}
