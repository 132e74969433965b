package org.vestka.directory.counts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.vestka.directory.CountryCode;
import org.vestka.directory.counts.PersonHistory.Designated;
import org.vestka.directory.counts.PersonHistory.Lasting;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;

/** Everybody's histories at one moment. Immutable; one walk over everybody answers a question. */
final class Histories {

    /** As they are. */
    private final List<PersonHistory> known;
    /** As they are counted. */
    private final List<PersonHistory> people;

    /** @param known by id */
    Histories(List<PersonHistory> known) {
        SpokenDays days = SpokenDays.of(known);
        this.known = known;
        this.people = known.stream().map(days::counted).toList();
    }

    /** The same with those of {@code changed} as they are now; who is not in {@code now} is gone. */
    Histories with(Set<Long> changed, List<PersonHistory> now) {
        List<PersonHistory> all = new ArrayList<>(known.size() + now.size());
        for (PersonHistory each : known) {
            if (!changed.contains(each.id())) {
                all.add(each);
            }
        }
        all.addAll(now);
        all.sort(Comparator.comparingLong(PersonHistory::id));
        return new Histories(all);
    }

    /** Designation and custody together. */
    List<DesignationCount> cross(CountQuestion question, LocalDate today) {
        Map<DesignationValue, Map<CustodyKind, Long>> told = new EnumMap<>(DesignationValue.class);
        Map<DesignationValue, Long> notTold = new EnumMap<>(DesignationValue.class);
        each(question, today, one -> {
            if (one.person().named()) {
                told.computeIfAbsent(one.designation(), value -> new EnumMap<>(CustodyKind.class))
                        .merge(one.custody(), 1L, Long::sum);
            } else {
                notTold.merge(one.designation(), 1L, Long::sum);
            }
        });
        List<DesignationCount> counts = new ArrayList<>();
        told.forEach((designation, kinds) ->
                kinds.forEach((custody, number) -> counts.add(new DesignationCount(designation, custody, number))));
        notTold.forEach((designation, number) -> counts.add(new DesignationCount(designation, null, number)));
        return counts;
    }

    /** Every table of the day in one walk. */
    Map<CountBy, CountTable> tables(CountQuestion question, LocalDate today) {
        Map<CountBy, CountTally> tallies = new EnumMap<>(CountBy.class);
        for (CountBy by : CountBy.values()) {
            tallies.put(by, new CountTally(by));
        }
        each(question, today, one -> tallies.forEach((by, tally) -> tally.add(one)));
        Map<CountBy, CountTable> tables = new EnumMap<>(CountBy.class);
        tallies.forEach((by, tally) -> tables.put(by, tally.table()));
        return tables;
    }

    /** Who is behind a number, by id. */
    List<OfDay> behind(CountQuestion question, PeopleOfDayFilter filter, LocalDate today) {
        List<OfDay> behind = new ArrayList<>();
        each(question, today, one -> {
            if (filter.passes(one)) {
                behind.add(one);
            }
        });
        return behind;
    }

    /** Whether a body says anything of anybody who is shown, or was. */
    boolean tellsOf(String body) {
        return people.stream().flatMap(person -> person.designations().stream()).anyMatch(each -> each.body()
                .equals(body));
    }

    /** How many people of a country each body names political prisoners or persecuted on a day, by code. */
    Map<String, Long> sizes(CountryCode country, LocalDate day) {
        int at = (int) day.toEpochDay();
        Map<String, Long> sizes = new HashMap<>();
        for (PersonHistory person : people) {
            if (person.country().equals(country)) {
                for (Designated each : person.designations()) {
                    if (each.holds(at) && PeopleOfDayFilter.COUNTED.contains(each.value())) {
                        sizes.merge(each.body(), 1L, Long::sum);
                    }
                }
            }
        }
        return sizes;
    }

    /** @param days ascending */
    List<TrendPoint> trend(CountQuestion question, List<LocalDate> days) {
        int[] at = days.stream().mapToInt(day -> (int) day.toEpochDay()).toArray();
        Map<DesignationValue, long[]> changes = new HashMap<>();
        for (PersonHistory person : people) {
            if (person.country().equals(question.country())) {
                for (Designated each : person.designations()) {
                    if (each.body().equals(question.body())) {
                        long[] own = changes.computeIfAbsent(each.value(), value -> new long[at.length + 1]);
                        own[firstFrom(at, each.from())]++;
                        own[each.until() == Lasting.ON ? at.length : firstFrom(at, each.until())]--;
                    }
                }
            }
        }
        List<TrendPoint> points = new ArrayList<>(at.length);
        long recognised = 0;
        long persecuted = 0;
        long[] none = new long[at.length + 1];
        for (int i = 0; i < at.length; i++) {
            recognised += changes.getOrDefault(DesignationValue.RECOGNISED, none)[i];
            persecuted += changes.getOrDefault(DesignationValue.PERSECUTED, none)[i];
            points.add(new TrendPoint(days.get(i), recognised, persecuted));
        }
        return points;
    }

    private static int firstFrom(int[] days, int day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found : -found - 1;
    }

    private void each(CountQuestion question, LocalDate today, Consumer<OfDay> act) {
        int day = (int) question.day().toEpochDay();
        for (PersonHistory person : people) {
            if (person.country().equals(question.country())) {
                Designated designated = person.designation(question.body(), day);
                if (designated != null) {
                    act.accept(new OfDay(person, designated, person.stay(day), question.day(), today));
                }
            }
        }
    }
}
