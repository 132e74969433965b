package org.vestka.letters;

/** The address is unverified, disputed or not fresh: it is printed only when the writer says "print anyway". */
public final class AddressInDoubt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AddressInDoubt() {
        super("the address is not verified, or not lately");
    }
}
