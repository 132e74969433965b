package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.CASE_EVENT;
import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.FACILITY;
import static org.vestka.tables.Tables.FACILITY_ADDRESS;
import static org.vestka.tables.Tables.FACILITY_ADDRESS_TEXT;
import static org.vestka.tables.Tables.FACILITY_CLAIM;
import static org.vestka.tables.Tables.FACILITY_NAME;
import static org.vestka.tables.Tables.PAGE_STATE;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_NAME;
import static org.vestka.tables.Tables.PERSON_TEXT;
import static org.vestka.tables.Tables.REACHABILITY_OVERRIDE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.history.PastFact;
import org.vestka.directory.history.Standing;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.Publication;
import org.vestka.shared.Utc;
import org.vestka.tables.tables.records.FacilityRecord;
import org.vestka.tables.tables.records.PageStateRecord;
import org.vestka.tables.tables.records.PersonRecord;

/**
 * What stood on pages before it was changed. Whoever holds a page to change it keeps first what stands there since an earlier
 * day, so that of each day the last state is found: the first one that was changed later, else what stands there now.
 */
@Repository
public class PageStates {

    private final DSLContext sql;
    private final Clock clock;

    PageStates(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps what stands on the pages of these people, who are held, unless it was written today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Collection<PersonId> people) {
        LocalDate today = Utc.today(clock);
        for (List<PersonId> part : Batches.of(people)) {
            List<Long> due = sql.select(PERSON.ID)
                    .from(PERSON)
                    .where(PERSON.ID.in(PersonRepository.values(part)))
                    .and(PERSON.UPDATED_AT.lt(today.atStartOfDay(ZoneOffset.UTC).toInstant()))
                    .fetch(PERSON.ID);
            if (due.isEmpty()) {
                continue;
            }
            Set<Long> kept = new HashSet<>(sql.select(PAGE_STATE.PERSON_ID)
                    .from(PAGE_STATE)
                    .where(PAGE_STATE.PERSON_ID.in(due))
                    .and(PAGE_STATE.UNTIL_DAY.eq(today))
                    .fetch(PAGE_STATE.PERSON_ID));
            List<Long> missing = due.stream().filter(id -> !kept.contains(id)).toList();
            List<PageStateRecord> states = new ArrayList<>();
            PersonRows.of(missing, sql).forEach((id, rows) -> {
                PageStateRecord state = state(
                        Utc.day(rows.person().getUpdatedAt()),
                        today,
                        rows.person().getPublication().visible(),
                        rows.withoutPrivateWords().kept());
                state.setPersonId(id);
                states.add(state);
            });
            insert(states);
        }
    }

    /** Keeps what stands on a place's page, which is held, unless it was written today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(FacilityId place) {
        LocalDate today = Utc.today(clock);
        LocalDate since = sql.select(FACILITY.STANDS_SINCE)
                .from(FACILITY)
                .where(FACILITY.ID.eq(place.value()))
                .fetchOne(FACILITY.STANDS_SINCE);
        if (today.equals(since)) {
            return;
        }
        if (since != null && since.isBefore(today)) {
            FacilityRows rows = FacilityRows.of(place.value(), sql).orElseThrow();
            PageStateRecord state = state(
                    since,
                    today,
                    !rows.place().getHidden(),
                    rows.withoutPrivateWords().kept());
            state.setFacilityId(place.value());
            insert(List.of(state));
        }
        sql.update(FACILITY)
                .set(FACILITY.STANDS_SINCE, today)
                .where(FACILITY.ID.eq(place.value()))
                .execute();
    }

    private static PageStateRecord state(LocalDate since, LocalDate until, boolean shown, KeptRows rows) {
        PageStateRecord state = new PageStateRecord();
        state.setSinceDay(since);
        state.setUntilDay(until);
        state.setShown(shown);
        state.setState(rows.json());
        return state;
    }

    private void insert(List<PageStateRecord> states) {
        if (states.isEmpty()) {
            return;
        }
        var insert = sql.insertInto(
                PAGE_STATE,
                PAGE_STATE.PERSON_ID,
                PAGE_STATE.FACILITY_ID,
                PAGE_STATE.SINCE_DAY,
                PAGE_STATE.UNTIL_DAY,
                PAGE_STATE.SHOWN,
                PAGE_STATE.STATE);
        for (PageStateRecord state : states) {
            insert = insert.values(
                    state.getPersonId(),
                    state.getFacilityId(),
                    state.getSinceDay(),
                    state.getUntilDay(),
                    state.getShown(),
                    state.getState());
        }
        insert.execute();
    }

    /**
     * One state that was kept, without what it says.
     *
     * @param open whether the one who asks may read it
     */
    private record Period(long id, LocalDate since, LocalDate until, boolean open, boolean there) {}

    /** How far back what stood on a person's page can be shown. */
    Standing standing(PersonRecord person, @Nullable LocalDate day, boolean editors) {
        LocalDate today = Utc.today(clock);
        LocalDate since = Utc.day(person.getUpdatedAt());
        return new Standing(day, first(periods(person, editors), since, today), today.minusDays(1));
    }

    Standing standing(FacilityRecord place, @Nullable LocalDate day, boolean editors) {
        LocalDate today = Utc.today(clock);
        LocalDate since = place.getStandsSince() == null ? today : place.getStandsSince();
        return new Standing(day, first(periods(place, editors), since, today), today.minusDays(1));
    }

    /**
     * Nobody learns that a page was hidden: to readers it begins when it was last shown again. What was taken away at the
     * beginning is no beginning either.
     */
    private static @Nullable LocalDate first(List<Period> periods, LocalDate since, LocalDate today) {
        LocalDate first = periods.isEmpty() ? since : periods.getFirst().since();
        for (Period period : periods) {
            if (!period.open() || (!period.there() && !first.isBefore(period.since()))) {
                first = period.until();
            }
        }
        return first.isBefore(today) ? first : null;
    }

    /** What stood on a person's page at the end of a past day; empty where nothing is kept of it for the one who asks. */
    Optional<PersonRows> on(PersonRecord person, LocalDate day, boolean editors) {
        return find(periods(person, editors), Utc.day(person.getUpdatedAt()), day)
                .flatMap(found -> found.state() == null
                        ? Optional.ofNullable(PersonRows.of(List.of(person.getId()), sql)
                                        .get(person.getId()))
                                .map(PersonRows::withoutPrivateWords)
                        : Optional.of(PersonRows.read(found.state())));
    }

    Optional<FacilityRows> on(FacilityRecord place, LocalDate day, boolean editors) {
        LocalDate since = place.getStandsSince() == null ? Utc.today(clock) : place.getStandsSince();
        return find(periods(place, editors), since, day)
                .flatMap(found -> found.state() == null
                        ? FacilityRows.of(place.getId(), sql).map(FacilityRows::withoutPrivateWords)
                        : Optional.of(FacilityRows.read(found.state())));
    }

    /** @param state null for what stands there now */
    private record Found(@Nullable KeptRows state) {}

    private Optional<Found> find(List<Period> periods, LocalDate since, LocalDate day) {
        LocalDate first = first(periods, since, Utc.today(clock));
        if (first == null || day.isBefore(first)) {
            return Optional.empty();
        }
        Period period = periods.stream()
                .filter(each -> each.until().isAfter(day))
                .findFirst()
                .orElse(null);
        if (period == null) {
            return since.isAfter(day) ? Optional.empty() : Optional.of(new Found(null));
        }
        return period.there() && !period.since().isAfter(day)
                ? Optional.ofNullable(sql.select(PAGE_STATE.STATE)
                                .from(PAGE_STATE)
                                .where(PAGE_STATE.ID.eq(period.id()))
                                .fetchOne(PAGE_STATE.STATE))
                        .map(json -> new Found(KeptRows.parse(json)))
                : Optional.empty();
    }

    /** Where nothing is kept of the day, the earliest that is: addresses have days of their own. */
    Optional<FacilityRows> nearest(long place, LocalDate day) {
        String json = sql.select(PAGE_STATE.STATE)
                .from(PAGE_STATE)
                .where(PAGE_STATE.FACILITY_ID.eq(place))
                .and(PAGE_STATE.UNTIL_DAY.gt(day))
                .and(PAGE_STATE.STATE.isNotNull())
                .orderBy(PAGE_STATE.UNTIL_DAY)
                .limit(1)
                .fetchOne(PAGE_STATE.STATE);
        return json == null ? FacilityRows.of(place, sql) : Optional.of(FacilityRows.read(KeptRows.parse(json)));
    }

    private List<Period> periods(PersonRecord person, boolean editors) {
        return periods(PAGE_STATE.PERSON_ID.eq(person.getId()), person.getId(), editors);
    }

    private List<Period> periods(FacilityRecord place, boolean editors) {
        return periods(PAGE_STATE.FACILITY_ID.eq(place.getId()), null, editors);
    }

    private List<Period> periods(Condition page, @Nullable Long person, boolean editors) {
        List<PageStateRecord> rows = sql.select(
                        PAGE_STATE.ID,
                        PAGE_STATE.ALSO_OF,
                        PAGE_STATE.SINCE_DAY,
                        PAGE_STATE.UNTIL_DAY,
                        PAGE_STATE.SHOWN,
                        DSL.when(PAGE_STATE.STATE.isNull(), DSL.inline((String) null))
                                .otherwise(DSL.inline(""))
                                .as(PAGE_STATE.STATE))
                .from(PAGE_STATE)
                .where(page)
                .orderBy(PAGE_STATE.UNTIL_DAY)
                .fetchInto(PAGE_STATE);
        Set<Long> others = new HashSet<>();
        rows.forEach(row -> {
            if (row.getAlsoOf() != null) {
                others.add(row.getAlsoOf());
            }
        });
        Set<Long> told = person == null || others.isEmpty() ? Set.of() : toldInFull(others, person);
        return rows.stream()
                .map(row -> new Period(
                        row.getId(),
                        row.getSinceDay(),
                        row.getUntilDay(),
                        editors || (row.getShown() && (row.getAlsoOf() == null || told.contains(row.getAlsoOf()))),
                        row.getState() != null))
                .toList();
    }

    /** Those of whom today everything is shown, be it on the same page again. */
    private Set<Long> toldInFull(Set<Long> people, long page) {
        return new HashSet<>(sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.in(people))
                .and(PERSON.JOINED_INTO
                        .eq(page)
                        .or(PERSON.JOINED_INTO
                                .isNull()
                                .and(PERSON.PUBLICATION.in(Publication.PUBLIC, Publication.MEMORIAL))))
                .fetch(PERSON.ID));
    }

    /**
     * One page became two: what was kept of the one tells of the other too, and is shown as long as both are.
     *
     * @param since what was kept from that day on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellAlsoOf(PersonId page, PersonId other, LocalDate since) {
        // of a third person nobody can say any more who may be shown, be it here or where this page is told of beside
        // another
        sql.update(PAGE_STATE)
                .setNull(PAGE_STATE.STATE)
                .where(PAGE_STATE
                        .PERSON_ID
                        .eq(page.value())
                        .and(PAGE_STATE.ALSO_OF.ne(other.value()))
                        .or(PAGE_STATE.ALSO_OF.eq(page.value()).and(PAGE_STATE.PERSON_ID.ne(other.value()))))
                .and(PAGE_STATE.UNTIL_DAY.gt(since))
                .execute();
        sql.update(PAGE_STATE)
                .set(PAGE_STATE.ALSO_OF, other.value())
                .where(PAGE_STATE.PERSON_ID.eq(page.value()))
                .and(PAGE_STATE.UNTIL_DAY.gt(since))
                .execute();
    }

    /** Nothing of what stood on these pages is left, nor where it stood beside somebody else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeAwayAll(Collection<PersonId> people) {
        for (List<PersonId> part : Batches.of(people)) {
            List<Long> ids = PersonRepository.values(part);
            takeAway(PAGE_STATE.PERSON_ID.in(withJoined(ids)), null);
            takeAway(PAGE_STATE.ALSO_OF.in(ids), null);
        }
    }

    /** These, the records joined into them, those joined into those, and so on. */
    private Set<Long> withJoined(Collection<Long> ids) {
        Set<Long> all = new HashSet<>(ids);
        Collection<Long> last = ids;
        while (!last.isEmpty()) {
            last = sql.select(PERSON.ID).from(PERSON).where(PERSON.JOINED_INTO.in(last)).fetch(PERSON.ID).stream()
                    .filter(all::add)
                    .toList();
        }
        return all;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void takeAwayAll(FacilityId place) {
        takeAway(PAGE_STATE.FACILITY_ID.eq(place.value()), null);
    }

    /** Takes away for good what stood there at the end of a day; false where nothing was kept of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeAway(PersonId person, LocalDate day, String reason) {
        return takeAwayOn(PAGE_STATE.PERSON_ID.eq(person.value()), day, reason);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeAway(FacilityId place, LocalDate day, String reason) {
        return takeAwayOn(PAGE_STATE.FACILITY_ID.eq(place.value()), day, reason);
    }

    private boolean takeAwayOn(Condition page, LocalDate day, String reason) {
        // two of one beginning say the same
        return takeAway(page.and(PAGE_STATE.SINCE_DAY.le(day)).and(PAGE_STATE.UNTIL_DAY.gt(day)), reason) > 0;
    }

    private int takeAway(Condition which, @Nullable String reason) {
        return sql.update(PAGE_STATE)
                .setNull(PAGE_STATE.STATE)
                .set(PAGE_STATE.REASON, reason)
                .where(which)
                .and(PAGE_STATE.STATE.isNotNull())
                .execute();
    }

    /** Takes out of all that is kept of a person whatever of these facts stands there otherwise than now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOut(PersonId person, PastFact fact, String reason) {
        long id = person.value();
        PersonRows now = Objects.requireNonNull(PersonRows.of(List.of(id), sql).get(id));
        Condition pages = PAGE_STATE.PERSON_ID.in(withJoined(List.of(id))).or(PAGE_STATE.ALSO_OF.eq(id));
        rewrite(pages, reason, kept -> {
            switch (fact) {
                case NAMES -> kept.keepOnlyOf(PERSON_NAME, now.names());
                case TEXTS -> kept.keepOnlyOf(PERSON_TEXT, now.texts());
                case STAYS -> {
                    kept.keepOnlyOf(CUSTODY_STAY, now.stays());
                    kept.keepOnlyOf(REACHABILITY_OVERRIDE, now.overrides());
                }
                case CASE -> kept.keepOnlyOf(CASE_EVENT, now.events());
                case DATES ->
                    kept.with(List.of(withDatesOf(now.person(), kept.of(PERSON).getFirst())), PERSON);
                case ADDRESSES, REMARKS -> throw new IllegalArgumentException("of no person");
            }
        });
    }

    private static PersonRecord withDatesOf(PersonRecord now, PersonRecord then) {
        if (!Objects.equals(then.getBorn(), now.getBorn())) {
            then.setBorn(null);
        }
        if (!Objects.equals(then.getDied(), now.getDied())) {
            then.setDied(null);
        }
        if (then.getGender() != now.getGender()) {
            then.setGender(Gender.UNKNOWN);
        }
        return then;
    }

    /** The same of a place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOut(FacilityId place, PastFact fact, String reason) {
        FacilityRows now = FacilityRows.of(place.value(), sql).orElseThrow();
        rewrite(PAGE_STATE.FACILITY_ID.eq(place.value()), reason, kept -> {
            switch (fact) {
                case NAMES -> {
                    kept.keepOnlyOf(FACILITY_NAME, now.names());
                    rewrite(kept, FACILITY.LOCALITY, now.place());
                }
                case ADDRESSES -> {
                    kept.keepOnlyOf(FACILITY_ADDRESS_TEXT, now.texts());
                    kept.keepOnlyOf(FACILITY_ADDRESS, now.addresses());
                }
                case REMARKS -> {
                    kept.keepOnlyOf(FACILITY_CLAIM, now.claims());
                    rewrite(kept, FACILITY.NOTE, now.place());
                }
                case DATES, TEXTS, STAYS, CASE -> throw new IllegalArgumentException("of no place");
            }
        });
    }

    private static void rewrite(KeptRows kept, Field<String> words, FacilityRecord now) {
        FacilityRecord then = kept.of(FACILITY).getFirst();
        if (!Objects.equals(then.get(words), now.get(words))) {
            then.set(words, null);
        }
        kept.with(List.of(then), FACILITY);
    }

    private interface Rewriting {
        void of(KeptRows kept);
    }

    private void rewrite(Condition pages, String reason, Rewriting rewriting) {
        List<Long> ids = sql.select(PAGE_STATE.ID)
                .from(PAGE_STATE)
                .where(pages)
                .and(PAGE_STATE.STATE.isNotNull())
                .orderBy(PAGE_STATE.ID)
                .fetch(PAGE_STATE.ID);
        for (Long id : ids) {
            String before = sql.select(PAGE_STATE.STATE)
                    .from(PAGE_STATE)
                    .where(PAGE_STATE.ID.eq(id))
                    .forUpdate()
                    .fetchOne(PAGE_STATE.STATE);
            if (before == null) {
                continue;
            }
            KeptRows kept = KeptRows.parse(before);
            rewriting.of(kept);
            String after = kept.json();
            if (!after.equals(before)) {
                sql.update(PAGE_STATE)
                        .set(PAGE_STATE.STATE, after)
                        .set(PAGE_STATE.REASON, reason)
                        .where(PAGE_STATE.ID.eq(id))
                        .execute();
            }
        }
    }
}
