package org.vestka.directory.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.AddressId;
import org.vestka.directory.PersonId;
import org.vestka.directory.SourceId;
import org.vestka.directory.StayId;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.place.AddressStatus;

/**
 * What an editor vouched for, with what stood there before: enough to take it back, as long as nobody has changed it since.
 *
 * @param stay that somebody is held where the list says; null where that was not said
 * @param address that letters go there; null where that was not said
 */
public record Vouching(@Nullable Stay stay, @Nullable Address address) {

    /** Whether there was anything to vouch for. */
    public boolean empty() {
        return stay == null && address == null;
    }

    /**
     * @param version of the person, after the act
     * @param state before
     * @param verifiedOn before
     * @param said what the act named as its source
     */
    public record Stay(
            PersonId person,
            int version,
            StayId stay,
            StayState state,
            @Nullable LocalDate verifiedOn,
            SourceId said) {}

    /**
     * @param version of the address, after the act
     * @param status before
     * @param verifiedOn before
     * @param source who vouched for it before
     */
    public record Address(
            AddressId address,
            int version,
            AddressStatus status,
            @Nullable LocalDate verifiedOn,
            @Nullable SourceId source) {}
}
