package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.FACILITY;
import static org.vestka.tables.Tables.PAGE_CHANGE;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_LISTING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.CurrentAccount;
import org.vestka.accounts.Role;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.history.Changed;
import org.vestka.directory.history.ChangedPage;
import org.vestka.directory.history.Hand;
import org.vestka.directory.history.PageChange;
import org.vestka.directory.history.PlaceAct;
import org.vestka.directory.person.Publication;
import org.vestka.shared.Utc;
import org.vestka.tables.tables.records.PageChangeRecord;

/** What was changed on pages, with the role of whoever acts. */
@Repository
public class PageChangeRepository {

    /** Of a country, as many as somebody who follows it finds new. */
    private static final int OF_A_COUNTRY = 100;

    private final DSLContext sql;
    private final Sources sources;
    private final CurrentAccount current;

    PageChangeRepository(DSLContext sql, Sources sources, CurrentAccount current) {
        this.sql = sql;
        this.sources = sources;
        this.current = current;
    }

    /** What was changed of a person, to be written. */
    public record OfPerson(
            PersonId person, Changed what, @Nullable Long source) {}

    /** Something was taken off a person's page. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addTakenOff(PersonId person, long source, String reason, Instant at) {
        sql.insertInto(PAGE_CHANGE)
                .set(PAGE_CHANGE.PERSON_ID, person.value())
                .set(PAGE_CHANGE.COUNTRY_CODE, countryOf(person))
                .set(PAGE_CHANGE.WHAT, Changed.TAKEN_OFF)
                .set(PAGE_CHANGE.ROLE, current.highestRole().orElse(null))
                .set(PAGE_CHANGE.CHANGED_AT, at)
                .set(PAGE_CHANGE.SOURCE_ID, source)
                .set(PAGE_CHANGE.REASON, reason)
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Collection<OfPerson> changes, Instant at) {
        Role role = current.highestRole().orElse(null);
        for (List<OfPerson> part : Batches.of(changes)) {
            var insert = sql.insertInto(
                    PAGE_CHANGE,
                    PAGE_CHANGE.PERSON_ID,
                    PAGE_CHANGE.COUNTRY_CODE,
                    PAGE_CHANGE.WHAT,
                    PAGE_CHANGE.ROLE,
                    PAGE_CHANGE.CHANGED_AT,
                    PAGE_CHANGE.SOURCE_ID);
            Map<PersonId, String> countries = countries(part);
            for (OfPerson change : part) {
                insert = insert.values(
                        change.person().value(),
                        countries.get(change.person()),
                        change.what(),
                        role,
                        at,
                        change.source());
            }
            insert.execute();
        }
    }

    private Map<PersonId, String> countries(List<OfPerson> changes) {
        return sql.select(PERSON.ID, PERSON.COUNTRY_CODE)
                .from(PERSON)
                .where(PERSON.ID.in(PersonRepository.values(
                        changes.stream().map(OfPerson::person).toList())))
                .fetchMap(row -> new PersonId(row.value1()), Record2::value2);
    }

    private static Field<String> countryOf(PersonId person) {
        return DSL.field(DSL.select(PERSON.COUNTRY_CODE).from(PERSON).where(PERSON.ID.eq(person.value())));
    }

    private static Field<String> countryOf(FacilityId place) {
        return DSL.field(DSL.select(FACILITY.COUNTRY_CODE).from(FACILITY).where(FACILITY.ID.eq(place.value())));
    }

    /** By a stranger, of whose moment nothing is written but what is given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addUnseen(PersonId person, Changed what, long source, Instant at) {
        sql.insertInto(PAGE_CHANGE)
                .set(PAGE_CHANGE.PERSON_ID, person.value())
                .set(PAGE_CHANGE.COUNTRY_CODE, countryOf(person))
                .set(PAGE_CHANGE.WHAT, what)
                .set(PAGE_CHANGE.CHANGED_AT, at)
                .set(PAGE_CHANGE.SOURCE_ID, source)
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(FacilityId place, Changed what, @Nullable Long source, Instant at) {
        add(place, what, source, at, null);
    }

    /** @param act by which it was changed; null for none */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(FacilityId place, Changed what, @Nullable Long source, Instant at, @Nullable PlaceAct act) {
        sql.insertInto(PAGE_CHANGE)
                .set(PAGE_CHANGE.FACILITY_ID, place.value())
                .set(PAGE_CHANGE.COUNTRY_CODE, countryOf(place))
                .set(PAGE_CHANGE.WHAT, what)
                .set(PAGE_CHANGE.ROLE, current.highestRole().orElse(null))
                .set(PAGE_CHANGE.CHANGED_AT, at)
                .set(PAGE_CHANGE.SOURCE_ID, source)
                .set(PAGE_CHANGE.MOTION_KIND, act == null ? null : act.kind())
                .set(PAGE_CHANGE.ON_DATE, act == null ? null : act.on())
                .set(PAGE_CHANGE.FACILITY_KIND, act == null ? null : act.becomes())
                .execute();
    }

    /** By somebody else than whoever acts now, who did it before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addOf(FacilityId place, Changed what, @Nullable Role role, Instant at) {
        sql.insertInto(PAGE_CHANGE)
                .set(PAGE_CHANGE.FACILITY_ID, place.value())
                .set(PAGE_CHANGE.COUNTRY_CODE, countryOf(place))
                .set(PAGE_CHANGE.WHAT, what)
                .set(PAGE_CHANGE.ROLE, role)
                .set(PAGE_CHANGE.CHANGED_AT, at)
                .execute();
    }

    /** What was said there is taken back: that something was said stays, its words do not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unsay(FacilityId place, long source) {
        unsay(PAGE_CHANGE.FACILITY_ID.eq(place.value()), source);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void unsay(PersonId person, long source) {
        unsay(PAGE_CHANGE.PERSON_ID.eq(person.value()), source);
    }

    private void unsay(Condition page, long source) {
        sql.update(PAGE_CHANGE)
                .setNull(PAGE_CHANGE.SOURCE_ID)
                .where(page)
                .and(PAGE_CHANGE.SOURCE_ID.eq(source))
                .execute();
    }

    /**
     * Latest first, and one more than {@link PageChange#SHOWN} where there is one.
     *
     * @param shown whether also how much was shown
     */
    public List<PageChange> of(PersonId person, boolean shown) {
        return latest(PAGE_CHANGE.PERSON_ID.eq(person.value()), shown);
    }

    /** Those until the end of a day. */
    public List<PageChange> of(PersonId person, LocalDate day, boolean shown) {
        return latest(PAGE_CHANGE.PERSON_ID.eq(person.value()).and(until(day)), shown);
    }

    /** Like {@link #of(PersonId, boolean)}. */
    public List<PageChange> of(FacilityId place, boolean shown) {
        return latest(PAGE_CHANGE.FACILITY_ID.eq(place.value()), shown);
    }

    /** Those until the end of a day. */
    public List<PageChange> of(FacilityId place, LocalDate day, boolean shown) {
        return latest(PAGE_CHANGE.FACILITY_ID.eq(place.value()).and(until(day)), shown);
    }

    private static Condition until(LocalDate day) {
        return PAGE_CHANGE.CHANGED_AT.lt(
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Latest first, 100 at most: of whom everybody may read all, and of what is no hiding. */
    public List<ChangedPage> of(CountryCode country) {
        List<PageChangeRecord> rows = selectOf(country).fetchInto(PAGE_CHANGE);
        List<PageChange> changes = views(rows, false);
        List<ChangedPage> pages = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PageChangeRecord row = rows.get(i);
            pages.add(new ChangedPage(
                    changes.get(i),
                    row.getPersonId() == null ? null : new PersonId(row.getPersonId()),
                    row.getFacilityId() == null ? null : new FacilityId(row.getFacilityId())));
        }
        return pages;
    }

    /** The statement behind {@link #of(CountryCode)}, for looking at its plan. */
    ResultQuery<? extends Record> selectOf(CountryCode country) {
        return sql.select(PAGE_CHANGE.fields())
                .from(PAGE_CHANGE)
                .leftJoin(PERSON_LISTING)
                .on(PERSON_LISTING.PERSON_ID.eq(PAGE_CHANGE.PERSON_ID))
                .leftJoin(FACILITY)
                .on(FACILITY.ID.eq(PAGE_CHANGE.FACILITY_ID))
                .where(PAGE_CHANGE.COUNTRY_CODE.eq(country.value()))
                .and(PAGE_CHANGE.WHAT.ne(Changed.PUBLICATION))
                // a place that closes is told once, and not once more for everybody who is held there
                .and(PAGE_CHANGE.WHAT.ne(Changed.CLOSED).or(PAGE_CHANGE.PERSON_ID.isNull()))
                .and(PERSON_LISTING
                        .PUBLICATION
                        .in(Publication.PUBLIC, Publication.MEMORIAL)
                        .or(FACILITY.HIDDEN.isFalse()))
                .orderBy(PAGE_CHANGE.ID.desc())
                .limit(OF_A_COUNTRY);
    }

    private List<PageChange> latest(Condition page, boolean shown) {
        return views(
                sql.selectFrom(PAGE_CHANGE)
                        .where(page)
                        .and(shown ? DSL.noCondition() : PAGE_CHANGE.WHAT.ne(Changed.PUBLICATION))
                        .orderBy(PAGE_CHANGE.ID.desc())
                        .limit(PageChange.SHOWN + 1)
                        .fetch(),
                shown);
    }

    private List<PageChange> views(List<PageChangeRecord> rows, boolean reasons) {
        Map<Long, org.vestka.directory.source.SourceView> views =
                sources.views(rows.stream().map(PageChangeRecord::getSourceId).toList());
        List<PageChange> changes = new ArrayList<>();
        for (PageChangeRecord row : rows) {
            changes.add(new PageChange(
                    row.getWhat(),
                    Hand.of(row.getRole()),
                    Utc.day(row.getChangedAt()),
                    row.getSourceId() == null ? null : views.get(row.getSourceId()),
                    reasons ? row.getReason() : null,
                    row.getMotionKind() == null
                            ? null
                            : new PlaceAct(row.getMotionKind(), row.getOnDate(), row.getFacilityKind())));
        }
        return changes;
    }
}
