package org.vestka.directory.corrections;

/** Another editor has been at this correction since whoever decides has looked. */
public final class DecidedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DecidedMeanwhile(CorrectionId correction) {
        super("correction " + correction.value() + " has moved on");
    }
}
