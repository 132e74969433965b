package org.vestka.directory.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.vestka.directory.CountryCode;
import org.vestka.directory.UrlWord;
import org.vestka.directory.counts.PersonHistory.Arrested;
import org.vestka.directory.counts.PersonHistory.Charged;
import org.vestka.directory.counts.PersonHistory.Designated;
import org.vestka.directory.counts.PersonHistory.Held;
import org.vestka.directory.counts.PersonHistory.Lasting;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.Gender;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/** Whatever is asked of whatever day, of one person numbers tell nothing that the pages do not. */
class CountingTellsNothingProperties {

    private static final CountryCode COUNTRY = new CountryCode("BY");
    private static final String BODY = "viasna";
    private static final LocalDate FIRST = LocalDate.parse("2021-01-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final int DAYS = 2100;

    @Property(tries = 200)
    void nothingDependsOnWhatHappenedToSomebodyHidden(
            @ForAll @IntRange(min = 0, max = 30) int hidden,
            @ForAll @IntRange(min = 0, max = DAYS) int day,
            @ForAll long seed) {
        List<List<Designated>> said = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < hidden; i++) {
            said.add(designations(random));
        }
        List<PersonHistory> shown = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            shown.add(person(100 + i, true, designations(random), random));
        }
        Histories one = new Histories(with(shown, said, random));
        Histories other = new Histories(with(shown, said, random));
        for (int each = day; each < day + 2; each++) {
            sameAnswers(one, question(each), other, question(each));
        }
    }

    @Property(tries = 200)
    void whileABodySaysTheSameNoTwoDaysDifferByWhoIsHidden(
            @ForAll @IntRange(min = 1, max = 15) int hidden,
            @ForAll @IntRange(min = 0, max = DAYS) int day,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<List<Designated>> said = new ArrayList<>();
        for (int i = 0; i < hidden; i++) {
            // long enough ago to be counted on every day that is asked for
            said.add(List.of(new Designated(at(-60), Lasting.ON, BODY, DesignationValue.RECOGNISED)));
        }
        Histories histories = new Histories(with(List.of(), said, random));
        sameAnswers(histories, question(day), histories, question(day + 1));
    }

    @Property(tries = 300)
    void whoIsHiddenMovesNoSumButOnTheLastDayOfAMonthAndWhenABodySpeaksOfFiveShown(
            @ForAll @IntRange(min = 1, max = 15) int hidden,
            @ForAll @IntRange(min = 0, max = 3) int statements,
            @ForAll @IntRange(min = 1, max = 400) int first,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<PersonHistory> people = new ArrayList<>();
        Set<Integer> spoken = new HashSet<>();
        for (int i = 0; i < hidden; i++) {
            people.add(person(i, false, designations(random), random));
        }
        for (int i = 0; i < statements; i++) {
            int day = at(random.nextInt(600));
            int named = 3 + random.nextInt(4);
            if (named >= SpokenDays.SHOWN) {
                spoken.add(day);
            }
            for (int each = 0; each < named; each++) {
                Designated said = new Designated(day, Lasting.ON, BODY, DesignationValue.RECOGNISED);
                people.add(person(100 + 10 * i + each, true, List.of(said), random));
            }
        }
        Histories histories = new Histories(people);
        List<LocalDate> days = IntStream.range(first - 1, first + 200)
                .mapToObj(FIRST::plusDays)
                .toList();
        List<TrendPoint> trend = histories.trend(question(0), days);
        Map<DesignationValue, Long> before = notTold(histories, days.getFirst());
        for (int i = 1; i < days.size(); i++) {
            LocalDate day = days.get(i);
            Map<DesignationValue, Long> now = notTold(histories, day);
            if (day.plusDays(1).getDayOfMonth() == 1 || spoken.contains((int) day.toEpochDay())) {
                assertThat(now).as("exact on %s", day).isEqualTo(said(people, day));
            } else {
                assertThat(now).as("still on %s", day).isEqualTo(before);
            }
            assertThat(trend.get(i).recognised())
                    .isEqualTo(now.getOrDefault(DesignationValue.RECOGNISED, 0L) + shown(people, day));
            before = now;
        }
    }

    private static Map<DesignationValue, Long> notTold(Histories histories, LocalDate day) {
        CountQuestion question = new CountQuestion(COUNTRY, BODY, day);
        Map<DesignationValue, Long> people = new EnumMap<>(DesignationValue.class);
        for (DesignationCount each : histories.cross(question, TODAY)) {
            if (each.custody() == null) {
                people.put(each.designation(), each.people());
            }
        }
        for (CountTable table : histories.tables(question, TODAY).values()) {
            Map<DesignationValue, Long> row = table.rows().stream()
                    .filter(each -> each.value().equals(CountRow.NOT_TOLD))
                    .findFirst()
                    .map(CountRow::people)
                    .orElse(Map.of());
            assertThat(row).as("%s", table.by()).isEqualTo(people);
        }
        return people;
    }

    /** What is so, of who is hidden. */
    private static Map<DesignationValue, Long> said(List<PersonHistory> people, LocalDate day) {
        Map<DesignationValue, Long> said = new EnumMap<>(DesignationValue.class);
        people.stream().filter(each -> !each.named()).forEach(each -> {
            Designated holds = each.designation(BODY, (int) day.toEpochDay());
            if (holds != null) {
                said.merge(holds.value(), 1L, Long::sum);
            }
        });
        return said;
    }

    private static long shown(List<PersonHistory> people, LocalDate day) {
        return people.stream()
                .filter(each -> each.named() && each.designation(BODY, (int) day.toEpochDay()) != null)
                .count();
    }

    @Property(tries = 500)
    void nobodysAgeMovesBetweenDaysNorDiffersFromThePage(
            @ForAll @IntRange(min = 0, max = DAYS) int day,
            @ForAll @IntRange(min = 1, max = 30_000) int age,
            @ForAll @IntRange(min = 0, max = 2) int precision) {
        LocalDate birth = TODAY.minusDays(age);
        PartialDate born = PartialDate.parse(
                birth.toString().substring(0, List.of(4, 7, 10).get(precision)));
        Histories histories = new Histories(List.of(new PersonHistory(
                1,
                COUNTRY,
                true,
                Gender.FEMALE,
                born,
                null,
                List.of(new Designated(at(0), Lasting.ON, BODY, DesignationValue.RECOGNISED)),
                List.of(),
                List.of(new Arrested(at(0), 2021)),
                List.of(),
                Map.of())));
        AgeBand page = AgeBand.of(born, TODAY);
        for (int each = day; each < day + 400; each += 7) {
            assertThat(histories.tables(question(each), TODAY).get(CountBy.AGE_TODAY))
                    .isNotNull()
                    .satisfies(table -> assertThat(table.rows())
                            .extracting(CountRow::value)
                            .containsExactly(page == null ? CountRow.NOT_KNOWN : UrlWord.of(page)));
        }
    }

    @Property(tries = 50)
    void howManyAreHiddenIsToldOfTenAndMoreOnly(@ForAll @IntRange(min = 0, max = 40) int hidden) {
        assertThat(PeopleOfDay.of(List.of(), 3, hidden).hidden()).isEqualTo(hidden < 10 ? 0 : hidden);
    }

    private static void sameAnswers(Histories one, CountQuestion first, Histories other, CountQuestion second) {
        assertThat(one.tables(first, TODAY)).isEqualTo(other.tables(second, TODAY));
        assertThat(Statement.of(one.cross(first, TODAY))).isEqualTo(Statement.of(other.cross(second, TODAY)));
        assertThat(one.cross(first, TODAY)).containsExactlyInAnyOrderElementsOf(other.cross(second, TODAY));
        for (PeopleOfDayFilter filter : filters()) {
            assertThat(named(one.behind(first, filter, TODAY))).isEqualTo(named(other.behind(second, filter, TODAY)));
            assertThat(one.behind(first, filter, TODAY))
                    .as("%s", filter)
                    .hasSameSizeAs(other.behind(second, filter, TODAY));
            if (!filter.equals(PeopleOfDayFilter.ALL)) {
                assertThat(one.behind(first, filter, TODAY))
                        .allMatch(behind -> behind.person().named());
            }
        }
    }

    private static List<Long> named(List<OfDay> behind) {
        return behind.stream()
                .filter(one -> one.person().named())
                .map(one -> one.person().id())
                .toList();
    }

    private static List<PeopleOfDayFilter> filters() {
        List<PeopleOfDayFilter> filters = new ArrayList<>();
        filters.add(PeopleOfDayFilter.ALL);
        filters.add(new PeopleOfDayFilter(null, EnumSet.allOf(CustodyKind.class), Map.of()));
        for (DesignationValue value : DesignationValue.values()) {
            filters.add(new PeopleOfDayFilter(value, Set.of(), Map.of()));
        }
        for (CustodyKind kind : CustodyKind.values()) {
            filters.add(new PeopleOfDayFilter(null, Set.of(kind), Map.of()));
        }
        for (CountBy by : CountBy.values()) {
            if (PeopleOfDayFilter.narrows(by)) {
                for (String value : List.of(
                        CountRow.NOT_TOLD, CountRow.NOT_KNOWN, "female", "from-40-to-59", "342", "2022", "BY-1")) {
                    filters.add(new PeopleOfDayFilter(null, Set.of(), Map.of(by, value)));
                }
            }
        }
        return filters;
    }

    private static List<PersonHistory> with(List<PersonHistory> shown, List<List<Designated>> said, Random random) {
        List<PersonHistory> people = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            people.add(person(i, false, said.get(i), random));
        }
        people.addAll(shown);
        return people;
    }

    private static PersonHistory person(long id, boolean named, List<Designated> designations, Random random) {
        List<Held> stays = new ArrayList<>();
        int from = at(random.nextInt(400));
        while (random.nextInt(5) > 0) {
            int until = from + 1 + random.nextInt(300);
            stays.add(new Held(from, until, any(CustodyKind.values(), random), null, any(REGIONS, random)));
            from = until;
        }
        int arrested = random.nextInt(DAYS);
        return new PersonHistory(
                id,
                COUNTRY,
                named,
                any(Gender.values(), random),
                random.nextInt(4) == 0 ? null : PartialDate.of(FIRST.minusDays(5000 + random.nextInt(20_000))),
                null,
                designations,
                stays,
                List.of(new Arrested(at(arrested), FIRST.plusDays(arrested).getYear())),
                List.of(new Charged(at(random.nextInt(DAYS)), Set.of(any(ARTICLES, random)))),
                Map.of(LanguageTag.EN, any(PROFESSIONS, random)));
    }

    private static final String[] ARTICLES = {"342", "361-1", "130"};
    private static final String[] PROFESSIONS = {"nurse", "teacher", "engineer"};
    private static final String[] REGIONS = {"BY-1", "BY-2"};

    private static <T> T any(T[] all, Random random) {
        return all[random.nextInt(all.length)];
    }

    private static List<Designated> designations(Random random) {
        int from = at(random.nextInt(DAYS));
        int until = from + 1 + random.nextInt(500);
        return List.of(
                new Designated(from, until, BODY, DesignationValue.RECOGNISED),
                new Designated(until, Lasting.ON, BODY, any(DesignationValue.values(), random)));
    }

    private static int at(int day) {
        return (int) FIRST.plusDays(day).toEpochDay();
    }

    private static CountQuestion question(int day) {
        return new CountQuestion(COUNTRY, BODY, FIRST.plusDays(day));
    }
}
