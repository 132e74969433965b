package org.vestka.directory.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.vestka.tables.Tables.PERSON;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.Role;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.JoiningId;
import org.vestka.directory.PersonId;
import org.vestka.directory.UrlWord;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationOutOfOrder;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.duplicates.JoiningPreview;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.duplicates.SplitPart;
import org.vestka.directory.duplicates.SplitPart.Chosen;
import org.vestka.directory.duplicates.SplitPreview;
import org.vestka.directory.duplicates.Splits;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.People;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.EnvelopeLine;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;
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

    @Autowired
    private Joinings joinings;

    @Autowired
    private Splits splits;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private DSLContext sql;

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
    void aDayThatIsLearnedOrCorrectedLaterIsTheOneThatCounts() {
        CountryCode country = make.country();
        PersonId person = make.person()
                .in(country)
                .stays(StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse("2021-03-01")))
                .register();
        recognised(person, "2021-04-01");
        registry.release(List.of(person), CustodyKind.RELEASED_SERVED, null, TestPeople.SOURCE);
        assertThat(custodyOn(country, "2025-11-20")).isEqualTo(CustodyKind.REMAND);

        released(person, "2025-11-10");
        assertThat(custodyOn(country, "2025-11-09")).isEqualTo(CustodyKind.REMAND);
        assertThat(custodyOn(country, "2025-11-20")).isEqualTo(CustodyKind.RELEASED_SERVED);

        released(person, "2025-12-01");
        assertThat(custodyOn(country, "2025-11-20")).isEqualTo(CustodyKind.REMAND);
        assertThat(custodyOn(country, "2025-12-01")).isEqualTo(CustodyKind.RELEASED_SERVED);

        // the next one follows the day that is known, and not the one on which it was written down
        registry.release(List.of(person), CustodyKind.DIED, PartialDate.parse("2026-01-05"), TestPeople.SOURCE);
        assertThat(custodyOn(country, "2026-01-04")).isEqualTo(CustodyKind.RELEASED_SERVED);
        assertThat(custodyOn(country, "2026-01-05")).isEqualTo(CustodyKind.DIED);
    }

    @Test
    void aDayBeforeTheStayThatWentBeforeMovesNoDay() {
        CountryCode country = make.country();
        PersonId person = make.person()
                .in(country)
                .stays(StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse("2021-03-01")))
                .register();
        recognised(person, "2021-02-01");
        registry.release(List.of(person), CustodyKind.RELEASED_SERVED, null, TestPeople.SOURCE);

        released(person, "2020-11-10");

        assertThat(custodyOn(country, "2021-02-15")).isEqualTo(CustodyKind.UNKNOWN);
        assertThat(custodyOn(country, "2021-03-01")).isEqualTo(CustodyKind.RELEASED_SERVED);
    }

    @Test
    void aRecognitionWhoseDayIsLearnedLaterOrWasEarlierCountsFromIt() {
        CountryCode country = make.country();
        PersonId person = make.person().in(country).register();
        said(person, DesignationValue.PERSECUTED, "2021-01-10");
        said(person, DesignationValue.RECOGNISED, "2023-05-04");
        assertThat(saidOn(country, "2022-12-31")).isEqualTo(DesignationValue.PERSECUTED);

        said(person, DesignationValue.RECOGNISED, "2022-02-03");
        assertThat(saidOn(country, "2022-02-02")).isEqualTo(DesignationValue.PERSECUTED);
        assertThat(saidOn(country, "2022-12-31")).isEqualTo(DesignationValue.RECOGNISED);
        // the same told less exactly is nothing new
        said(person, DesignationValue.RECOGNISED, "2022");
        assertThat(saidOn(country, "2022-02-02")).isEqualTo(DesignationValue.PERSECUTED);
        assertThat(people.page(people.brief(person).orElseThrow().publicId())
                        .orElseThrow()
                        .designations())
                .extracting(DesignationView::from)
                .containsExactly(PartialDate.parse("2022-02-03"), PartialDate.parse("2021-01-10"));

        CountryCode elsewhere = make.country();
        PersonId other = make.person().in(elsewhere).register();
        registry.designate(other, new DesignationDraft(VIASNA, DesignationValue.RECOGNISED, null), TestPeople.SOURCE);
        assertThat(counts.asOf(new CountQuestion(elsewhere, VIASNA, LocalDate.parse("2024-01-01"))))
                .isEmpty();
        said(other, DesignationValue.RECOGNISED, "2023-12");
        assertThat(saidOn(elsewhere, "2024-01-01")).isEqualTo(DesignationValue.RECOGNISED);
    }

    @Test
    void somethingElseIsNotSaidBeforeWhatHolds() {
        CountryCode country = make.country();
        PersonId person = make.person().in(country).register();
        said(person, DesignationValue.PERSECUTED, "2021-01-10");
        said(person, DesignationValue.RECOGNISED, "2022-02-03");

        assertThatThrownBy(() -> said(person, DesignationValue.FORMER, "2022-01-01"))
                .isInstanceOf(DesignationOutOfOrder.class);
        assertThatThrownBy(() -> said(person, DesignationValue.RECOGNISED, "2020-12-31"))
                .isInstanceOf(DesignationOutOfOrder.class);
        assertThat(saidOn(country, "2022-02-02")).isEqualTo(DesignationValue.PERSECUTED);
        assertThat(saidOn(country, "2022-02-03")).isEqualTo(DesignationValue.RECOGNISED);
    }

    @Test
    void whoIsADraftAgainIsCountedAndWhoNeverWasShownIsNot() {
        CountryCode country = make.country();
        CountQuestion question = new CountQuestion(country, VIASNA, LocalDate.parse("2021-10-31"));
        PersonId never = make.person()
                .in(country)
                .published(Publication.DRAFT)
                .gender(Gender.FEMALE)
                .register();
        recognised(never, "2021-04-01");
        PersonId again = make.person().in(country).register();
        recognised(again, "2021-04-01");
        await().until(() -> counts.statement(question).of(StatementLine.RECOGNISED_ELSEWHERE) == 1);

        registry.publish(Set.of(again), Publication.DRAFT, TestPeople.SOURCE);

        await().until(() -> counts.statement(question).of(StatementLine.RECOGNISED_NOT_TOLD) == 1);
        assertThat(counts.statement(question).all()).isEqualTo(1);
        assertThat(counts.people(question, PeopleOfDayFilter.ALL, LanguageTag.EN, 0, 10)
                        .people())
                .isEmpty();
    }

    @Test
    void withholdingWhoeverWasNeverShownChangesNoDay() {
        CountryCode country = make.country();
        CountQuestion question = new CountQuestion(country, VIASNA, LocalDate.parse("2021-10-31"));
        List<PersonId> never = List.of(Publication.DRAFT, Publication.WITHHELD).stream()
                .map(how -> make.person().in(country).published(how).register())
                .toList();
        never.forEach(person -> recognised(person, "2021-04-01"));
        registry.publish(Set.of(never.getFirst()), Publication.WITHHELD, TestPeople.SOURCE);
        PersonId shown = make.person().in(country).register();
        recognised(shown, "2021-04-01");
        await().until(() -> counts.statement(question).all() == 1);

        registry.publish(never, Publication.PUBLIC, TestPeople.SOURCE);
        await().until(() -> counts.statement(question).all() == 3);
        registry.publish(never, Publication.WITHHELD, TestPeople.SOURCE);
        await().until(() -> counts.statement(question).of(StatementLine.RECOGNISED_NOT_TOLD) == 2);
        assertThat(counts.statement(question).all()).isEqualTo(3);
    }

    @Test
    void whoseRecordStandsInAnotherIsCountedOnce() {
        CountryCode country = make.country();
        CountQuestion question = new CountQuestion(country, VIASNA, LocalDate.parse("2021-10-31"));
        PersonId kept = make.person().in(country).register();
        PersonId other = make.person().in(country).register();
        recognised(kept, "2021-04-01");
        recognised(other, "2021-05-01");
        await().until(() -> counts.statement(question).all() == 2);

        joined(kept, other);

        await().until(() -> counts.statement(question).all() == 1);
    }

    @Test
    void joiningWhoeverWasSeenWithWhomNobodySawChangesNoDay() {
        CountryCode country = make.country();
        CountQuestion question = new CountQuestion(country, VIASNA, LocalDate.parse("2021-10-31"));
        PersonId seen = make.person().in(country).register();
        recognised(seen, "2021-04-01");
        registry.publish(Set.of(seen), Publication.WITHHELD, TestPeople.SOURCE);
        List<PersonId> never = List.of(Publication.WITHHELD, Publication.DRAFT).stream()
                .map(how -> make.person().in(country).published(how).register())
                .toList();
        await().until(() -> counts.statement(question).of(StatementLine.RECOGNISED_NOT_TOLD) == 1);

        joined(never.getFirst(), seen);
        PersonId shown = make.person().in(country).register();
        recognised(shown, "2021-04-01");
        await().untilAsserted(() -> assertThat(counts.statement(question).all()).isEqualTo(2));
        JoiningId again = joined(never.getLast(), never.getFirst());
        recognised(make.person().in(country).register(), "2021-04-01");
        await().untilAsserted(() -> assertThat(counts.statement(question).all()).isEqualTo(3));

        for (int hand = 0; hand < 2; hand++) {
            accounts.as(accounts.make(Role.EDITOR), () -> joinings.undoable(again) && joinings.undo(again));
        }
        assertThat(seen(never.getFirst())).isTrue();
        assertThat(seen(never.getLast())).as("as it was").isFalse();
    }

    private boolean seen(PersonId person) {
        return Objects.requireNonNull(sql.select(PERSON.SEEN)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .fetchOne(PERSON.SEEN));
    }

    private JoiningId joined(PersonId kept, PersonId other) {
        JoiningId act = new JoiningId(0);
        for (int hand = 0; hand < 2; hand++) {
            act = accounts.as(accounts.make(Role.EDITOR), () -> {
                JoiningPreview seen = joinings.preview(kept, other);
                return joinings.join(kept, seen.keptVersion(), other, seen.otherVersion(), Set.of())
                        .act();
            });
        }
        return act;
    }

    @Test
    void makingTwoOfWhoeverWasSeenChangesNoDayAndOfWhomNobodySawNeither() {
        CountryCode country = make.country();
        CountQuestion question = new CountQuestion(country, VIASNA, LocalDate.parse("2021-10-31"));
        PersonId seen = make.person().in(country).register();
        recognised(seen, "2021-04-01");
        registry.publish(Set.of(seen), Publication.WITHHELD, TestPeople.SOURCE);
        PersonId never = make.person().in(country).published(Publication.DRAFT).register();
        recognised(never, "2021-04-01");
        await().until(() -> counts.statement(question).all() == 1);

        for (PersonId person : List.of(seen, never)) {
            splitWithWhatWasSaid(person);
        }
        registry.publish(Set.of(never), Publication.PUBLIC, TestPeople.SOURCE);
        recognised(make.person().in(country).register(), "2021-04-01");

        await().untilAsserted(() -> assertThat(counts.statement(question).all()).isEqualTo(2));
    }

    /** A name and all that a body says go. */
    private void splitWithWhatWasSaid(PersonId person) {
        for (int hand = 0; hand < 2; hand++) {
            accounts.as(accounts.make(Role.EDITOR), () -> {
                SplitPreview seen = splits.preview(person);
                Set<Chosen> going = new HashSet<>();
                seen.parts().stream()
                        .filter(part -> part.kind() == SplitPart.Kind.NAME)
                        .limit(1)
                        .forEach(part -> going.add(part.chosen()));
                seen.parts().stream()
                        .filter(part -> part.kind() == SplitPart.Kind.DESIGNATION)
                        .forEach(part -> going.add(part.chosen()));
                return splits.split(person, seen.version(), going, false);
            });
        }
    }

    private void recognised(PersonId person, String from) {
        said(person, DesignationValue.RECOGNISED, from);
    }

    private void said(PersonId person, DesignationValue value, String from) {
        registry.designate(person, new DesignationDraft(VIASNA, value, PartialDate.parse(from)), TestPeople.SOURCE);
    }

    private void released(PersonId person, String on) {
        registry.openStay(
                person, StayDraft.of(CustodyKind.RELEASED_SERVED, null, PartialDate.parse(on)), TestPeople.SOURCE);
    }

    /** Where the one person of a country counts. */
    private @Nullable CustodyKind custodyOn(CountryCode country, String day) {
        return counts.asOf(new CountQuestion(country, VIASNA, LocalDate.parse(day)))
                .getFirst()
                .custody();
    }

    private DesignationValue saidOn(CountryCode country, String day) {
        return counts.asOf(new CountQuestion(country, VIASNA, LocalDate.parse(day)))
                .getFirst()
                .designation();
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
                    .published(publication.visible() ? publication : Publication.PUBLIC)
                    .gender(publication == Publication.PUBLIC ? Gender.MALE : Gender.FEMALE)
                    .born(PartialDate.parse("1986-06-20"))
                    .stays(StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse("2021-03-01")))
                    .register();
            registry.designate(
                    person,
                    new DesignationDraft(VIASNA, DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")),
                    TestPeople.SOURCE);
            registry.publish(Set.of(person), publication, TestPeople.SOURCE);
        }
        await().until(() -> counts.statement(question).of(StatementLine.RECOGNISED_NOT_TOLD) == 2);
        assertThat(counts.statement(question).all()).isEqualTo(3);

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
    void aBodyThatOnlyAListNamesIsNoChoiceBeforeItSaysAnythingOfSomebodyShown() {
        places.putBodyOfList(
                new DesignatingBody("only-a-list", School.GUIDELINES, null, Map.of(LanguageTag.EN, "Only a list")));
        DesignationDraft said =
                new DesignationDraft("only-a-list", DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01"));
        registry.designate(make.person().published(Publication.DRAFT).register(), said, TestPeople.SOURCE);
        assertThat(counts.bodies()).extracting(DesignatingBody::code).doesNotContain("only-a-list");

        registry.designate(make.person().register(), said, TestPeople.SOURCE);

        assertThat(counts.bodies()).extracting(DesignatingBody::code).contains("only-a-list");
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

    /** Born on the last day and on the first of the years that are 25 years ago: exactly one is in another band than by the year. */
    @Test
    void whereThePageTellsTheYearAloneTheAgeDoesNotTellTheDay() {
        for (String day : List.of("-01-01", "-12-31")) {
            CountryCode country = make.countryWithYears();
            PersonId person = make.person()
                    .in(country)
                    .born(PartialDate.parse(LocalDate.now(ZoneOffset.UTC).getYear() - 25 + day))
                    .stays(StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse("2021-03-01")))
                    .register();
            registry.designate(
                    person,
                    new DesignationDraft(VIASNA, DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")),
                    TestPeople.SOURCE);
            CountQuestion question = new CountQuestion(country, VIASNA, LocalDate.parse("2021-12-31"));
            await().until(() -> counts.statement(question).all() == 1);

            AgeBand age = people.page(people.brief(person).orElseThrow().publicId())
                    .orElseThrow()
                    .age();
            assertThat(Objects.requireNonNull(counts.tables(question).get(CountBy.AGE_TODAY))
                            .rows())
                    .extracting(CountRow::value)
                    .containsExactly(age == null ? CountRow.NOT_KNOWN : UrlWord.of(age));
        }
    }
}
