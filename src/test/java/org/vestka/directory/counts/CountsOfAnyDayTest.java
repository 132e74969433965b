package org.vestka.directory.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.UrlWord;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.People;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.EnvelopeLine;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class CountsOfAnyDayTest {

    private static final String VIASNA = "viasna";

    @Autowired
    private TestPeople make;

    @Autowired
    private Registry registry;

    @Autowired
    private Counts counts;

    @Autowired
    private FacilityRegistry places;

    @Autowired
    private People people;

    @Test
    void aPastDayCountsTheSameWhateverHappenedSince() {
        CountryCode country = make.country();
        PersonId person = make.person()
                .in(country)
                .stays(StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse("2021-03-01")))
                .register();
        registry.designate(
                person,
                new DesignationDraft(VIASNA, DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")),
                TestPeople.SOURCE);
        LocalDate day = LocalDate.parse("2021-10-22");
        List<DesignationCount> then = counts.asOf(new CountQuestion(country, VIASNA, day));

        registry.release(
                List.of(person), CustodyKind.RELEASED_PARDON, PartialDate.parse("2024-08-16"), TestPeople.SOURCE);
        registry.designate(
                person,
                new DesignationDraft(VIASNA, DesignationValue.FORMER, PartialDate.parse("2024-08-16")),
                TestPeople.SOURCE);

        assertThat(then).containsExactly(new DesignationCount(DesignationValue.RECOGNISED, CustodyKind.REMAND, 1));
        assertThat(counts.asOf(new CountQuestion(country, VIASNA, day))).isEqualTo(then);
        assertThat(counts.asOf(new CountQuestion(country, VIASNA, LocalDate.parse("2024-08-16"))))
                .containsExactly(new DesignationCount(DesignationValue.FORMER, CustodyKind.RELEASED_PARDON, 1));
        assertThat(counts.asOf(new CountQuestion(country, VIASNA, LocalDate.parse("2021-03-15"))))
                .isEmpty();
    }

    @Test
    void nobodyKnowsIsOneRowWhetherSaidOrNot() {
        CountryCode country = make.country();
        PersonId said = make.person()
                .in(country)
                .stays(StayDraft.of(CustodyKind.UNKNOWN, null, PartialDate.parse("2021-03-01")))
                .register();
        PersonId unsaid = make.person().in(country).register();
        for (PersonId person : List.of(said, unsaid)) {
            registry.designate(
                    person,
                    new DesignationDraft(VIASNA, DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")),
                    TestPeople.SOURCE);
        }
        assertThat(counts.asOf(new CountQuestion(country, VIASNA, LocalDate.parse("2021-10-22"))))
                .containsExactly(new DesignationCount(DesignationValue.RECOGNISED, CustodyKind.UNKNOWN, 2));
    }

    @Test
    void ofWhomNothingIsShownNothingIsToldByCounting() {
        CountryCode country = make.country();
        CountQuestion question = new CountQuestion(country, VIASNA, LocalDate.parse("2025-10-22"));
        for (Publication publication : List.of(Publication.PUBLIC, Publication.LIMITED, Publication.WITHHELD)) {
            PersonId person = make.person()
                    .in(country)
                    .published(publication)
                    .gender(publication == Publication.PUBLIC ? Gender.MALE : Gender.FEMALE)
                    .born(PartialDate.parse("1986-06-20"))
                    .stays(StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse("2021-03-01")))
                    .register();
            registry.designate(
                    person,
                    new DesignationDraft(VIASNA, DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")),
                    TestPeople.SOURCE);
        }
        await().until(() -> counts.statement(question).all() == 3);

        Map<CountBy, CountTable> tables = counts.tables(question);
        for (CountBy by : CountBy.values()) {
            CountTable table = Objects.requireNonNull(tables.get(by));
            assertThat(table.rows()).hasSize(2);
            assertThat(table.rows().getLast().value()).isEqualTo(CountRow.NOT_TOLD);
            assertThat(table.rows().getLast().all()).isEqualTo(2);
        }
        assertThat(counts.people(question, PeopleOfDayFilter.ALL, LanguageTag.EN, 0, 10)
                        .all())
                .isEqualTo(1);
        assertThat(counts.people(
                                question,
                                new PeopleOfDayFilter(null, Set.of(CustodyKind.REMAND), Map.of()),
                                LanguageTag.EN,
                                0,
                                10)
                        .all())
                .isEqualTo(1);
        for (String value : List.of("female", CountRow.NOT_TOLD)) {
            PeopleOfDayFilter filter = new PeopleOfDayFilter(null, Set.of(), Map.of(CountBy.GENDER, value));
            assertThat(counts.people(question, filter, LanguageTag.EN, 0, 10).all())
                    .isZero();
        }
    }

    @Test
    void withoutABodyTheOneThatNamesMostPeopleIsCounted() {
        CountryCode country = make.country();
        places.putBody(
                new DesignatingBody("a-small-body", School.GUIDELINES, null, Map.of(LanguageTag.EN, "A small body")));
        for (String body : List.of("a-small-body", VIASNA, VIASNA)) {
            registry.designate(
                    make.person().in(country).register(),
                    new DesignationDraft(body, DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")),
                    TestPeople.SOURCE);
        }
        for (@Nullable String body : Arrays.asList(null, "nobody")) {
            assertThat(counts.question(new CountsLocation(null, country, body, false, PeopleOfDayFilter.ALL))
                            .map(CountQuestion::body))
                    .contains(VIASNA);
        }
        assertThat(counts.question(new CountsLocation(null, country, "a-small-body", false, PeopleOfDayFilter.ALL))
                        .map(CountQuestion::body))
                .contains("a-small-body");
    }

    @Test
    void withoutACountryTheOneInWhichMostPeopleAreNamedIsCounted() {
        CountryCode large = counts.question(new CountsLocation(null, null, null, false, PeopleOfDayFilter.ALL))
                .orElseThrow()
                .country();
        CountryCode small = new CountryCode("AA");
        places.putCountry(new Country(
                small,
                Map.of(LanguageTag.EN, "Aaland"),
                "AALAND",
                List.of(LanguageTag.BE),
                List.of(LanguageTag.BE),
                List.of(EnvelopeLine.values()),
                60,
                21,
                false,
                Map.of()));
        registry.designate(
                make.person().in(small).register(),
                new DesignationDraft(VIASNA, DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")),
                TestPeople.SOURCE);

        assertThat(counts.question(new CountsLocation(null, null, null, false, PeopleOfDayFilter.ALL))
                        .map(CountQuestion::country))
                .as("not the one whose code comes first")
                .contains(large);
    }

    @Test
    void agesAreThoseOfThePagesWhateverDayIsCounted() {
        CountryCode country = make.country();
        PersonId person = make.person()
                .in(country)
                .born(PartialDate.parse("1986-06-20"))
                .stays(StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse("2021-03-01")))
                .register();
        registry.designate(
                person,
                new DesignationDraft(VIASNA, DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")),
                TestPeople.SOURCE);
        CountQuestion first = new CountQuestion(country, VIASNA, LocalDate.parse("2021-12-31"));
        await().until(() -> counts.statement(first).all() == 1);

        for (String day : List.of("2021-06-19", "2021-06-20", "2022-01-01")) {
            CountTable ages = Objects.requireNonNull(
                    counts.tables(first.on(LocalDate.parse(day))).get(CountBy.AGE_TODAY));
            assertThat(ages).isEqualTo(counts.tables(first).get(CountBy.AGE_TODAY));
            assertThat(ages.rows())
                    .extracting(CountRow::value)
                    .containsExactly(UrlWord.of(Objects.requireNonNull(
                            people.page(people.brief(person).orElseThrow().publicId())
                                    .orElseThrow()
                                    .age())));
        }
    }
}
