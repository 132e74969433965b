package org.vestka.directory.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PeopleChanged;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.AttentionChange;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.persistence.PersonListQuery;
import org.vestka.directory.persistence.PersonListTruth;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.Publication;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.testing.ListedPeople;
import org.vestka.testing.VestkaTest;

/** Somebody looks through the list. What memory answers is what the tables say. */
@VestkaTest
class PersonListTest {

    private static final String COUNTRY = "QL";
    private static final CountryCode HERE = new CountryCode(COUNTRY);
    private static final int PEOPLE = 3000;
    private static @Nullable List<Long> made;

    @Autowired
    private PersonList list;

    @Autowired
    private PeopleIndex index;

    @Autowired
    private PersonListQuery query;

    @Autowired
    private DSLContext sql;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Attention attention;

    @Autowired
    private Clock clock;

    @AfterAll
    static void nobodyElseMeetsThem(@Autowired DataSource database, @Autowired PeopleIndex index) throws SQLException {
        ListedPeople.putAway(database, COUNTRY);
        index.refreshAll();
        made = null;
    }

    @BeforeEach
    void people() throws SQLException {
        if (made == null) {
            made = ListedPeople.add(database, COUNTRY, PEOPLE, 7, LocalDate.now(clock));
            index.refreshAll();
        }
    }

    @Test
    void everyFilterFindsWhomTheTablesName() {
        PersonListTruth truth = new PersonListTruth(sql);
        LocalDate today = LocalDate.now(clock);
        Random random = new Random(20);
        int someFound = 0;
        for (int round = 0; round < 300; round++) {
            PersonFilter filter = anyFilter(random);
            List<Long> expected = truth.ids(filter, today);
            PersonSort sort = PersonSort.values()[random.nextInt(PersonSort.values().length)];
            assertThat(list.count(filter)).as("%s", filter).isEqualTo(expected.size());
            PersonListPage page = list.list(filter, sort, LanguageTag.BE, 0, PersonList.LIMIT);
            assertThat(page.total()).isEqualTo(expected.size());
            assertThat(page.noneThisMonth()).isEqualTo(truth.noneThisMonth(filter, today));
            assertThat(expected).containsAll(ids(page));
            assertThat(page.items()).hasSize(Math.min(PersonList.LIMIT, expected.size()));
            someFound += expected.isEmpty() ? 0 : 1;
        }
        assertThat(someFound).isGreaterThan(100);
    }

    @Test
    void pagesPutTogetherAreTheWholeListOnceInEveryOrder() {
        PersonListTruth truth = new PersonListTruth(sql);
        for (PersonSort sort : PersonSort.values()) {
            for (LanguageTag reader : Languages.OFFERED) {
                List<PersonListItem> all = all(here(), sort, reader);
                assertThat(all.stream().map(item -> item.id().value()))
                        .as("%s %s", sort, reader)
                        .containsExactlyInAnyOrderElementsOf(truth.ids(here(), LocalDate.now(clock)));
                assertThat(all).as("%s %s", sort, reader).isSortedAccordingTo(order(sort, reader));
            }
        }
    }

    @Test
    void pagesOfASearchFollowEachOtherWithoutGapOrRepeat() {
        PersonFilter filter = here().withText("Nikolai");
        List<PersonListItem> all = all(filter, PersonSort.RELEVANCE, LanguageTag.EN);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(all).hasSize((int) list.count(filter)).hasSizeGreaterThan(100);
        assertThat(all).allMatch(item -> item.originalName().startsWith("Мікола "));
    }

    @Test
    void nothingBeyondTheEndAndNothingForAnImpossibleCut() {
        assertThat(list.list(here(), PersonSort.NAME, 1_000_000, 24).items()).isEmpty();
        assertThatThrownBy(() -> list.list(here(), PersonSort.NAME, -1, 24))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> list.list(here(), PersonSort.NAME, 0, PersonList.LIMIT + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoIsRenamedHiddenOrWrittenToIsSeenSoAtOnce() {
        long id = all(here(), PersonSort.NAME, LanguageTag.EN).getLast().id().value();
        PersonId person = new PersonId(id);
        transaction.executeWithoutResult(status -> {
            jdbc.update("update person_name set name = 'Зюзя Квяцістая' where person_id = ?", id);
            jdbc.update("update person_listing set names = 'be=Зюзя Квяцістая' where person_id = ?", id);
            events.publishEvent(new PeopleChanged(Set.of(person), clock.instant()));
        });
        assertThat(ids(list.list(PersonFilter.named("Ziuzia Kviacistaja"), PersonSort.RELEVANCE, 0, 24)))
                .containsExactly(id);
        int before = list.list(PersonFilter.named("Зюзя Квяцістая"), PersonSort.RELEVANCE, 0, 24)
                .items()
                .getFirst()
                .postedIn90Days();
        transaction.executeWithoutResult(
                status -> attention.change(person, AttentionChange.letterPosted(LocalDate.now(clock))));
        PersonListPage written = list.list(PersonFilter.named("Зюзя Квяцістая"), PersonSort.RELEVANCE, 0, 24);
        assertThat(written.items().getFirst().postedIn90Days()).isEqualTo(before + 1);
        assertThat(written.noneThisMonth()).isZero();
        transaction.executeWithoutResult(status -> {
            jdbc.update("update person_listing set publication = 'WITHHELD' where person_id = ?", id);
            events.publishEvent(new PeopleChanged(Set.of(person), clock.instant()));
        });
        assertThat(list.count(PersonFilter.named("Зюзя Квяцістая"))).isZero();
        assertThat(all(here(), PersonSort.NAME, LanguageTag.EN))
                .noneMatch(item -> item.id().equals(person));
    }

    @Test
    void nothingIsTakenInThatWasRolledBack() {
        long total = list.count(here());
        long id = all(here(), PersonSort.FEWEST_LETTERS, LanguageTag.EN)
                .getFirst()
                .id()
                .value();
        transaction.executeWithoutResult(status -> {
            jdbc.update("update person_listing set publication = 'DRAFT' where person_id = ?", id);
            events.publishEvent(new PeopleChanged(Set.of(new PersonId(id)), clock.instant()));
            status.setRollbackOnly();
        });
        assertThat(list.count(here())).isEqualTo(total);
    }

    @Test
    void readersGetWholeAnswersWhileChangesComeIn() throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int seed = i;
            readers.add(Thread.ofPlatform().start(() -> {
                Random random = new Random(seed);
                try {
                    while (!stop.get()) {
                        PersonFilter filter = random.nextBoolean() ? here() : here().withText("Siarhei");
                        PersonListPage page = list.list(
                                filter, PersonSort.values()[random.nextInt(PersonSort.values().length)], 0, 24);
                        assertThat(page.total()).isGreaterThan(100);
                        assertThat(new HashSet<>(ids(page))).hasSameSizeAs(page.items());
                    }
                } catch (Throwable e) {
                    trouble.set(e);
                }
            }));
        }
        List<Long> ids = all(here(), PersonSort.NAME, LanguageTag.EN).stream()
                .map(item -> item.id().value())
                .toList();
        for (int i = 0; i < 60; i++) {
            long id = ids.get(i);
            transaction.executeWithoutResult(status -> {
                jdbc.update("update person_listing set changed_at = now(6) where person_id = ?", id);
                events.publishEvent(new PeopleChanged(Set.of(new PersonId(id)), clock.instant()));
            });
            if (i % 20 == 0) {
                index.refreshAll();
            }
        }
        stop.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(trouble.get()).isNull();
        // a reader does not wait long for somebody else who is taking changes in
        await().until(() -> list.list(here(), PersonSort.RECENTLY_CHANGED, 0, 1)
                        .items()
                        .getFirst()
                        .id()
                        .value()
                == ids.get(59));
    }

    @Test
    void theRowsOfAPageAreLoadedByPrimaryKey() {
        List<Long> ids = ids(list.list(here(), PersonSort.NAME, 0, 24));
        assertThat(new PersonListTruth(sql).planOfRows(query, ids))
                .hasSize(2)
                .anyMatch(table -> table.equals("person_listing range PRIMARY"))
                .anyMatch(table -> table.equals("person_attention eq_ref PRIMARY"));
    }

    @Test
    void ofLimitedPeopleOnlyNameAndPlaceAreShown() {
        assertThat(all(here(), PersonSort.NAME, LanguageTag.EN))
                .filteredOn(item -> item.publication() == Publication.LIMITED)
                .isNotEmpty()
                .allMatch(item -> item.birthday() == null
                        && item.age() == null
                        && item.designation() == null
                        && item.custodySince() == null);
        for (Gender gender : List.of(Gender.FEMALE, Gender.MALE)) {
            assertThat(all(
                            new PersonFilter("", Set.of(), null, null, null, gender, null, null, false, false, HERE),
                            PersonSort.NAME,
                            LanguageTag.EN))
                    .isNotEmpty()
                    .noneMatch(item -> item.publication() == Publication.LIMITED);
        }
        // whoever stands between two would be known to have come between them
        assertThat(all(here(), PersonSort.LONGEST_IN_CUSTODY, LanguageTag.EN))
                .filteredOn(item -> item.publication() == Publication.LIMITED || item.custodySince() == null)
                .isSortedAccordingTo(Comparator.comparing(PersonListItem::id));
        assertThat(list.list(here().withDesignation(DesignationValue.RECOGNISED), PersonSort.NAME, 0, 200)
                        .items())
                .noneMatch(item -> item.publication() == Publication.LIMITED);
    }

    private PersonFilter anyFilter(Random random) {
        Set<CustodyKind> custody = EnumSet.noneOf(CustodyKind.class);
        if (random.nextInt(3) == 0) {
            for (int i = 0; i < 3; i++) {
                custody.add(CustodyKind.values()[random.nextInt(CustodyKind.values().length)]);
            }
        }
        List<PersonListItem> some =
                list.list(here(), PersonSort.NAME, random.nextInt(2000), 1).items();
        PersonListItem one = some.getFirst();
        return new PersonFilter(
                "",
                custody,
                random.nextInt(6) == 0 ? one.facility() : null,
                random.nextInt(5) == 0 ? one.region() : null,
                maybe(DesignationValue.values(), random),
                maybe(Gender.values(), random),
                maybe(AgeBand.values(), random),
                maybe(Month.values(), random),
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                random.nextInt(10) == 0 ? null : HERE);
    }

    private static <T> @Nullable T maybe(T[] values, Random random) {
        return random.nextInt(4) == 0 ? values[random.nextInt(values.length)] : null;
    }

    private Comparator<PersonListItem> order(PersonSort sort, LanguageTag reader) {
        LocalDate today = LocalDate.now(clock);
        Comparator<PersonListItem> order =
                switch (sort) {
                    case RELEVANCE, FEWEST_LETTERS ->
                        Comparator.comparing(item -> item.postedIn90Days() + item.reserved());
                    case NAME ->
                        Comparator.comparing(
                                item -> item.nameIn(reader),
                                com.ibm.icu.text.Collator.getInstance(reader.locale())::compare);
                    case BIRTHDAY ->
                        Comparator.comparing(item -> Optional.ofNullable(item.birthday())
                                .map(day -> (day.getMonthValue() * 100
                                                + day.getDayOfMonth()
                                                - today.getMonthValue() * 100
                                                - today.getDayOfMonth()
                                                + 10_000)
                                        % 10_000)
                                .orElse(Integer.MAX_VALUE));
                    case LONGEST_IN_CUSTODY ->
                        Comparator.comparing(
                                PersonListItem::custodySince, Comparator.nullsLast(Comparator.naturalOrder()));
                    case RECENTLY_CHANGED -> Comparator.comparing(item -> 0);
                    case OLDEST_VERIFICATION ->
                        Comparator.comparing(
                                PersonListItem::verifiedOn, Comparator.nullsFirst(Comparator.naturalOrder()));
                };
        return sort == PersonSort.RECENTLY_CHANGED ? order : order.thenComparing(PersonListItem::id);
    }

    private List<PersonListItem> all(PersonFilter filter, PersonSort sort, LanguageTag reader) {
        List<PersonListItem> all = new ArrayList<>();
        for (int offset = 0; ; offset += 150) {
            List<PersonListItem> items =
                    list.list(filter, sort, reader, offset, 150).items();
            if (items.isEmpty()) {
                return all;
            }
            all.addAll(items);
        }
    }

    private static PersonFilter here() {
        return PersonFilter.ALL.withCountry(HERE);
    }

    private static List<Long> ids(PersonListPage page) {
        return page.items().stream().map(item -> item.id().value()).toList();
    }
}
