package org.vestka.letters;

import org.vestka.directory.place.MailingAddress;

/** No letter can be addressed to the person now. */
public final class NotWritable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final MailingAddress.Reason reason;

    NotWritable(MailingAddress.Reason reason) {
        super("no address: " + reason);
        this.reason = reason;
    }

    public MailingAddress.Reason reason() {
        return reason;
    }
}
