package org.vestka.directory.corrections.ui;

import java.util.Locale;
import org.vestka.directory.corrections.CorrectionId;
import org.vestka.directory.corrections.Wave;
import org.vestka.directory.ui.DirectoryNavigation;

/** Where editors decide about corrections. */
public final class CorrectionsNavigation {

    public static final String QUEUE = DirectoryNavigation.CORRECTIONS;

    static final String MANY = QUEUE + "/many";

    private CorrectionsNavigation() {}

    static String correction(CorrectionId id) {
        return QUEUE + "/" + id.value();
    }

    static String wave(Wave wave) {
        return MANY + "/" + wave.kind().name().toLowerCase(Locale.ROOT) + "/" + wave.on();
    }
}
