package org.vestka.directory.corrections.ui;

import org.vestka.directory.corrections.CorrectionId;
import org.vestka.directory.ui.DirectoryNavigation;

/** Where editors decide about corrections. */
public final class CorrectionsNavigation {

    public static final String QUEUE = DirectoryNavigation.CORRECTIONS;

    private CorrectionsNavigation() {}

    static String correction(CorrectionId id) {
        return QUEUE + "/" + id.value();
    }
}
