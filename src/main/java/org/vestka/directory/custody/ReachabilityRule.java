package org.vestka.directory.custody;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.place.AddressStatus;

/**
 * The third axis: derived from custody, place and the country's rules; an editor's word goes before, except into a home, of the dead, and
 * onto an envelope that cannot be written.
 */
public final class ReachabilityRule {

    private ReachabilityRule() {}

    /**
     * @param address status of the place's address today; null when none is known that could go on an envelope
     * @param named whether a name is held that can go on an envelope
     */
    public static Reachability of(
            CustodyKind custody,
            @Nullable AddressStatus address,
            boolean named,
            Map<CustodyKind, Reachability> ofCountry,
            @Nullable Reachability override) {
        Reachability said = said(custody, address, ofCountry, override);
        return said.writable() && !named ? Reachability.NO_NAME : said;
    }

    private static Reachability said(
            CustodyKind custody,
            @Nullable AddressStatus address,
            Map<CustodyKind, Reachability> ofCountry,
            @Nullable Reachability override) {
        if (custody.livesAtHome()) {
            return Reachability.PRIVATE_HOME;
        }
        if (custody.group() == CustodyKind.Group.DIED) {
            return Reachability.DIED;
        }
        if (override != null) {
            return override;
        }
        if (custody.group() == CustodyKind.Group.RELEASED) {
            return Reachability.RELEASED_OR_ABROAD;
        }
        if (custody == CustodyKind.IN_TRANSIT) {
            return Reachability.IN_TRANSIT;
        }
        if (!custody.inFacility() || address == null || address == AddressStatus.DEAD) {
            return Reachability.NO_ADDRESS;
        }
        return ofCountry.getOrDefault(custody, Reachability.OPEN);
    }
}
