package org.vestka.letters;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.MailingAddress.Unprintable;

/** What happened before the letter was posted. */
public enum HoldReason {
    MOVED,
    /** The place has another address, or none that is known. */
    ADDRESS,
    RELEASED,
    DIED,
    /** The person is not shown any more, on request or because it was too early. */
    WITHDRAWN;

    /** What nothing that happens later makes less true. */
    public boolean isFinal() {
        return this == RELEASED || this == DIED;
    }

    /**
     * Why a letter that bears an address must not go.
     *
     * @param frozen what stands on its envelope; null when it never had one
     * @param now where a letter to the person goes
     * @return empty when the envelope is still right
     */
    public static Optional<HoldReason> since(@Nullable FrozenAddress frozen, MailingAddress now, CustodyKind custody) {
        return switch (now) {
            case Printable printable ->
                frozen == null || frozen.is(printable) ? Optional.empty() : Optional.of(ADDRESS);
            case Unprintable unprintable -> Optional.of(without(unprintable.reason(), custody));
        };
    }

    private static HoldReason without(MailingAddress.Reason reason, CustodyKind custody) {
        // of whoever is not shown their page does not tell either what befell them
        if (custody.group() == CustodyKind.Group.DIED && reason != MailingAddress.Reason.NOT_PUBLIC) {
            return DIED;
        }
        return switch (reason) {
            case RELEASED_OR_ABROAD -> RELEASED;
            case DIED -> DIED;
            case NOT_PUBLIC -> WITHDRAWN;
            case PRIVATE_HOME, IN_TRANSIT -> MOVED;
            case NO_ADDRESS, ADDRESS_DEAD, NO_ENVELOPE_NAME, NAME_INCOMPLETE, YEAR_NOT_SHOWN -> ADDRESS;
        };
    }
}
