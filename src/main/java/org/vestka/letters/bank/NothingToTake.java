package org.vestka.letters.bank;

/** There is nothing for this trustee: nobody like that, not free, not shown, or no copy. Which of them it is, is not said. */
public final class NothingToTake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NothingToTake() {
        super("nothing to take");
    }
}
