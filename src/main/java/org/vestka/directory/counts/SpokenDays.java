package org.vestka.directory.counts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vestka.directory.CountryCode;
import org.vestka.directory.counts.PersonHistory.Designated;
import org.vestka.directory.counts.PersonHistory.Lasting;

/**
 * The days on which numbers move by people who are not shown: the last of each month, and those on which the body said
 * something of {@link #SHOWN} shown people of the country or more. What is said of somebody hidden waits for the next of them, so
 * that nobody learns the day by asking day after day, and on those days all sums are exact.
 */
final class SpokenDays {

    /** So many are named in a statement, at least, before it may move those who are not. */
    static final int SHOWN = 5;

    private final Map<Whose, Set<Integer>> days;

    private record Whose(CountryCode country, String body) {}

    private SpokenDays(Map<Whose, Set<Integer>> days) {
        this.days = days;
    }

    /** As what is said of shown people tells them, and nothing else. */
    static SpokenDays of(List<PersonHistory> people) {
        Map<Whose, Map<Integer, Integer>> said = new HashMap<>();
        for (PersonHistory person : people) {
            if (person.named()) {
                for (Designated each : person.designations()) {
                    said.computeIfAbsent(new Whose(person.country(), each.body()), whose -> new HashMap<>())
                            .merge(each.from(), 1, Integer::sum);
                }
            }
        }
        Map<Whose, Set<Integer>> days = new HashMap<>();
        said.forEach((whose, counts) -> counts.forEach((day, number) -> {
            if (number >= SHOWN) {
                days.computeIfAbsent(whose, any -> new HashSet<>()).add(day);
            }
        }));
        return new SpokenDays(days);
    }

    /** Somebody shown as they are; of somebody hidden what each body said from the next of its days on. */
    PersonHistory counted(PersonHistory person) {
        return person.named()
                ? person
                : person.saying(person.designations().stream()
                        .map(each -> counted(person.country(), each))
                        .toList());
    }

    private Designated counted(CountryCode country, Designated said) {
        Set<Integer> spoken = days.getOrDefault(new Whose(country, said.body()), Set.of());
        return new Designated(next(spoken, said.from()), next(spoken, said.until()), said.body(), said.value());
    }

    /** The first of the days that is not before {@code day}. */
    private static int next(Set<Integer> spoken, int day) {
        if (day == Lasting.ON) {
            return day;
        }
        int end = (int) YearMonth.from(LocalDate.ofEpochDay(day)).atEndOfMonth().toEpochDay();
        for (int each = day; each < end; each++) {
            if (spoken.contains(each)) {
                return each;
            }
        }
        return end;
    }
}
