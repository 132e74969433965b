package org.vestka.directory.person;

/** How much of a person is shown. Nothing is public before somebody has decided so. */
public enum Publication {
    DRAFT,
    PUBLIC,
    /** Name and place only. */
    LIMITED,
    /** Nothing, because somebody asked for it. */
    WITHHELD,
    /** Nothing, because a stranger asked for it and no editor has looked yet. Promises and letters wait; none of them ends. */
    HIDDEN,
    /** Readable, but nobody writes any more. */
    MEMORIAL;

    /** Whether people without rights may see that the person is in the list. */
    public boolean visible() {
        return this == PUBLIC || this == LIMITED || this == MEMORIAL;
    }

    /** Whether letters may be addressed. */
    public boolean writable() {
        return this == PUBLIC || this == LIMITED;
    }

    /** Whether more of somebody is to be seen by this than by the other. */
    public boolean showsMoreThan(Publication other) {
        return light() > other.light();
    }

    private int light() {
        return switch (this) {
            case DRAFT, WITHHELD, HIDDEN -> 0;
            case LIMITED -> 1;
            case PUBLIC, MEMORIAL -> 2;
        };
    }
}
