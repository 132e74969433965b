package org.vestka.directory.counts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;

/**
 * The lines in which the joint statement of human rights organisations of 22 October 2021 gives its numbers, and four more: for
 * whom none of its lines fits, and of whom it is not told. Every pair of a designation it counts and a custody kind is in
 * exactly one line.
 */
public enum StatementLine {
    IN_CUSTODY(
            DesignationValue.RECOGNISED,
            EnumSet.of(
                    CustodyKind.POLICE_DETENTION,
                    CustodyKind.REMAND,
                    CustodyKind.IN_TRANSIT,
                    CustodyKind.COLONY,
                    CustodyKind.PRISON,
                    CustodyKind.JUVENILE_COLONY,
                    CustodyKind.MEDICAL)),
    OPEN_TYPE(DesignationValue.RECOGNISED, EnumSet.of(CustodyKind.OPEN_TYPE)),
    HOUSE_ARREST(DesignationValue.RECOGNISED, EnumSet.of(CustodyKind.HOUSE_ARREST)),
    RECOGNISED_ELSEWHERE(DesignationValue.RECOGNISED, EnumSet.noneOf(CustodyKind.class)),
    RECOGNISED_NOT_TOLD(DesignationValue.RECOGNISED, EnumSet.noneOf(CustodyKind.class)),
    HOME_CONFINEMENT(DesignationValue.PERSECUTED, EnumSet.of(CustodyKind.HOME_CONFINEMENT)),
    RECOGNISANCE(DesignationValue.PERSECUTED, EnumSet.of(CustodyKind.MEASURE_RECOGNISANCE)),
    LABOUR_OR_FINE(DesignationValue.PERSECUTED, EnumSet.of(CustodyKind.MEASURE_LABOUR, CustodyKind.MEASURE_FINE)),
    NOTHING_KNOWN(DesignationValue.PERSECUTED, EnumSet.of(CustodyKind.UNKNOWN)),
    SUSPENDED(DesignationValue.PERSECUTED, EnumSet.of(CustodyKind.MEASURE_SUSPENDED)),
    SERVED_OR_CLOSED(
            DesignationValue.PERSECUTED, EnumSet.of(CustodyKind.RELEASED_SERVED, CustodyKind.RELEASED_CASE_CLOSED)),
    PARDONED(DesignationValue.PERSECUTED, EnumSet.of(CustodyKind.RELEASED_PARDON)),
    LEFT_COUNTRY(DesignationValue.PERSECUTED, EnumSet.of(CustodyKind.LEFT_COUNTRY)),
    PERSECUTED_ELSEWHERE(DesignationValue.PERSECUTED, EnumSet.noneOf(CustodyKind.class)),
    PERSECUTED_NOT_TOLD(DesignationValue.PERSECUTED, EnumSet.noneOf(CustodyKind.class));

    private final DesignationValue designation;
    private final Set<CustodyKind> named;

    StatementLine(DesignationValue designation, Set<CustodyKind> named) {
        this.designation = designation;
        this.named = named;
    }

    public DesignationValue designation() {
        return designation;
    }

    /** The kinds counted here; none where it is not told. */
    public Set<CustodyKind> custody() {
        if (!isAdded() || isNotTold()) {
            return EnumSet.copyOf(named);
        }
        Set<CustodyKind> rest = EnumSet.allOf(CustodyKind.class);
        Arrays.stream(values())
                .filter(line -> line.designation == designation)
                .forEach(line -> rest.removeAll(line.named));
        return rest;
    }

    /** Whether it is one of those that the statement did not have; shown only when somebody is in it. */
    public boolean isAdded() {
        return named.isEmpty();
    }

    /** Whether it is of people who are counted and not shown, or only by name and place; nobody can be looked up behind it. */
    public boolean isNotTold() {
        return this == RECOGNISED_NOT_TOLD || this == PERSECUTED_NOT_TOLD;
    }
}
