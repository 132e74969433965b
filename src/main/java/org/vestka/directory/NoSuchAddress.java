package org.vestka.directory;

/** No address is stored under this id. */
public final class NoSuchAddress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchAddress(AddressId address) {
        super("no address " + address.value());
    }
}
