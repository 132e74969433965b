package org.vestka.directory.ui.counts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.counts.PeopleOfDayFilter;
import org.vestka.directory.counts.TrendPoint;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.ui.DirectoryWords;

/** The numbers of one day of the trend, each with the people behind it on that day. */
public final class TrendNumbers {

    private TrendNumbers() {}

    /**
     * Recognised, persecuted, and both together.
     *
     * @param behind where the people are who were counted so on that day; null where nobody can look
     */
    public static List<CountNumber> of(
            TrendPoint point, Function<PeopleOfDayFilter, @Nullable String> behind, DirectoryWords words) {
        String day = words.dates().exact(point.day());
        return List.of(
                number(point.recognised(), DesignationValue.RECOGNISED, behind, day, words),
                number(point.persecuted(), DesignationValue.PERSECUTED, behind, day, words),
                CountNumber.of(
                        point.recognised() + point.persecuted(), behind.apply(PeopleOfDayFilter.ALL), day, words));
    }

    private static CountNumber number(
            long number,
            DesignationValue designation,
            Function<PeopleOfDayFilter, @Nullable String> behind,
            String day,
            DirectoryWords words) {
        return CountNumber.of(
                number,
                behind.apply(new PeopleOfDayFilter(designation, Set.of(), Map.of())),
                day + ", " + words.word("counts.column", designation),
                words);
    }
}
