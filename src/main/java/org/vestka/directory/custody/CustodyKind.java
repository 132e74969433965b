package org.vestka.directory.custody;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a person is held, or is not. The groups are those of the published statistics. */
public enum CustodyKind {
    UNKNOWN(Group.UNKNOWN),
    POLICE_DETENTION(Group.CUSTODY),
    REMAND(Group.CUSTODY),
    IN_TRANSIT(Group.CUSTODY),
    COLONY(Group.CUSTODY),
    PRISON(Group.CUSTODY),
    JUVENILE_COLONY(Group.CUSTODY),
    MEDICAL(Group.CUSTODY),
    OPEN_TYPE(Group.OPEN),
    HOUSE_ARREST(Group.HOME),
    HOME_CONFINEMENT(Group.HOME),
    AWAITING_START(Group.MEASURE),
    MEASURE_RECOGNISANCE(Group.MEASURE),
    MEASURE_FINE(Group.MEASURE),
    MEASURE_LABOUR(Group.MEASURE),
    MEASURE_SUSPENDED(Group.MEASURE),
    RELEASED_SERVED(Group.RELEASED),
    RELEASED_AMNESTY(Group.RELEASED),
    RELEASED_PARDON(Group.RELEASED),
    RELEASED_CASE_CLOSED(Group.RELEASED),
    RELEASED_EXPELLED(Group.RELEASED),
    /** Released; the source does not say how. */
    RELEASED(Group.RELEASED),
    LEFT_COUNTRY(Group.RELEASED),
    DIED(Group.DIED);

    /** What the kinds have in common for letters. */
    public enum Group {
        UNKNOWN,
        CUSTODY,
        OPEN,
        /** In a private home: an address is never stored nor shown. */
        HOME,
        MEASURE,
        RELEASED,
        DIED
    }

    private final Group group;

    CustodyKind(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** Whether the person lives in a facility, so that a facility's address can be theirs. */
    public boolean inFacility() {
        return group == Group.CUSTODY || group == Group.OPEN;
    }

    public boolean atHome() {
        return group == Group.HOME;
    }

    /** Whether the person lives in a home, also at liberty under a measure: where no letter goes from here. */
    public boolean livesAtHome() {
        return group == Group.HOME || group == Group.MEASURE;
    }

    /** Whether it happened on a day and does not last, as a stay does: a release, a death. */
    public boolean isEvent() {
        return group == Group.RELEASED || group == Group.DIED;
    }

    public static Set<CustodyKind> of(Group group) {
        return Arrays.stream(values())
                .filter(kind -> kind.group == group)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CustodyKind.class)));
    }
}
