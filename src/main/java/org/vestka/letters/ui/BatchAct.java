package org.vestka.letters.ui;

import java.util.Locale;

/** What can be done with many letters at once. */
enum BatchAct {
    WRITTEN,
    UNWRITTEN,
    POSTED,
    UNPOSTED;

    String done() {
        return "letters.batch.done." + name().toLowerCase(Locale.ROOT);
    }
}
