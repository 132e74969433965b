package org.vestka.directory.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vestka.directory.counts.StatementLine.HOME_CONFINEMENT;
import static org.vestka.directory.counts.StatementLine.HOUSE_ARREST;
import static org.vestka.directory.counts.StatementLine.IN_CUSTODY;
import static org.vestka.directory.counts.StatementLine.LABOUR_OR_FINE;
import static org.vestka.directory.counts.StatementLine.LEFT_COUNTRY;
import static org.vestka.directory.counts.StatementLine.NOTHING_KNOWN;
import static org.vestka.directory.counts.StatementLine.OPEN_TYPE;
import static org.vestka.directory.counts.StatementLine.PARDONED;
import static org.vestka.directory.counts.StatementLine.PERSECUTED_ELSEWHERE;
import static org.vestka.directory.counts.StatementLine.PERSECUTED_NOT_TOLD;
import static org.vestka.directory.counts.StatementLine.RECOGNISANCE;
import static org.vestka.directory.counts.StatementLine.RECOGNISED_ELSEWHERE;
import static org.vestka.directory.counts.StatementLine.RECOGNISED_NOT_TOLD;
import static org.vestka.directory.counts.StatementLine.SERVED_OR_CLOSED;
import static org.vestka.directory.counts.StatementLine.SUSPENDED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.RegionId;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.place.FacilityDraft;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.VestkaTest;

/** The published numbers of 22 October 2021 come out of histories, line by line, and stay what they were. */
@VestkaTest
@Import(TestPeople.class)
class StatementOfOctober2021Test {

    private static final String VIASNA = "viasna";
    private static final LocalDate DAY = LocalDate.parse("2021-10-22");

    @Autowired
    private TestPeople make;

    @Autowired
    private Registry registry;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private Counts counts;

    private final Map<StatementLine, List<PersonId>> people = new LinkedHashMap<>();

    @Test
    void isCountedLineByLineAndStaysSo() {
        CountryCode country = make.country();
        CountQuestion question = new CountQuestion(country, VIASNA, DAY);
        registerAll(country);

        isAsPublished(counts.statement(question));

        changeLater(country);
        CountQuestion later = question.on(LocalDate.parse("2025-01-01"));
        await().until(() -> counts.statement(later).of(IN_CUSTODY) == 783 - 123 + 20);

        isAsPublished(counts.statement(question));
        Statement now = counts.statement(later);
        assertThat(now.of(RECOGNISED_ELSEWHERE)).isZero();
        assertThat(now.of(PERSECUTED_ELSEWHERE)).isEqualTo(1);
    }

    @Test
    void whoIsHiddenLaterStaysInTheSumsAndInNoLine() {
        CountryCode country = make.country();
        CountQuestion question = new CountQuestion(country, VIASNA, DAY);
        registerAll(country);
        registry.publish(of(IN_CUSTODY).subList(200, 210), Publication.WITHHELD, TestPeople.SOURCE);
        registry.publish(of(PARDONED).subList(0, 1), Publication.LIMITED, TestPeople.SOURCE);
        registry.publish(of(OPEN_TYPE).subList(0, 1), Publication.DRAFT, TestPeople.SOURCE);
        await().until(() -> counts.statement(question).of(PARDONED) == 8
                && counts.statement(question).of(OPEN_TYPE) == 230);

        Statement statement = counts.statement(question);
        assertThat(statement.of(IN_CUSTODY)).isEqualTo(773);
        assertThat(statement.of(RECOGNISED_NOT_TOLD)).isEqualTo(11);
        assertThat(statement.of(PERSECUTED_NOT_TOLD)).isEqualTo(1);
        assertThat(statement.of(OPEN_TYPE)).isEqualTo(230);
        assertThat(statement.of(DesignationValue.RECOGNISED)).isEqualTo(1021);
        assertThat(statement.of(DesignationValue.PERSECUTED)).isEqualTo(287);
        PeopleOfDay everybody = counts.people(question, PeopleOfDayFilter.ALL, LanguageTag.EN, 0, 1);
        assertThat(everybody.all()).isEqualTo(1308);
        assertThat(everybody.hidden()).isEqualTo(12);
    }

    @Test
    void whatIsSaidOfSomebodyHiddenWaitsAndTheStatementHoldsAllTheSame() {
        CountryCode country = make.country();
        CountQuestion question = new CountQuestion(country, VIASNA, DAY);
        registerAll(country);
        changeLater(country);
        registry.publish(of(IN_CUSTODY).subList(100, 210), Publication.WITHHELD, TestPeople.SOURCE);
        await().until(() -> counts.statement(question).of(RECOGNISED_NOT_TOLD) == 110);
        assertThat(counts.statement(question).all()).isEqualTo(1308);

        List<PersonId> free = of(IN_CUSTODY).subList(200, 201);
        designate(free, DesignationValue.FORMER, "2023-05-10");
        CountQuestion end = question.on(LocalDate.parse("2023-05-31"));
        long before =
                counts.statement(question.on(LocalDate.parse("2023-04-30"))).of(DesignationValue.RECOGNISED);
        await().until(() -> counts.statement(end).of(DesignationValue.RECOGNISED) == before - 1);

        for (String day : List.of("2023-05-09", "2023-05-10", "2023-05-11", "2023-05-30")) {
            CountQuestion that = question.on(LocalDate.parse(day));
            assertThat(counts.statement(that).of(DesignationValue.RECOGNISED))
                    .as(day)
                    .isEqualTo(before);
            assertThat(counts.trend(that).getLast().recognised()).as(day).isEqualTo(before);
            assertThat(counts.people(that, PeopleOfDayFilter.ALL, LanguageTag.EN, 0, 1)
                            .hidden())
                    .as(day)
                    .isEqualTo(110);
        }
        // a hundred and twenty-three were freed in one statement: of that day everything is exact
        assertThat(counts.statement(question.on(LocalDate.parse("2024-06-21"))).of(DesignationValue.RECOGNISED))
                .isEqualTo(1021 + 20 - 123 - 1);
        assertThat(counts.statement(question).all()).isEqualTo(1308);
    }

    @Test
    void everyNumberOpensThePeopleBehindIt() {
        CountryCode country = make.country();
        registerAll(country);
        registry.publish(of(OPEN_TYPE).subList(0, 3), Publication.WITHHELD, TestPeople.SOURCE);
        CountQuestion question = new CountQuestion(country, VIASNA, DAY);
        List<PersonId> athome = registry.registerAll(java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> make.person()
                        .in(country)
                        .stays(StayDraft.of(
                                i < 3 ? CustodyKind.HOME_CONFINEMENT : CustodyKind.MEASURE_FINE,
                                null,
                                PartialDate.parse("2021-05")))
                        .draft())
                .toList());
        designate(athome, DesignationValue.RECOGNISED, "2021-10-22");
        await().until(() -> counts.statement(question).of(OPEN_TYPE) == 228
                && counts.statement(question).of(RECOGNISED_ELSEWHERE) == 4);
        Statement statement = counts.statement(question);
        for (StatementLine line : EnumSet.of(OPEN_TYPE, LABOUR_OR_FINE, RECOGNISED_ELSEWHERE)) {
            PeopleOfDayFilter filter = new PeopleOfDayFilter(line.designation(), line.custody(), Map.of());
            PeopleOfDay behind = counts.people(question, filter, LanguageTag.RU, 0, 200);
            assertThat(behind.all()).as(line.name()).isPositive().isEqualTo(statement.of(line));
            assertThat(behind.people()).allSatisfy(one -> {
                assertThat(one.designation()).isEqualTo(line.designation());
                assertThat(line.custody()).contains(one.custody());
            });
        }
        PeopleOfDayFilter openType = new PeopleOfDayFilter(OPEN_TYPE.designation(), OPEN_TYPE.custody(), Map.of());
        await().until(() ->
                counts.people(question, openType, LanguageTag.RU, 0, 1).named() == 228);
        PeopleOfDay open = counts.people(question, openType, LanguageTag.RU, 200, 200);
        assertThat(open.all()).isEqualTo(228);
        assertThat(open.people()).hasSize(28).isSortedAccordingTo(java.util.Comparator.comparing(one -> one.person()
                .nameIn(LanguageTag.RU)));
    }

    @Test
    void everyTableCountsEverybodyAndEveryRowIsAList() {
        CountryCode country = make.country();
        registerAll(country);
        CountQuestion question = new CountQuestion(country, VIASNA, DAY);
        Map<CountBy, CountTable> tables = counts.tables(question);
        assertThat(tables).containsOnlyKeys(CountBy.values());
        tables.forEach((by, table) -> {
            assertThat(table.all().all()).as(by.name()).isEqualTo(1308);
            assertThat(table.rows()).as(by.name()).hasSizeGreaterThan(2);
            for (CountRow row : table.rows()) {
                PeopleOfDayFilter filter = by == CountBy.CUSTODY
                        ? new PeopleOfDayFilter(null, EnumSet.of(kind(row.value())), Map.of())
                        : new PeopleOfDayFilter(null, EnumSet.noneOf(CustodyKind.class), Map.of(by, row.value()));
                assertThat(counts.people(question, filter, LanguageTag.EN, 0, 1).all())
                        .as("%s %s", by, row.value())
                        .isEqualTo(row.all());
            }
            if (!by.overlaps()) {
                assertThat(table.rows().stream().mapToLong(CountRow::all).sum()).isEqualTo(1308);
            }
        });
    }

    @Test
    void everyPairOfDesignationAndCustodyIsInOneLine() {
        for (DesignationValue value : List.of(DesignationValue.RECOGNISED, DesignationValue.PERSECUTED)) {
            List<CustodyKind> all = new ArrayList<>();
            for (StatementLine line : StatementLine.values()) {
                if (line.designation() == value) {
                    all.addAll(line.custody());
                }
            }
            assertThat(all).containsExactlyInAnyOrder(CustodyKind.values());
        }
    }

    private List<PersonId> of(StatementLine line) {
        return people.getOrDefault(line, List.of());
    }

    private static CustodyKind kind(String word) {
        return CustodyKind.valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    private static void isAsPublished(Statement statement) {
        Map<StatementLine, Long> published = Map.ofEntries(
                Map.entry(IN_CUSTODY, 783L),
                Map.entry(OPEN_TYPE, 231L),
                Map.entry(HOUSE_ARREST, 7L),
                Map.entry(RECOGNISED_ELSEWHERE, 0L),
                Map.entry(RECOGNISED_NOT_TOLD, 0L),
                Map.entry(HOME_CONFINEMENT, 187L),
                Map.entry(RECOGNISANCE, 15L),
                Map.entry(LABOUR_OR_FINE, 5L),
                Map.entry(NOTHING_KNOWN, 15L),
                Map.entry(SUSPENDED, 1L),
                Map.entry(SERVED_OR_CLOSED, 38L),
                Map.entry(PARDONED, 9L),
                Map.entry(LEFT_COUNTRY, 17L),
                Map.entry(PERSECUTED_ELSEWHERE, 0L),
                Map.entry(PERSECUTED_NOT_TOLD, 0L));
        assertThat(statement.people()).isEqualTo(published);
        assertThat(statement.of(DesignationValue.RECOGNISED)).isEqualTo(1021);
        assertThat(statement.of(DesignationValue.PERSECUTED)).isEqualTo(287);
        assertThat(statement.all()).isEqualTo(1308);
    }

    /** As the demo has them, so that both show the same. */
    private static Map<StatementLine, Integer> sizes() {
        try {
            Map<StatementLine, Integer> sizes = new LinkedHashMap<>();
            Files.readAllLines(Path.of("db/demo/statement-2021-10-22.csv")).stream()
                    .skip(1)
                    .map(row -> row.split(","))
                    .forEach(row -> sizes.put(StatementLine.valueOf(row[0]), Integer.valueOf(row[1])));
            return sizes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void registerAll(CountryCode country) {
        Map<StatementLine, Integer> sizes = sizes();
        List<FacilityId> places = List.of(placeIn(country, "-HO", "Homieĺ"), placeIn(country, "-MI", "Minsk"));
        sizes.forEach((line, size) -> {
            List<CustodyKind> kinds = line.custody().stream().sorted().toList();
            List<PersonDraft> drafts = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                // of nobody's whereabouts anything is said in every second case
                TestPeople.Builder person = make.person().in(country).gender(i % 4 == 0 ? Gender.FEMALE : Gender.MALE);
                if (line != NOTHING_KNOWN || i % 2 != 0) {
                    person.stays(
                            StayDraft.of(CustodyKind.POLICE_DETENTION, null, PartialDate.parse("2020-09")),
                            StayDraft.of(
                                    kinds.get(i % kinds.size()),
                                    i % 10 == 0 && line == IN_CUSTODY ? places.get(i / 10 % places.size()) : null,
                                    PartialDate.parse(i % 3 == 0 ? "2021-10-22" : "2021-05")));
                }
                if (i % 10 == 1) {
                    person.born(PartialDate.ofYear(1950 + i % 50)).gender(Gender.UNKNOWN);
                }
                drafts.add(i % 10 == 0 ? knownBetter(person.draft(), i / 10) : person.draft());
            }
            List<PersonId> ids = registry.registerAll(drafts);
            people.put(line, ids);
            designate(ids, line.designation(), "2021-10-22");
        });
        // so many changes at once are taken in behind the reader's back
        CountQuestion question = new CountQuestion(country, VIASNA, DAY);
        await().until(() -> counts.statement(question).all() == 1308);
    }

    /** With a charge or two, a profession and the day of the arrest. */
    private static PersonDraft knownBetter(PersonDraft person, int number) {
        PersonFacts facts = person.facts();
        return new PersonDraft(
                person.country(),
                person.publication(),
                person.invented(),
                PersonFacts.by(facts.source())
                        .gender(facts.gender())
                        .born(facts.born())
                        .names(facts.names())
                        .stays(facts.stays())
                        .texts(List.of(new TextDraft(
                                PersonTextKind.OCCUPATION, LanguageTag.EN, number % 3 == 0 ? "teacher" : "engineer")))
                        .events(List.of(
                                CaseEventDraft.on(
                                        PartialDate.parse(number % 4 == 0 ? "2020-09-14" : "2021-03-02"),
                                        CaseEventKind.ARREST),
                                CaseEventDraft.charge(
                                        LanguageTag.RU,
                                        List.of(number % 2 == 0 ? "ст. 342, 293 УК" : "ст. 130 ч. 1 УК"))))
                        .build());
    }

    private FacilityId placeIn(CountryCode country, String region, String town) {
        RegionId in = facilities.putRegion(country, country + region, Map.of(LanguageTag.EN, town), null);
        return facilities.add(
                new FacilityDraft(
                        country,
                        country + region + "-1",
                        FacilityKind.PRE_TRIAL,
                        FacilityState.OPEN,
                        in,
                        town,
                        Map.of(LanguageTag.EN, "Remand prison of " + town),
                        List.of(),
                        null,
                        null),
                TestPeople.SOURCE);
    }

    /** Three years in which much happens to them. */
    private void changeLater(CountryCode country) {
        List<PersonId> inCustody = of(IN_CUSTODY);
        List<PersonId> freed = inCustody.subList(0, 123);
        registry.release(freed, CustodyKind.RELEASED_EXPELLED, PartialDate.parse("2024-06-21"), TestPeople.SOURCE);
        designate(freed, DesignationValue.FORMER, "2024-06-21");
        registry.release(
                of(HOME_CONFINEMENT).subList(0, 1), CustodyKind.DIED, PartialDate.parse("2023"), TestPeople.SOURCE);
        designate(of(PARDONED), DesignationValue.WITHDRAWN, "2021-10-23");
        List<PersonId> later = registry.registerAll(java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> make.person()
                        .in(country)
                        .stays(StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse("2022-03-01")))
                        .draft())
                .collect(Collectors.toList()));
        designate(later, DesignationValue.RECOGNISED, "2022-04-01");
    }

    private void designate(List<PersonId> ids, DesignationValue value, String from) {
        registry.changeAll(ids.stream()
                .map(id -> new PersonChange(
                        id,
                        PersonFacts.by(TestPeople.SOURCE)
                                .designation(new DesignationDraft(VIASNA, value, PartialDate.parse(from)))
                                .build()))
                .toList());
    }
}
