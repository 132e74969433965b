package org.vestka.directory.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.PartialDate;

/** An address of a facility, to be stored. */
public record AddressDraft(
        AddressStatus status,
        @Nullable String postcode,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable LocalDate verifiedOn,
        List<AddressText> texts) {

    public AddressDraft {
        texts = List.copyOf(texts);
    }

    /** The same address, beginning then. */
    public AddressDraft from(PartialDate day) {
        return new AddressDraft(status, postcode, day, until, verifiedOn, texts);
    }
}
