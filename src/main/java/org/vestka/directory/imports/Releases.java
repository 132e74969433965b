package org.vestka.directory.imports;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.shared.PartialDate;

/** What a row's release means beside what we hold, when the file is read and when the row is applied. */
final class Releases {

    private Releases() {}

    /** Whether somebody is free by these facts. */
    static boolean free(Map<Fact, String> facts) {
        String custody = facts.get(Fact.CUSTODY);
        return custody != null && CustodyKind.valueOf(custody).group() == CustodyKind.Group.RELEASED;
    }

    /**
     * Whether the release that a row tells of was over before somebody came to be held as we hold them, or, of who is free by what we
     * hold, before they were where they were freed from. Else the row corrects the day of that release.
     *
     * @param began since when they are where we hold them to be, and where they were before, as far as anybody knows
     */
    static boolean passedOver(Map<Fact, String> said, Map<Fact, String> held, Began began) {
        String day = said.get(Fact.RELEASED_ON);
        if (day == null || !free(said)) {
            return false;
        }
        LocalDate released = PartialDate.parse(day).latest();
        if (free(held)) {
            return !Objects.equals(said.get(Fact.CUSTODY), held.get(Fact.CUSTODY))
                    && began.before() != null
                    && began.before().isAfter(released);
        }
        String arrested = held.get(Fact.ARRESTED);
        return began.now() != null && began.now().isAfter(released)
                || arrested != null && PartialDate.parse(arrested).earliest().isAfter(released);
    }
}
