package org.vestka.directory.motion;

/** What one act does. */
public enum MotionKind {
    /** People are in another place, or on their way. */
    TRANSFER,
    /** People are free. */
    RELEASE,
    /** A place has another address. */
    MOVE,
    /** The address of a place is known that had none. */
    FIRST_ADDRESS,
    /** No letter reaches a place any more, and nobody knows another address. */
    NO_ADDRESS,
    CLOSE,
    /** A place becomes one of another kind; its address and the custody of those there may change with it. */
    CHANGE_KIND,
    /** A place closes, and everybody there belongs to another one. */
    TAKE_OVER;

    /** Whether it befalls people, whom the editor names, and not a place. */
    public boolean ofPeople() {
        return this == TRANSFER || this == RELEASE;
    }

    /** Whether its day may lie ahead: addresses and places follow their day by themselves, stays do not. */
    public boolean mayBeAhead() {
        return this == MOVE || this == NO_ADDRESS || this == CLOSE || this == CHANGE_KIND;
    }

    boolean closes() {
        return this == CLOSE || this == TAKE_OVER;
    }

    /** Whether no letter reaches the place itself afterwards. */
    boolean endsAddresses() {
        return this == NO_ADDRESS || closes();
    }
}
