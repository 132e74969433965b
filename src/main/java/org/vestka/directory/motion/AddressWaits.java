package org.vestka.directory.motion;

/** An address of this place waits already for a second editor: that is decided first. */
public final class AddressWaits extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AddressWaits() {
        super("an address of this place waits for a second editor");
    }
}
