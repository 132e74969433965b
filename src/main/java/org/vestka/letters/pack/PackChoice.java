package org.vestka.letters.pack;

import org.vestka.letters.Letter;

/** A letter on the table, and whether it can go into a pack. */
public record PackChoice(Letter letter, Fit fit) {

    /** Whether it can be printed now. */
    public enum Fit {
        FINE,
        /** Only when the holder says "print anyway". */
        IN_DOUBT,
        HELD,
        /** A telegram or an e-letter. */
        NO_ENVELOPE,
        NO_ADDRESS,
        /** Our fonts lack some of its letters: it is written by hand. */
        NO_LETTERS;

        public boolean printable() {
            return this == FINE || this == IN_DOUBT;
        }
    }
}
