package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.tables.Tables.EXTERNAL_REFERENCE;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PeopleReleased;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.person.People;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.ReferenceDraft;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.VestkaTest;

/** Whoever a file says was released is free on their page, and nobody is led to write to the place that the row still names. */
@VestkaTest
@RecordApplicationEvents
class ReleasesInFilesTest extends EditorAtWork {

    private static final String HEADER = "id,name,birthday,status,prison,arrested,release_date\n";

    @Autowired
    private People people;

    @Autowired
    private Registry registry;

    @Autowired
    private ApplicationEvents events;

    @Test
    void aReleaseBesideAPlaceEndsTheStayByTwoHands() {
        ListId list = shown("Liberty", "1961-02-03");
        ImportId batch = read(
                list,
                file(HEADER + "1,Ann Liberty,1961-02-03,released,ПК №17,2024-03-01,2026-05-01\n"),
                LanguageTag.EN);
        assertThat(all(batch, ReviewFilter.ALL.decided(Decision.OPEN)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.changes())
                            .contains(new FactChange(
                                    Fact.CUSTODY, CustodyKind.COLONY.name(), CustodyKind.RELEASED.name()));
                    assertThat(row.concerns()).doesNotContain(Concern.UNKNOWN_STATUS, Concern.RELEASED_FROM_PLACE);
                });
        acceptEverything(batch);
        assertThat(imports.apply(batch, imports.batch(batch).orElseThrow().version(), Publication.PUBLIC)
                        .waiting())
                .isEqualTo(1);
        assertThat(last(list).custody()).isEqualTo(CustodyKind.COLONY);

        assertThat(agreeToChanges(batch).changed()).isEqualTo(1);

        assertThat(last(list).custody()).isEqualTo(CustodyKind.RELEASED);
        assertThat(last(list).from()).isEqualTo(PartialDate.parse("2026-05-01"));
        assertThat(people.page(people.brief(person(list)).orElseThrow().publicId())
                        .orElseThrow()
                        .reachability())
                .isEqualTo(Reachability.RELEASED_OR_ABROAD);
        assertThat(events.stream(PeopleReleased.class).flatMap(released -> released.people().stream()))
                .as("those who keep writing to them hear of it")
                .contains(person(list));
    }

    @Test
    void aDayAloneEndsItTooAndAsksForALook() {
        ListId list = shown("Dayley", "1961-04-05");
        ImportId batch = read(
                list, file(HEADER + "1,Ann Dayley,1961-04-05,active,ПК №17,2024-03-01,2026-05-01\n"), LanguageTag.EN);
        assertThat(all(batch, ReviewFilter.having(Concern.RELEASED_FROM_PLACE))).hasSize(1);
        acceptEverything(batch);
        apply(batch, Publication.PUBLIC);

        assertThat(last(list).custody()).isEqualTo(CustodyKind.RELEASED);
    }

    @Test
    void whoIsHeldSinceALaterDayStaysWhereTheyAre() {
        ListId list = shown("Laterson", "1961-06-07");
        registry.change(new PersonChange(
                person(list),
                PersonFacts.by(SourceDraft.page("https://held-again.example", null, null))
                        .stay(StayDraft.of(CustodyKind.REMAND, facility("BY-SIZO-7"), PartialDate.parse("2026-06-20")))
                        .build()));
        applyAll(
                list, file(HEADER + "1,Ann Laterson,1961-06-07,active,ПК №17,2024-03-01,2026-05-01\n"), LanguageTag.EN);

        assertThat(last(list).custody()).isEqualTo(CustodyKind.REMAND);
    }

    /** Another list says in all its words that they are free, and nobody knows since when they are where they are now. */
    @ParameterizedTest
    @CsvSource({
        "Firstly,1962-02-03,released,",
        "Secondly,1962-04-05,released,ПК №17",
        "Thirdly,1962-06-07,active,ПК №17"
    })
    void anOldReleaseInAnotherListFreesNobodyWhoIsHeldAgain(
            String surname, String born, String status, @Nullable String place) {
        ListId list = shown(surname, born);
        PersonId held = person(list);
        stay(held, CustodyKind.RELEASED, null, PartialDate.parse("2026-05-01"));
        stay(held, CustodyKind.REMAND, facility("BY-SIZO-7"), null);

        applyToSamePerson(held, "old-" + surname, row(surname, born, status, place, "", "2026-05-01"));
        assertThat(last(list).custody()).isEqualTo(CustodyKind.REMAND);

        applyToSamePerson(held, "new-" + surname, row(surname, born, status, place, "", "2026-05-02"));
        assertThat(last(list).custody()).as("a later one does").isEqualTo(CustodyKind.RELEASED);
    }

    @Test
    void whoWasArrestedByWhatWeHoldAfterTheReleaseOfAnotherListIsHeld() {
        ListId list = shown("Arrestova", "1962-08-09");

        applyToSamePerson(person(list), "old-arrest", row("Arrestova", "1962-08-09", "released", "", "", "2021-05-01"));

        assertThat(last(list).custody()).isEqualTo(CustodyKind.COLONY);
    }

    @Test
    void theDayOfAReleaseThatWeHoldIsPutRight() {
        ListId list = shown("Dayright", "1962-10-11");
        stay(person(list), CustodyKind.RELEASED, null, PartialDate.parse("2026-05-09"));

        applyToSamePerson(
                person(list), "right-day", row("Dayright", "1962-10-11", "released", "", "2024-03-01", "2026-05-01"));

        assertThat(last(list).custody()).isEqualTo(CustodyKind.RELEASED);
        assertThat(last(list).from()).isEqualTo(PartialDate.parse("2026-05-01"));
    }

    /** A mass release has its own day and kind; the list knows the day better, two editors agree. */
    @ParameterizedTest
    @EnumSource(names = {"RELEASED_PARDON", "LEFT_COUNTRY"})
    void theDayOfAReleaseThatWeHoldOtherwiseIsPutRight(CustodyKind held) {
        String surname = "Dayright" + held.name().replaceAll(".*_", "").toLowerCase(Locale.ROOT);
        ListId list = shown(surname, "1962-12-0" + (1 + held.ordinal() % 9));
        stay(person(list), held, null, PartialDate.parse("2026-05-09"));

        applyToSamePerson(
                person(list),
                "right-" + surname,
                row(surname, "1962-12-0" + (1 + held.ordinal() % 9), "released", "", "2024-03-01", "2026-05-01"));

        assertThat(last(list).custody()).as("as they agreed").isEqualTo(CustodyKind.RELEASED);
        assertThat(last(list).from()).isEqualTo(PartialDate.parse("2026-05-01"));
        assertThat(people.page(people.brief(person(list)).orElseThrow().publicId())
                        .orElseThrow()
                        .stays())
                .as("one release, told otherwise")
                .filteredOn(stay -> stay.custody().group() == CustodyKind.Group.RELEASED)
                .hasSize(1);
    }

    @Test
    void aReleaseBeforeThePlaceTheyWereFreedFromPutsNothingRight() {
        ListId list = shown("Longago", "1963-02-03");
        stay(person(list), CustodyKind.REMAND, facility("BY-SIZO-7"), PartialDate.parse("2025-02-01"));
        stay(person(list), CustodyKind.RELEASED_PARDON, null, PartialDate.parse("2026-05-09"));

        applyToSamePerson(person(list), "long-ago", row("Longago", "1963-02-03", "released", "", "", "2024-05-01"));

        assertThat(last(list).custody()).isEqualTo(CustodyKind.RELEASED_PARDON);
        assertThat(last(list).from()).isEqualTo(PartialDate.parse("2026-05-09"));
    }

    @Test
    void whoWasArrestedAgainWhileTheRowWaitedIsHeld() {
        ListId list = shown("Waitova", "1963-04-05");
        ImportId batch =
                read(list, file(HEADER + "1,Ann Waitova,1963-04-05,released,ПК №17,,2026-05-01\n"), LanguageTag.EN);
        acceptEverything(batch);
        apply(batch, Publication.PUBLIC);
        ListId late = shown("Waitawhile", "1963-04-06");
        assertThat(last(list).custody()).as("free by the day").isEqualTo(CustodyKind.RELEASED);

        ImportId waiting =
                read(late, file(HEADER + "1,Ann Waitawhile,1963-04-06,released,ПК №17,,2026-05-01\n"), LanguageTag.EN);
        acceptEverything(waiting);
        registry.change(new PersonChange(
                person(late),
                PersonFacts.by(SourceDraft.page("https://held-again.example", null, null))
                        .events(List.of(CaseEventDraft.on(PartialDate.parse("2026-06-20"), CaseEventKind.ARREST)))
                        .build()));
        apply(waiting, Publication.PUBLIC);

        assertThat(last(late).custody()).as("arrested since").isEqualTo(CustodyKind.COLONY);
    }

    private static String row(
            String surname, String born, String status, @Nullable String place, String arrested, String released) {
        return HEADER + "1,Ann " + surname + "," + born + "," + status + "," + Objects.requireNonNullElse(place, "")
                + "," + arrested + "," + released + "\n";
    }

    private void stay(PersonId person, CustodyKind custody, @Nullable FacilityId place, @Nullable PartialDate from) {
        registry.change(new PersonChange(
                person,
                PersonFacts.by(SourceDraft.page("https://held-again.example", null, null))
                        .stay(StayDraft.of(custody, place, from))
                        .build()));
    }

    /** A list that knows the person already. */
    private void applyToSamePerson(PersonId person, String name, String rows) {
        ListId list = listOf(name.toLowerCase(Locale.ROOT), file(rows));
        registry.change(new PersonChange(
                person,
                PersonFacts.by(SourceDraft.page("https://held-again.example", null, null))
                        .references(List.of(new ReferenceDraft(code(list), "1", null)))
                        .build()));
        applyAll(list, file(rows), LanguageTag.EN);
    }

    @Test
    void whoWasArrestedSinceIsHeld() {
        String row = HEADER + "1,Ann Againly,1961-08-09,active,ПК №17,2026-02-01,2025-05-01\n";
        ListId list = listOf("again", file(row));
        applyAll(list, file(row), LanguageTag.EN);

        assertThat(last(list).custody()).isEqualTo(CustodyKind.COLONY);
    }

    @Test
    void aStatusThatWeDoNotKnowIsSaid() {
        ListId list = shown("Wordsworth", "1961-10-11");
        ImportId batch =
                read(list, file(HEADER + "1,Ann Wordsworth,1961-10-11,at sea,ПК №1,2024-03-01,\n"), LanguageTag.EN);

        assertThat(all(batch, ReviewFilter.having(Concern.UNKNOWN_STATUS)))
                .singleElement()
                .satisfies(row -> assertThat(row.words()).containsEntry("status", "at sea"));
    }

    private ListId shown(String surname, String born) {
        String row = HEADER + "1,Ann " + surname + "," + born + ",active,ПК №17,2024-03-01,\n";
        ListId list = listOf("free-" + surname.toLowerCase(Locale.ROOT), file(row));
        applyAll(list, file(row), LanguageTag.EN);
        return list;
    }

    private StayView last(ListId list) {
        List<StayView> open =
                people.page(people.brief(person(list)).orElseThrow().publicId()).orElseThrow().stays().stream()
                        .filter(StayView::open)
                        .toList();
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private PersonId person(ListId list) {
        return sql.select(EXTERNAL_REFERENCE.PERSON_ID)
                .from(EXTERNAL_REFERENCE)
                .where(EXTERNAL_REFERENCE.LIST_CODE.eq(code(list)))
                .and(EXTERNAL_REFERENCE.SOURCE_KEY.eq("1"))
                .fetchSingle(row -> new PersonId(row.value1()));
    }
}
