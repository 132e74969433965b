package org.vestka.directory.imports;

/** Another list has this code. */
public final class ListCodeTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ListCodeTaken() {
        super("another list has this code");
    }
}
