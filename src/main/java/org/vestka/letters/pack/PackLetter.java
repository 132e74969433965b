package org.vestka.letters.pack;

import org.vestka.letters.FrozenAddress;
import org.vestka.letters.Letter;

/**
 * A letter of a pack.
 *
 * @param number on the list, from 1
 * @param letter as it stands now
 * @param name as it was printed with this pack, by which the envelope is found
 * @param onPaper its address as it was printed with this pack
 * @param anyway whether its address is printed though in doubt: the holder knows
 */
public record PackLetter(int number, Letter letter, String name, FrozenAddress onPaper, boolean anyway) {

    /** Tells nothing. */
    @Override
    public String toString() {
        return "PackLetter[" + number + "]";
    }
}
