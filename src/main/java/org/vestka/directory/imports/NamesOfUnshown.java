package org.vestka.directory.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vestka.directory.PersonId;
import org.vestka.directory.duplicates.LikenessToHeld;
import org.vestka.directory.duplicates.LikenessToHeld.Said;
import org.vestka.directory.imports.persistence.HeldPeopleQuery;
import org.vestka.shared.PartialDate;

/** Pages that everybody reads, which a file would give the name or the birthday of somebody who is not shown in full. */
@Component
class NamesOfUnshown {

    private final LikenessToHeld likeness;
    private final HeldPeopleQuery held;

    NamesOfUnshown(LikenessToHeld likeness, HeldPeopleQuery held) {
        this.likeness = likeness;
        this.held = held;
    }

    static boolean concerns(Collection<FactChange> changes) {
        return changes.stream().anyMatch(change -> change.fact() == Fact.NAME || change.fact() == Fact.BORN);
    }

    /**
     * Asks the database as often for many as for one, and not at all where no name or birthday changes.
     *
     * @param changes of people held
     * @return those who may not get them, each with whom they would be taken for
     */
    Map<PersonId, PersonId> of(Map<PersonId, List<FactChange>> changes) {
        Map<PersonId, Said> said = new HashMap<>();
        changes.forEach((person, some) -> {
            if (concerns(some)) {
                said.put(person, said(some));
            }
        });
        Set<PersonId> open = said.isEmpty() ? Set.of() : held.shownInFull(said.keySet());
        said.keySet().retainAll(open);
        return likeness.wouldBeUnshown(said);
    }

    private static Said said(List<FactChange> changes) {
        List<String> names = changes.stream()
                .filter(change -> change.fact() == Fact.NAME)
                .map(FactChange::after)
                .toList();
        return new Said(
                names,
                changes.stream()
                        .filter(change -> change.fact() == Fact.BORN)
                        .map(change -> PartialDate.parse(change.after()))
                        .reduce((one, other) -> other)
                        .orElse(null));
    }
}
