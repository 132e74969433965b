package org.vestka.letters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.AddressId;
import org.vestka.directory.place.MailingAddress.Printable;

/**
 * The address of a letter as it stood when it was reserved or last printed.
 *
 * @param lines exactly as on paper, the country line last
 * @param verifiedOn when the address had last been verified then
 */
public record FrozenAddress(
        AddressId address, List<String> lines, @Nullable LocalDate verifiedOn) {

    public FrozenAddress {
        lines = List.copyOf(lines);
    }

    public static FrozenAddress of(Printable address) {
        return new FrozenAddress(address.address(), address.lines(), address.verifiedOn());
    }

    /** Whether the same goes on paper, letter for letter: it does where the same address was entered anew. */
    public boolean is(Printable other) {
        return lines.equals(other.lines());
    }
}
