package org.vestka.directory.place;

import org.vestka.directory.AddressId;

/** No address that letters could go to is stored under this id. */
public final class NoSuchAddress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchAddress(AddressId address) {
        super("no address " + address.value());
    }
}
