package org.vestka.letters.print;

/** An address does not stand on so small a label, however small its letters: nothing is printed, as nothing may be cut. */
public final class AddressTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int index;

    AddressTooLarge(int index) {
        super("an address does not fit on its label");
        this.index = index;
    }

    /** Which of the addresses, from 0. */
    public int index() {
        return index;
    }
}
