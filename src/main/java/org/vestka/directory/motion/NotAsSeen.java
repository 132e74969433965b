package org.vestka.directory.motion;

/** What an act concerns is no longer what was seen in its preview. */
public final class NotAsSeen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAsSeen() {
        super("what was seen has changed");
    }
}
