package org.vestka.directory.counts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;

/**
 * The numbers of one body on one day in the form of the published statement.
 *
 * @param people for every line, zero included
 */
public record Statement(Map<StatementLine, Long> people) {

    public Statement {
        people = Map.copyOf(people);
    }

    static Statement of(List<DesignationCount> counts) {
        Map<StatementLine, Long> people = new EnumMap<>(StatementLine.class);
        for (StatementLine line : StatementLine.values()) {
            people.put(
                    line,
                    counts.stream()
                            .filter(count -> count.designation() == line.designation() && isIn(line, count.custody()))
                            .mapToLong(DesignationCount::people)
                            .sum());
        }
        return new Statement(people);
    }

    private static boolean isIn(StatementLine line, @Nullable CustodyKind custody) {
        return custody == null ? line.isNotTold() : line.custody().contains(custody);
    }

    public long of(StatementLine line) {
        return people.getOrDefault(line, 0L);
    }

    /** All of one designation. */
    public long of(DesignationValue designation) {
        return Arrays.stream(StatementLine.values())
                .filter(line -> line.designation() == designation)
                .mapToLong(this::of)
                .sum();
    }

    /** Of those recognised, whom the statement's own lines name: they are deprived of liberty. */
    public long held() {
        return of(StatementLine.IN_CUSTODY) + of(StatementLine.OPEN_TYPE) + of(StatementLine.HOUSE_ARREST);
    }

    public long all() {
        return of(DesignationValue.RECOGNISED) + of(DesignationValue.PERSECUTED);
    }
}
