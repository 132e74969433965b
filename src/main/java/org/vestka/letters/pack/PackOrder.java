package org.vestka.letters.pack;

import java.util.Set;
import org.vestka.letters.LetterCode;
import org.vestka.letters.print.PackFormat;

/**
 * What somebody wants printed.
 *
 * @param reading with a sheet of the addresses in Latin letters
 * @param anyway addresses in doubt too
 */
public record PackOrder(Set<LetterCode> letters, PackFormat format, boolean reading, boolean anyway) {

    public PackOrder {
        letters = Set.copyOf(letters);
    }
}
