package org.vestka.accounts;

import java.time.Duration;

/** What a link sent by mail is good for, once. */
public enum TokenPurpose {
    CONFIRM_ADDRESS(Duration.ofDays(2)),
    RECOVER(Duration.ofHours(1));

    private final Duration validity;

    TokenPurpose(Duration validity) {
        this.validity = validity;
    }

    public Duration validity() {
        return validity;
    }
}
