package org.vestka.directory;

/** What was uploaded is no picture that can be shown: not JPEG or PNG, damaged, or of absurd measures. */
public final class UnreadablePicture extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadablePicture() {
        super("no readable picture");
    }
}
