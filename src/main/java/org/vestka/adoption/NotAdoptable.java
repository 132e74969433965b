package org.vestka.adoption;

import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.PersonBrief;

/** The person is released, has died, lives at home, is not shown or has no name for an envelope: letters cannot be promised. */
public final class NotAdoptable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What may be said of it to somebody who wanted to write. */
    public enum Reason {
        RELEASED,
        DIED,
        /** Also where the person is not shown: nothing is told of them. */
        OTHER;

        static Reason of(PersonBrief person) {
            CustodyKind.Group group = person.custody().group();
            if (group == CustodyKind.Group.DIED && person.publication().visible()) {
                return DIED;
            }
            return group == CustodyKind.Group.RELEASED && person.publication().writable() ? RELEASED : OTHER;
        }
    }

    NotAdoptable(Reason reason) {
        super("letters cannot be promised to this person: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
