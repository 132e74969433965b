package org.vestka.directory.ui.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vestka.directory.CountryCode;
import org.vestka.directory.place.LetterWays;
import org.vestka.directory.place.LetterWays.DayOff;
import org.vestka.directory.ui.DirectoryWords;

/** Days off on the way of a letter, told in one sentence. */
public final class DaysOff {

    private DaysOff() {}

    /** Empty where the post rests on none of them. */
    public static Optional<String> told(
            CountryCode country, LocalDate posted, int postingDays, LetterWays ways, DirectoryWords words) {
        List<List<DayOff>> runs = new ArrayList<>();
        for (DayOff day : ways.daysOff(country, posted, postingDays, words.reader())) {
            if (runs.isEmpty() || !runs.getLast().getLast().day().plusDays(1).equals(day.day())) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(day);
        }
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text(
                        "person.daysoff",
                        runs.stream().map(run -> told(run, words)).collect(Collectors.joining("; "))));
    }

    private static String told(List<DayOff> run, DirectoryWords words) {
        LocalDate first = run.getFirst().day();
        LocalDate last = run.getLast().day();
        String days = first.equals(last)
                ? words.dates().dayAndMonth(first)
                : words.text(
                        "person.daysoff.range",
                        words.dates().dayAndMonth(first),
                        words.dates().dayAndMonth(last));
        return days + " (" + run.stream().map(DayOff::name).distinct().collect(Collectors.joining(", ")) + ")";
    }
}
