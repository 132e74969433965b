package org.vestka.directory.counts;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;

/**
 * Which people a number stands for. Everything given must hold on the day; what is null or empty does not narrow. Of people
 * who are not shown nothing is told: once anything narrows, they are not counted.
 *
 * @param designation null for recognised and persecuted people together
 * @param custody any of these kinds
 * @param values at most one {@link CountRow#value()} for each thing counted by; never {@link CountBy#CUSTODY}, which has a place
 *     of its own
 */
public record PeopleOfDayFilter(
        @Nullable DesignationValue designation, Set<CustodyKind> custody, Map<CountBy, String> values) {

    /** What bodies add up. */
    static final Set<DesignationValue> COUNTED = EnumSet.of(DesignationValue.RECOGNISED, DesignationValue.PERSECUTED);

    /** Everybody whom the body counts. */
    public static final PeopleOfDayFilter ALL = new PeopleOfDayFilter(null, Set.of(), Map.of());

    /** @throws IllegalArgumentException when custody is given as a value */
    public PeopleOfDayFilter {
        if (values.keySet().stream().anyMatch(by -> !narrows(by))) {
            throw new IllegalArgumentException("custody has a place of its own");
        }
        custody = Set.copyOf(custody);
        values = Map.copyOf(values);
    }

    /** Whether people can be looked up by a value of it. */
    public static boolean narrows(CountBy by) {
        return by != CountBy.CUSTODY;
    }

    private boolean narrows() {
        return designation != null || !custody.isEmpty() || !values.isEmpty();
    }

    boolean passes(OfDay one) {
        boolean said = designation == null ? COUNTED.contains(one.designation()) : one.designation() == designation;
        return said
                && (one.person().named() || !narrows())
                && (custody.isEmpty() || custody.contains(one.custody()))
                && values.entrySet().stream().allMatch(entry -> one.values(entry.getKey()).stream()
                        .anyMatch(value -> OfDay.word(value).equals(entry.getValue())));
    }
}
