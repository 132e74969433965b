package org.vestka.directory.designation;

/** No designating body has this code. */
public final class NoSuchBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchBody(String code) {
        super("no designating body '%s'".formatted(code));
    }
}
