package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.CASE_EVENT;
import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.DESIGNATING_BODY;
import static org.vestka.tables.Tables.DESIGNATION;
import static org.vestka.tables.Tables.FACILITY;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_TEXT;
import static org.vestka.tables.Tables.REGION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.counts.ArticleNumbers;
import org.vestka.directory.counts.PersonHistory;
import org.vestka.directory.counts.PersonHistory.Arrested;
import org.vestka.directory.counts.PersonHistory.Charged;
import org.vestka.directory.counts.PersonHistory.Designated;
import org.vestka.directory.counts.PersonHistory.Held;
import org.vestka.directory.counts.PersonHistory.Lasting;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.persistence.FetchSize;

/**
 * Reads the histories that numbers are counted from. Records that stand in another are not there, nor those that were never shown;
 * whoever is hidden later still counts, in whatever way.
 */
@Repository
public class HistoryQuery {

    /** Who may be shown behind a number: of limited people nobody may learn more than name and place. */
    private static final Set<Publication> NAMED = Set.of(Publication.PUBLIC, Publication.MEMORIAL);

    private static final Set<Publication> SHOWN = Set.of(Publication.PUBLIC, Publication.LIMITED, Publication.MEMORIAL);

    private final DSLContext sql;
    private final Countries countries;

    HistoryQuery(DSLContext sql, Countries countries) {
        this.sql = sql;
        this.countries = countries;
    }

    /** Everybody of whom a body has said something, by id. */
    public List<PersonHistory> all() {
        return read(field -> DSL.noCondition());
    }

    /** Those of {@code ids} of whom a body has said something, by id. */
    public List<PersonHistory> of(Collection<Long> ids) {
        List<PersonHistory> people = new ArrayList<>();
        for (List<Long> part : Batches.of(ids.stream().sorted().toList())) {
            people.addAll(read(field -> field.in(part)));
        }
        return people;
    }

    /** Narrows a query to people by the field that holds their id. */
    private interface Narrowing {
        Condition to(Field<Long> person);
    }

    private List<PersonHistory> read(Narrowing people) {
        Map<Long, List<Designated>> designations = designations(people);
        Map<Long, List<Held>> stays = stays(people);
        Map<Long, List<Arrested>> arrests = new HashMap<>();
        Map<Long, List<Charged>> charges = new HashMap<>();
        readCases(people, arrests, charges);
        Map<Long, Map<LanguageTag, String>> occupations = occupations(people);
        Map<CountryCode, Country> known = countries.all();
        List<PersonHistory> histories = new ArrayList<>(designations.size());
        each(
                sql.select(PERSON.ID, PERSON.COUNTRY_CODE, PERSON.PUBLICATION, PERSON.GENDER, PERSON.BORN, PERSON.DIED)
                        .from(PERSON)
                        .where(counted())
                        .and(people.to(PERSON.ID))
                        .orderBy(PERSON.ID),
                row -> {
                    Long id = row.get(PERSON.ID);
                    List<Designated> own = designations.get(id);
                    if (own != null) {
                        CountryCode country = new CountryCode(row.get(PERSON.COUNTRY_CODE));
                        PartialDate born = row.get(PERSON.BORN);
                        histories.add(new PersonHistory(
                                id,
                                country,
                                NAMED.contains(row.get(PERSON.PUBLICATION)),
                                row.get(PERSON.GENDER),
                                // an age that changes on a day which the page does not tell would tell it
                                born == null
                                        ? null
                                        : Objects.requireNonNull(known.get(country))
                                                .bornAsShown(born),
                                row.get(PERSON.DIED),
                                List.copyOf(own),
                                List.copyOf(stays.getOrDefault(id, List.of())),
                                arrests.getOrDefault(id, List.of()).stream()
                                        .sorted(Comparator.comparingInt(Arrested::from))
                                        .toList(),
                                List.copyOf(charges.getOrDefault(id, List.of())),
                                Map.copyOf(occupations.getOrDefault(id, Map.of()))));
                    }
                });
        return histories;
    }

    /**
     * A past day counts whom it counted, be they a draft again now or withheld; to withhold a draft that was never shown changes no
     * day. Who was joined is counted as the other, who by then was seen as well; whoever was split off was seen with the first.
     */
    private static Condition counted() {
        return PERSON.JOINED_INTO.isNull().and(PERSON.PUBLICATION.in(SHOWN).or(PERSON.SEEN.isTrue()));
    }

    private Map<Long, List<Designated>> designations(Narrowing people) {
        Map<Long, String> bodies =
                sql.selectFrom(DESIGNATING_BODY).fetchMap(DESIGNATING_BODY.ID, DESIGNATING_BODY.CODE);
        Map<Long, List<Designated>> designations = new HashMap<>();
        each(
                sql.select(
                                DESIGNATION.PERSON_ID,
                                DESIGNATION.BODY_ID,
                                DESIGNATION.VALUE,
                                DESIGNATION.COUNTS_FROM,
                                DESIGNATION.COUNTS_UNTIL)
                        .from(DESIGNATION)
                        .where(people.to(DESIGNATION.PERSON_ID)),
                row -> add(
                        designations,
                        row.get(DESIGNATION.PERSON_ID),
                        new Designated(
                                day(row.get(DESIGNATION.COUNTS_FROM)),
                                until(row.get(DESIGNATION.COUNTS_UNTIL)),
                                bodies.getOrDefault(row.get(DESIGNATION.BODY_ID), ""),
                                row.get(DESIGNATION.VALUE))));
        return designations;
    }

    private Map<Long, List<Held>> stays(Narrowing people) {
        Map<Long, String> regions = sql.select(FACILITY.ID, REGION.CODE)
                .from(FACILITY)
                .join(REGION)
                .on(REGION.ID.eq(FACILITY.REGION_ID))
                .fetchMap(FACILITY.ID, REGION.CODE);
        Map<Long, List<Held>> stays = new HashMap<>();
        each(
                sql.select(
                                CUSTODY_STAY.PERSON_ID,
                                CUSTODY_STAY.CUSTODY_KIND,
                                CUSTODY_STAY.FACILITY_ID,
                                CUSTODY_STAY.COUNTS_FROM,
                                CUSTODY_STAY.COUNTS_UNTIL)
                        .from(CUSTODY_STAY)
                        .where(people.to(CUSTODY_STAY.PERSON_ID)),
                row -> {
                    Long facility = row.get(CUSTODY_STAY.FACILITY_ID);
                    add(
                            stays,
                            row.get(CUSTODY_STAY.PERSON_ID),
                            new Held(
                                    day(row.get(CUSTODY_STAY.COUNTS_FROM)),
                                    until(row.get(CUSTODY_STAY.COUNTS_UNTIL)),
                                    row.get(CUSTODY_STAY.CUSTODY_KIND),
                                    facility == null ? null : new FacilityId(facility),
                                    facility == null ? null : regions.get(facility)));
                });
        return stays;
    }

    private void readCases(Narrowing people, Map<Long, List<Arrested>> arrests, Map<Long, List<Charged>> charges) {
        each(
                sql.select(CASE_EVENT.PERSON_ID, CASE_EVENT.KIND, CASE_EVENT.ON_DATE, CASE_EVENT.ARTICLES)
                        .from(CASE_EVENT)
                        .where(CASE_EVENT.SUCCESSOR_ID.isNull())
                        .and(CASE_EVENT.KIND.eq(CaseEventKind.ARREST).or(CASE_EVENT.ARTICLES.isNotNull()))
                        .and(people.to(CASE_EVENT.PERSON_ID)),
                row -> {
                    Long id = row.get(CASE_EVENT.PERSON_ID);
                    PartialDate on = row.get(CASE_EVENT.ON_DATE);
                    if (row.get(CASE_EVENT.KIND) == CaseEventKind.ARREST && on != null) {
                        add(arrests, id, new Arrested(day(on.earliest()), on.year()));
                    }
                    String articles = row.get(CASE_EVENT.ARTICLES);
                    if (articles != null) {
                        Set<String> numbers = ArticleNumbers.in(articles.lines().toList());
                        if (!numbers.isEmpty()) {
                            int from = on == null ? Integer.MIN_VALUE : day(on.earliest());
                            add(charges, id, new Charged(from, numbers));
                        }
                    }
                });
    }

    private Map<Long, Map<LanguageTag, String>> occupations(Narrowing people) {
        Map<Long, Map<LanguageTag, String>> occupations = new HashMap<>();
        Map<String, String> same = new HashMap<>();
        each(
                sql.select(PERSON_TEXT.PERSON_ID, PERSON_TEXT.LANGUAGE, PERSON_TEXT.TEXT)
                        .from(PERSON_TEXT)
                        .where(PERSON_TEXT.KIND.eq(PersonTextKind.OCCUPATION))
                        .and(people.to(PERSON_TEXT.PERSON_ID)),
                row -> occupations
                        .computeIfAbsent(row.get(PERSON_TEXT.PERSON_ID), id -> new HashMap<>())
                        .put(
                                row.get(PERSON_TEXT.LANGUAGE),
                                same.computeIfAbsent(row.get(PERSON_TEXT.TEXT), text -> text)));
        return occupations;
    }

    private static <T> void add(Map<Long, List<T>> all, Long person, T one) {
        all.computeIfAbsent(person, id -> new ArrayList<>(2)).add(one);
    }

    private static int day(LocalDate day) {
        return (int) day.toEpochDay();
    }

    private static int until(@Nullable LocalDate day) {
        return day == null ? Lasting.ON : day(day);
    }

    private static <R extends Record> void each(ResultQuery<R> query, Consumer<R> reader) {
        try (Cursor<R> rows = query.fetchSize(FetchSize.AS_THEY_COME).fetchLazy()) {
            rows.forEach(reader);
        }
    }
}
