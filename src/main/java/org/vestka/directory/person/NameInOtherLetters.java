package org.vestka.directory.person;

/** A name is not written in the letters of its language; on an envelope one wrong letter sends it astray. */
public final class NameInOtherLetters extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NameInOtherLetters() {
        super("a name is not written in the letters of its language");
    }
}
