package org.vestka.directory.motion;

/** What an act did to a place was changed since: it is to be put right by an act of its own. */
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Overtaken() {
        super("the place has changed since");
    }
}
