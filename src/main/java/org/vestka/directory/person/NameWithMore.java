package org.vestka.directory.person;

/** A name holds more than a name: numbers, commas, a street. On an envelope that sends a letter astray. */
public final class NameWithMore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NameWithMore() {
        super("a name holds more than a name");
    }
}
