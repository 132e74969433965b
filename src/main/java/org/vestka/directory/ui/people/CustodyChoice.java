package org.vestka.directory.ui.people;

import java.util.Arrays;
import java.util.Set;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PersonListLocation;

/** What the custody filter offers: kinds, and groups of them where nobody looks for one alone. */
enum CustodyChoice {
    POLICE_DETENTION(Set.of(CustodyKind.POLICE_DETENTION)),
    REMAND(Set.of(CustodyKind.REMAND)),
    IN_TRANSIT(Set.of(CustodyKind.IN_TRANSIT)),
    COLONY(Set.of(CustodyKind.COLONY)),
    PRISON(Set.of(CustodyKind.PRISON)),
    JUVENILE_COLONY(Set.of(CustodyKind.JUVENILE_COLONY)),
    MEDICAL(Set.of(CustodyKind.MEDICAL)),
    OPEN_TYPE(Set.of(CustodyKind.OPEN_TYPE)),
    HOME(CustodyKind.of(CustodyKind.Group.HOME)),
    MEASURE(CustodyKind.of(CustodyKind.Group.MEASURE)),
    RELEASED(CustodyKind.of(CustodyKind.Group.RELEASED)),
    DIED(Set.of(CustodyKind.DIED)),
    ANYBODY(Set.of(CustodyKind.values()));

    private final Set<CustodyKind> kinds;

    CustodyChoice(Set<CustodyKind> kinds) {
        this.kinds = kinds;
    }

    /** As it stands in the URL. */
    String value() {
        return String.valueOf(PersonListLocation.word(kinds));
    }

    /** As it is called where one kind alone is meant, as everywhere else; a group has words of its own. */
    String text(DirectoryWords words) {
        return kinds.size() == 1 && !kinds.contains(CustodyKind.DIED)
                ? words.custody(kinds.iterator().next())
                : words.word("filter.custody", this);
    }

    static boolean offers(String value) {
        return Arrays.stream(values()).anyMatch(choice -> choice.value().equals(value));
    }
}
