package org.vestka.directory.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.AddressId;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.PartialDate;

/**
 * An address of a facility, from when to when.
 *
 * @param verification who vouched for it on {@code verifiedOn}
 */
public record FacilityAddressView(
        AddressId id,
        AddressStatus status,
        @Nullable String postcode,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable LocalDate verifiedOn,
        List<AddressText> texts,
        SourceView source,
        @Nullable SourceView verification,
        int version) {}
