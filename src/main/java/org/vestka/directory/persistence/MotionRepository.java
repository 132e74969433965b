package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.FACILITY_CHANGE;
import static org.vestka.tables.Tables.MOTION;
import static org.vestka.tables.Tables.MOTION_ADDRESS;
import static org.vestka.tables.Tables.MOTION_STAY;
import static org.vestka.tables.Tables.SOURCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.AddressId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.StayId;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.motion.Motion;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.MotionKind;
import org.vestka.directory.motion.PlaceChange;
import org.vestka.directory.persistence.FacilityRepository.Mark;
import org.vestka.directory.persistence.FacilityRepository.Standpoint;
import org.vestka.directory.persistence.StayRepository.OpenStay;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.PartialDate;
import org.vestka.tables.tables.records.FacilityChangeRecord;
import org.vestka.tables.tables.records.MotionRecord;

/** Acts on people and places, with what was there before them. */
@Repository
public class MotionRepository {

    private final DSLContext sql;

    MotionRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public MotionId add(MotionDraft draft, long source, int people, int letters, int adopters, Instant at) {
        return new MotionId(sql.insertInto(MOTION)
                .set(MOTION.MOTION_KIND, draft.kind())
                .set(MOTION.FACILITY_ID, value(draft.place()))
                .set(MOTION.TO_FACILITY_ID, value(draft.to()))
                .set(MOTION.CUSTODY_KIND, draft.custody())
                .set(MOTION.ON_DATE, draft.on())
                .set(MOTION.AT, at)
                .set(MOTION.SOURCE_ID, source)
                .set(MOTION.PEOPLE, people)
                .set(MOTION.LETTERS, letters)
                .set(MOTION.ADOPTERS, adopters)
                .returning(MOTION.ID)
                .fetchSingle(row -> row.get(MOTION.ID)));
    }

    /** An act and when it was approved. */
    public record Act(MotionId id, Instant at) {}

    /** By which act each of these stays was opened, where it was by one that nobody has taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<StayId, Act> opening(Collection<OpenStay> stays) {
        Map<StayId, Act> acts = new HashMap<>();
        for (List<OpenStay> part : Batches.of(stays)) {
            sql.select(MOTION_STAY.AFTER_STAY_ID, MOTION.ID, MOTION.AT)
                    .from(MOTION_STAY)
                    .join(MOTION)
                    .on(MOTION.ID.eq(MOTION_STAY.MOTION_ID))
                    // by whom it befell, for there is an index on that
                    .where(MOTION_STAY.PERSON_ID.in(
                            part.stream().map(stay -> stay.person().value()).toList()))
                    .and(MOTION_STAY.AFTER_STAY_ID.in(
                            part.stream().map(stay -> stay.id().value()).toList()))
                    .and(MOTION.UNDONE_AT.isNull())
                    .forEach(row ->
                            acts.put(new StayId(row.value1()), new Act(new MotionId(row.value2()), row.value3())));
        }
        return acts;
    }

    /** By which act each of these stays was opened, where the act was taken back and the stay with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<MotionId, Set<PersonId>> takenBack(Map<PersonId, StayId> seen) {
        Map<MotionId, Set<PersonId>> acts = new TreeMap<>();
        for (List<PersonId> part : Batches.of(seen.keySet())) {
            sql.select(MOTION_STAY.PERSON_ID, MOTION_STAY.AFTER_STAY_ID, MOTION.ID)
                    .from(MOTION_STAY)
                    .join(MOTION)
                    .on(MOTION.ID.eq(MOTION_STAY.MOTION_ID))
                    .where(MOTION_STAY.PERSON_ID.in(
                            part.stream().map(PersonId::value).toList()))
                    .and(MOTION.UNDONE_AT.isNotNull())
                    .forEach(row -> {
                        PersonId person = new PersonId(row.value1());
                        if (new StayId(row.value2()).equals(seen.get(person))) {
                            acts.computeIfAbsent(new MotionId(row.value3()), act -> new TreeSet<>())
                                    .add(person);
                        }
                    });
        }
        return acts;
    }

    public Optional<Motion> find(MotionId id) {
        return acts(sql.selectFrom(MOTION).where(MOTION.ID.eq(id.value())).fetch()).stream()
                .findFirst();
    }

    /** Holds the act: it is taken back once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Motion> lock(MotionId id) {
        return acts(sql.selectFrom(MOTION)
                        .where(MOTION.ID.eq(id.value()))
                        .forUpdate()
                        .fetch())
                .stream()
                .findFirst();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void undone(MotionId id, Instant at) {
        sql.update(MOTION)
                .set(MOTION.UNDONE_AT, at)
                .where(MOTION.ID.eq(id.value()))
                .execute();
    }

    /** The latest first. */
    public List<Motion> latest(int offset, int limit) {
        return acts(sql.selectFrom(MOTION)
                .orderBy(MOTION.AT.desc(), MOTION.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch());
    }

    /** What befell a place and was not taken back, the latest first. */
    public List<Motion> ofPlace(FacilityId facility) {
        return acts(sql.selectFrom(MOTION)
                .where(MOTION.FACILITY_ID.eq(facility.value()))
                .and(MOTION.UNDONE_AT.isNull())
                .orderBy(MOTION.ID.desc())
                .fetch());
    }

    /** What is announced of places, was not taken back, and has not come. */
    public List<Motion> ahead(Collection<FacilityId> places, LocalDate today) {
        List<Motion> ahead = new ArrayList<>();
        for (List<FacilityId> part : Batches.of(places)) {
            ahead.addAll(acts(sql.selectFrom(MOTION)
                    .where(MOTION.FACILITY_ID.in(
                            part.stream().map(FacilityId::value).toList()))
                    .and(MOTION.UNDONE_AT.isNull())
                    // as days are written, what is later stands behind
                    .and(MOTION.ON_DATE.gt(PartialDate.of(today)))
                    .fetch()));
        }
        return ahead.stream().filter(act -> act.ahead(today)).toList();
    }

    /** Acts by which other places have gone over into this one, were not taken back, and have come; the latest first. */
    public List<Motion> into(FacilityId facility, LocalDate today) {
        return acts(sql.selectFrom(MOTION)
                        .where(MOTION.TO_FACILITY_ID.eq(facility.value()))
                        .and(MOTION.MOTION_KIND.in(MotionKind.TAKE_OVER, MotionKind.CLOSE))
                        .and(MOTION.UNDONE_AT.isNull())
                        .orderBy(MOTION.ID.desc())
                        .fetch())
                .stream()
                .filter(act -> !act.ahead(today))
                .toList();
    }

    /** With where they are known from, and what kind a place becomes. */
    private List<Motion> acts(List<MotionRecord> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, SourceView> sources = sql.selectFrom(SOURCE)
                .where(SOURCE.ID.in(rows.stream().map(MotionRecord::getSourceId).toList()))
                .fetchMap(SOURCE.ID, Sources::view);
        Map<Long, FacilityKind> kinds = sql.select(FACILITY_CHANGE.MOTION_ID, FACILITY_CHANGE.FACILITY_KIND)
                .from(FACILITY_CHANGE)
                .where(FACILITY_CHANGE.MOTION_ID.in(
                        rows.stream().map(MotionRecord::getId).toList()))
                .and(FACILITY_CHANGE.FACILITY_KIND.isNotNull())
                .fetchMap(FACILITY_CHANGE.MOTION_ID, FACILITY_CHANGE.FACILITY_KIND);
        return rows.stream()
                .map(row -> motion(row, kinds.get(row.getId()), Objects.requireNonNull(sources.get(row.getSourceId()))))
                .toList();
    }

    /** The last act, not taken back, by which the address of a place was to change on a day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MotionId> announced(FacilityId facility, LocalDate day) {
        return ofPlace(facility).stream()
                .filter(motion -> motion.on() != null && motion.on().earliest().equals(day))
                .map(Motion::id)
                .findFirst();
    }

    /** Whom an act moved: the stay it ended, none where nothing was known, and the one it opened. */
    public record Moved(
            PersonId person,
            @Nullable Long before,
            @Nullable StayState beforeState,
            long after) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void addStays(MotionId id, Collection<Moved> all) {
        for (List<Moved> part : Batches.of(all)) {
            var insert = sql.insertInto(
                    MOTION_STAY,
                    MOTION_STAY.MOTION_ID,
                    MOTION_STAY.PERSON_ID,
                    MOTION_STAY.BEFORE_STAY_ID,
                    MOTION_STAY.BEFORE_STATE,
                    MOTION_STAY.AFTER_STAY_ID);
            for (Moved moved : part) {
                insert = insert.values(
                        id.value(), moved.person().value(), moved.before(), moved.beforeState(), moved.after());
            }
            insert.execute();
        }
    }

    /** By the ids of the people. */
    public List<Moved> stays(MotionId id) {
        return sql.selectFrom(MOTION_STAY)
                .where(MOTION_STAY.MOTION_ID.eq(id.value()))
                .orderBy(MOTION_STAY.PERSON_ID)
                .fetch(row -> new Moved(
                        new PersonId(row.getPersonId()),
                        row.getBeforeStayId(),
                        row.getBeforeState(),
                        row.getAfterStayId()));
    }

    /** An address that an act changed: as it was, null where the act added it, and its version after the act. */
    public record Changed(AddressId address, @Nullable Mark before, int afterVersion) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void addAddresses(MotionId id, Collection<Changed> all) {
        for (Changed changed : all) {
            Mark before = changed.before();
            sql.insertInto(MOTION_ADDRESS)
                    .set(MOTION_ADDRESS.MOTION_ID, id.value())
                    .set(MOTION_ADDRESS.ADDRESS_ID, changed.address().value())
                    .set(MOTION_ADDRESS.BEFORE_STATUS, before == null ? null : before.status())
                    .set(MOTION_ADDRESS.UNTIL_DATE, before == null ? null : before.until())
                    .set(MOTION_ADDRESS.AFTER_VERSION, changed.afterVersion())
                    .execute();
        }
    }

    /** By the ids of the addresses. */
    public List<Changed> addresses(MotionId id) {
        return sql.selectFrom(MOTION_ADDRESS)
                .where(MOTION_ADDRESS.MOTION_ID.eq(id.value()))
                .orderBy(MOTION_ADDRESS.ADDRESS_ID)
                .fetch(row -> new Changed(
                        new AddressId(row.getAddressId()),
                        row.getBeforeStatus() == null
                                ? null
                                : new Mark(
                                        new AddressId(row.getAddressId()),
                                        row.getBeforeStatus(),
                                        row.getUntilDate(),
                                        0),
                        row.getAfterVersion()));
    }

    /** What a place becomes, be it on a day to come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addChange(PlaceChange change) {
        sql.insertInto(FACILITY_CHANGE)
                .set(FACILITY_CHANGE.FACILITY_ID, change.place().value())
                .set(FACILITY_CHANGE.MOTION_ID, change.by().value())
                .set(FACILITY_CHANGE.ON_DATE, change.on())
                .set(FACILITY_CHANGE.FACILITY_KIND, change.kind())
                .set(FACILITY_CHANGE.STATE, change.state())
                .set(FACILITY_CHANGE.SUCCESSOR_ID, value(change.successor()))
                .execute();
    }

    /** What the place was before an act, and its version after it; both null while the day is ahead. */
    public record Became(
            @Nullable Standpoint before, @Nullable Integer afterVersion) {}

    public Optional<Became> change(MotionId id) {
        return sql.selectFrom(FACILITY_CHANGE)
                .where(FACILITY_CHANGE.MOTION_ID.eq(id.value()))
                .fetchOptional(MotionRepository::became);
    }

    /** What a place becomes on a day that has begun, with the source of the act. */
    public record Due(PlaceChange change, long source) {}

    /** What places become on a day that has begun, and are not yet, day after day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Due> waiting(LocalDate today) {
        Field<Long> source =
                DSL.field(DSL.select(MOTION.SOURCE_ID).from(MOTION).where(MOTION.ID.eq(FACILITY_CHANGE.MOTION_ID)));
        return sql
                .select(FACILITY_CHANGE.fields())
                .select(source)
                .from(FACILITY_CHANGE)
                .where(FACILITY_CHANGE.AFTER_VERSION.isNull())
                .and(FACILITY_CHANGE.ON_DATE.le(PartialDate.of(today)))
                .orderBy(FACILITY_CHANGE.ID)
                .fetch(row -> new Due(change(row.into(FACILITY_CHANGE)), row.get(source)))
                .stream()
                .sorted(Comparator.comparing(due -> due.change().on().earliest()))
                .toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void became(MotionId id, Standpoint before, int afterVersion) {
        sql.update(FACILITY_CHANGE)
                .set(FACILITY_CHANGE.BEFORE_KIND, before.kind())
                .set(FACILITY_CHANGE.BEFORE_STATE, before.state())
                .set(FACILITY_CHANGE.BEFORE_SUCCESSOR_ID, value(before.successor()))
                .set(FACILITY_CHANGE.AFTER_VERSION, afterVersion)
                .where(FACILITY_CHANGE.MOTION_ID.eq(id.value()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void removeChange(MotionId id) {
        sql.deleteFrom(FACILITY_CHANGE)
                .where(FACILITY_CHANGE.MOTION_ID.eq(id.value()))
                .execute();
    }

    private static PlaceChange change(FacilityChangeRecord row) {
        return new PlaceChange(
                new MotionId(row.getMotionId()),
                new FacilityId(row.getFacilityId()),
                row.getOnDate(),
                row.getFacilityKind(),
                row.getState(),
                facility(row.getSuccessorId()));
    }

    private static Became became(FacilityChangeRecord row) {
        return new Became(
                row.getAfterVersion() == null
                        ? null
                        : new Standpoint(
                                row.getBeforeKind(), row.getBeforeState(), facility(row.getBeforeSuccessorId()), 0),
                row.getAfterVersion());
    }

    private static Motion motion(MotionRecord row, @Nullable FacilityKind becomes, SourceView source) {
        return new Motion(
                new MotionId(row.getId()),
                row.getMotionKind(),
                facility(row.getFacilityId()),
                facility(row.getToFacilityId()),
                row.getCustodyKind(),
                row.getOnDate(),
                becomes,
                Objects.requireNonNull(row.getAt()),
                row.getPeople(),
                row.getLetters(),
                row.getAdopters(),
                row.getUndoneAt(),
                source);
    }

    private static @Nullable FacilityId facility(@Nullable Long id) {
        return id == null ? null : new FacilityId(id);
    }

    private static @Nullable Long value(@Nullable FacilityId id) {
        return id == null ? null : id.value();
    }
}
