package org.vestka.directory.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vestka.directory.FacilityId;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityState;
import org.vestka.shared.LanguageTag;

/**
 * A facility as an import recognises it.
 *
 * @param spellings names and aliases in every language held
 */
public record KnownPlace(
        FacilityId id,
        FacilityKind kind,
        FacilityState state,
        Map<LanguageTag, String> names,
        Set<String> spellings,
        List<KnownAddress> addresses) {

    /** The same place under further names. */
    public KnownPlace alsoSpelled(Set<String> further) {
        Set<String> all = new HashSet<>(spellings);
        all.addAll(further);
        return new KnownPlace(id, kind, state, names, all, addresses);
    }

    /** One of its addresses, in all the spellings held. */
    public record KnownAddress(AddressStatus status, List<String> texts) {}
}
