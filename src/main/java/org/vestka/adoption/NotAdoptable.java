package org.vestka.adoption;

/** The person is released, has died, lives at home, is not shown or has no name for an envelope: letters cannot be promised. */
public final class NotAdoptable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAdoptable() {
        super("letters cannot be promised to this person");
    }
}
