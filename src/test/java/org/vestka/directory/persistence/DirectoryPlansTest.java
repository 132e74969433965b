package org.vestka.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.tables.Tables.PERSON_NAME;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.CoverageBoards;
import org.vestka.directory.attention.NeedAnew;
import org.vestka.directory.attention.NeedIndex;
import org.vestka.directory.attention.NeedWishes;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.duplicates.Joined;
import org.vestka.directory.duplicates.JoiningPreview;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.duplicates.LikelyPairs;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.history.CountryChanges;
import org.vestka.directory.list.PeopleByKey;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.motion.MotionDesk;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.MotionPreview.Seen;
import org.vestka.directory.motion.NameMatching;
import org.vestka.directory.person.People;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.Places;
import org.vestka.directory.place.VerificationQueue;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.ListedPeople;
import org.vestka.testing.Plans;
import org.vestka.testing.Plans.Step;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** No page reads a whole table of people or of their histories: asked of the server itself, with 20,000 people there. */
@VestkaTest
@Import(TestPeople.class)
@TestInstance(Lifecycle.PER_CLASS)
class DirectoryPlansTest {

    private static final int PEOPLE = 20_000;
    /** Grow with the lists. Places, countries and rules are tens to hundreds. */
    private static final Set<String> LARGE = Set.of(
            "person",
            "person_name",
            "person_text",
            "person_picture",
            "person_listing",
            "person_attention",
            "custody_stay",
            "designation",
            "case_event",
            "publication_change",
            "page_change",
            "page_state",
            "reachability_override",
            "external_reference",
            "source");

    @Autowired
    private CoverageBoards boards;

    @Autowired
    private DataSource database;

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private TestPeople make;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Registry registry;

    @Autowired
    private People people;

    @Autowired
    private Joinings joinings;

    @Autowired
    private LikelyPairs pairs;

    @Autowired
    private PersonList list;

    @Autowired
    private PeopleByKey programs;

    @Autowired
    private CountryChanges changes;

    @Autowired
    private Places places;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private Guidelines guidelines;

    @Autowired
    private Attention attention;

    @Autowired
    private ListedPeopleQuery index;

    @Autowired
    private PeopleIndex found;

    @Autowired
    private NeedIndex need;

    @Autowired
    private ListingRepository listing;

    @Autowired
    private VerificationQueue queue;

    @Autowired
    private MotionDesk desk;

    @Autowired
    private NameMatching matching;

    private List<PersonId> some = List.of();
    private CountryCode country = new CountryCode("QZ");

    @BeforeAll
    void manyPeople() throws Exception {
        List<Long> ids = ListedPeople.add(database, country.value(), PEOPLE, 7, LocalDate.now(clock));
        long first = ids.getFirst();
        long last = ids.getLast();
        long source = Objects.requireNonNull(jdbc.queryForObject("select max(id) from source", Long.class));
        for (String history : List.of(
                "custody_stay (person_id, custody_kind, facility_id, state, from_date, counts_from, source_id) select person_id,"
                        + " custody_kind, facility_id, 'CONFIRMED', '2023-05-17', '2023-05-17', ?",
                "designation (person_id, body_id, value, counts_from, source_id) select person_id,"
                        + " (select min(id) from designating_body), 'RECOGNISED', '2023-05-17', ?",
                "case_event (person_id, kind, on_date, source_id) select person_id, 'VERDICT', '2023-05-17', ?",
                "publication_change (person_id, publication, changed_at, source_id) select person_id, 'PUBLIC', now(6), ?",
                "page_change (person_id, country_code, what, changed_at, source_id)"
                        + " select person_id, country_code, 'NAMES', now(6), ?",
                "reachability_override (person_id, value, from_date, source_id) select person_id, 'OPEN', '2023-05-17', ?",
                "person_text (person_id, kind, language, text, source_id) select person_id, 'STORY', 'en', 'Invented', ?")) {
            jdbc.update(
                    "insert into " + history + " from person_listing where person_id between " + first + " and " + last,
                    source);
        }
        jdbc.update("insert into source (title, created_at) select 'test', now(6) from person_listing where person_id"
                + " between " + first + " and " + last);
        LARGE.forEach(table -> jdbc.queryForList("analyze table " + table));
        found.refreshAll();
        NeedAnew.read(need);
        some = ids.subList(100, 124).stream().map(PersonId::new).toList();
    }

    @AfterAll
    void nobodyElseMeetsThem() throws SQLException {
        ListedPeople.putAway(database, country.value());
        found.refreshAll();
        NeedAnew.read(need);
    }

    @Test
    void aPersonsPage() {
        PersonId person = make.inColony();
        var publicId = people.brief(person).orElseThrow().publicId();
        assertNothingIsReadWhole(() -> assertThat(people.page(publicId)).isPresent());
    }

    @Test
    void aPlacesPageAndTheListOfPlaces() {
        FacilityId place = places.list(country).getFirst().id();
        assertNothingIsReadWhole(() -> assertThat(places.page(place)).isPresent());
        // counts the people of each place by the index of places
        assertThat(steps(() -> places.list(null)))
                .noneMatch(step -> step.access().equals("ALL"));
    }

    @Test
    void aPageOfTheList() {
        PersonFilter filter = PersonFilter.ALL.withCountry(country);
        list.list(filter, PersonSort.NAME, 0, 24);
        assertNothingIsReadWhole(() -> list.list(filter, PersonSort.NAME, 0, 24));
    }

    /** Surnames are in memory with the rest that sorts: what is read is the page's own rows, and of a change its own names. */
    @Test
    void theListBySurname() {
        PersonFilter filter = PersonFilter.ALL.withCountry(country);
        for (LanguageTag reader : List.of(LanguageTag.BE, LanguageTag.EN)) {
            list.list(filter, PersonSort.NAME, reader, 0, 24);
            assertThat(steps(() -> list.list(filter, PersonSort.NAME, reader, 0, 24)))
                    .filteredOn(step -> step.table().equals("person_listing"))
                    .isNotEmpty()
                    .allMatch(step -> "PRIMARY".equals(step.key()) && !step.sorts() && step.rows() <= 24);
        }
        List<Long> ids = some.stream().map(PersonId::value).toList();
        assertThat(steps(() -> index.selectParts(PERSON_NAME.PERSON_ID.in(ids)).fetch()))
                .isNotEmpty()
                .allMatch(step -> "person_name_person_ix".equals(step.key()) && step.rows() <= 10L * ids.size());
    }

    @Test
    void whatWasChangedInACountryIsReadLatestFirst() {
        List<Step> steps = steps(() -> assertThat(changes.of(country)).hasSize(100));
        assertThat(steps)
                .filteredOn(step -> step.table().equals("page_change"))
                .isNotEmpty()
                .allMatch(step -> "page_change_country_ix".equals(step.key()))
                .noneMatch(step -> step.readsAll() || step.sorts());
        assertThat(steps).noneMatch(step -> step.access().equals("ALL"));
    }

    @Test
    void onePersonForPrograms() {
        var publicId = people.brief(some.getFirst()).orElseThrow().publicId();
        assertThat(steps(() -> programs.one(publicId))).isNotEmpty().allMatch(step -> step.rows() == 1);
    }

    @Test
    void theListForPrograms() {
        for (CountryCode asked : new @Nullable CountryCode[] {null, country}) {
            List<Step> steps = steps(() -> programs.after(asked, null, some.getFirst(), 200));
            assertThat(steps)
                    .filteredOn(step -> step.table().equals("person_listing"))
                    .isNotEmpty()
                    .allMatch(step -> "PRIMARY".equals(step.key()) || "person_listing_in_country_ix".equals(step.key()))
                    .noneMatch(step -> step.readsAll() || step.sorts());
            assertThat(steps)
                    .filteredOn(step -> step.table().equals("person_attention"))
                    .allMatch(step -> "PRIMARY".equals(step.key()));
        }
    }

    @Test
    void envelopesAndRules() {
        LocalDate today = LocalDate.now(clock);
        assertNothingIsReadWhole(() -> addresses.of(some, today));
        assertNothingIsReadWhole(() -> guidelines.forPerson(some.getFirst(), today, LanguageTag.EN));
    }

    @Test
    void takingChangesIntoTheIndex() {
        Set<Long> ids = new HashSet<>(some.stream().map(PersonId::value).toList());
        assertNothingIsReadWhole(() -> {
            index.of(ids);
            index.namesOf(ids, (id, names) -> {});
        });
    }

    @Test
    void bringingTheListUpToDate() {
        assertNothingIsReadWhole(
                () -> transactions.executeWithoutResult(work -> listing.refresh(some, clock.instant())));
        assertNothingIsReadWhole(() -> registry.openStay(
                make.person().register(), StayDraft.of(CustodyKind.REMAND, null, null), TestPeople.SOURCE));
    }

    @Test
    void whoNeedsALetterMostIsKnownAndHeldByKey() {
        List<PersonId> given = new ArrayList<>();
        // what other tests have left is taken in
        NeedAnew.read(need);
        List<Step> steps = steps(() -> transactions.executeWithoutResult(
                work -> given.addAll(attention.lockNeediest(new NeedWishes(country, null, null, false, Set.of()), 3))));

        assertThat(given).hasSize(3);
        // who is held, and what is so of them then
        assertThat(steps)
                .isNotEmpty()
                .allMatch(step -> "PRIMARY".equals(step.key()) && step.rows() <= 3 && !step.readsAll());
        assertThat(steps.stream().filter(step -> step.statement().contains("for update")))
                .isNotEmpty();
    }

    @Test
    void whoWaitsIsCountedInOnePassOfTheList() {
        List<Step> steps = steps(() -> boards.of(country));

        // those who can be written to, and those who cannot
        assertThat(steps)
                .filteredOn(step -> step.table().equals("person_listing"))
                .hasSize(2);
        assertThat(steps)
                .filteredOn(step -> step.table().equals("person_attention"))
                .hasSize(1);
        // whichever of the two tables is gone through, the other is looked up by key
        assertThat(steps)
                .filteredOn(step -> step.statement().contains("person_attention") && step.rows() > 1)
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whatToVerifyNextIsCountedByTheIndexOfPlaces() {
        List<Step> steps = steps(() -> asEditor(queue::next));
        assertThat(steps)
                .filteredOn(step -> step.table().equals("person_listing"))
                .anyMatch(step -> "person_listing_facility_ix".equals(step.key()))
                // few with letters on the table may be asked for by key, where each is held
                .allMatch(step -> "person_listing_facility_ix".equals(step.key())
                        || step.access().equals("eq_ref"));
        assertThat(steps).noneMatch(step -> step.access().equals("ALL"));
    }

    @Test
    void whomAnActConcerns() {
        FacilityId place = make.facility();
        make.person().held(CustodyKind.COLONY, place).register();
        PartialDate today = PartialDate.of(LocalDate.now(clock));
        assertNothingIsReadWhole(() -> asEditor(() ->
                desk.preview(MotionDraft.release(Set.copyOf(some), CustodyKind.RELEASED, today, TestPeople.SOURCE))));
        assertNothingIsReadWhole(
                () -> asEditor(() -> desk.preview(MotionDraft.noAddress(place, today, TestPeople.SOURCE))));
    }

    @Test
    void anActAndItsWayBack() {
        FacilityId from = make.facility();
        FacilityId to = make.facility();
        make.person().held(CustodyKind.COLONY, from).register();
        make.person().held(CustodyKind.COLONY, from).register();
        MotionDraft draft = MotionDraft.takeOver(from, to, PartialDate.of(LocalDate.now(clock)), TestPeople.SOURCE);
        Seen seen = asEditor(() -> desk.preview(draft)).seen();
        MotionId[] act = new MotionId[1];
        assertNothingIsReadWhole(() -> act[0] = asEditor(() -> desk.approve(draft, seen)));
        assertNothingIsReadWhole(() -> asEditor(() -> desk.undo(act[0])));
    }

    @Test
    void whomAListOfNamesMeans() {
        String names = people.briefs(some).values().stream()
                .map(brief -> brief.nameIn(LanguageTag.RU))
                .collect(Collectors.joining("\n"));
        assertNothingIsReadWhole(() -> assertThat(asEditor(() -> matching.match(names)))
                .hasSizeGreaterThan(some.size() / 2)
                .noneMatch(line -> line.candidates().isEmpty()));
    }

    @Test
    void twoRecordsMadeOneAndTakenApart() {
        PersonId kept = make.inColony();
        PersonId other = make.inColony();
        JoiningPreview[] seen = new JoiningPreview[1];
        assertNothingIsReadWhole(() -> seen[0] = asEditor(() -> joinings.preview(kept, other)));
        asEditor(() -> joinings.join(kept, seen[0].keptVersion(), other, seen[0].otherVersion(), Set.of()));
        Joined[] done = new Joined[1];
        assertNothingIsReadWhole(() -> done[0] = TestAccounts.as(
                new SignedIn(new AccountId(2), "second", Set.of(Role.EDITOR)),
                () -> joinings.join(kept, seen[0].keptVersion(), other, seen[0].otherVersion(), Set.of())));
        assertThat(done[0].waits()).isFalse();
        assertNothingIsReadWhole(() -> asEditor(() -> {
            joinings.undo(done[0].act());
            return pairs.suggested(0, 50);
        }));
    }

    private static <T> T asEditor(Supplier<T> act) {
        return TestAccounts.as(new SignedIn(new AccountId(1), "plans", Set.of(Role.EDITOR)), act);
    }

    private void assertNothingIsReadWhole(Runnable act) {
        assertThat(steps(act)).isNotEmpty().noneMatch(step -> step.readsAll() || step.rows() > PEOPLE / 10);
    }

    private List<Step> steps(Runnable act) {
        return Plans.of(sql, act).stream()
                .filter(step -> LARGE.contains(step.table()))
                .toList();
    }
}
