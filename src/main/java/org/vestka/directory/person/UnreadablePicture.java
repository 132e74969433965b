package org.vestka.directory.person;

/** What was uploaded is no picture that can be shown: not JPEG or PNG, damaged, or of absurd measures. */
public final class UnreadablePicture extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadablePicture() {
        super("no readable picture");
    }
}
