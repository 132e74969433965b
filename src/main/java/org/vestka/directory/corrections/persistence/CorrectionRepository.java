package org.vestka.directory.corrections.persistence;

import static org.vestka.tables.Tables.CORRECTION;
import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.FACILITY;
import static org.vestka.tables.Tables.HIDING_BOUND;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_ATTENTION;
import static org.vestka.tables.Tables.PERSON_LISTING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.corrections.Correction;
import org.vestka.directory.corrections.Correction.Kept;
import org.vestka.directory.corrections.CorrectionDraft;
import org.vestka.directory.corrections.CorrectionId;
import org.vestka.directory.corrections.CorrectionKind;
import org.vestka.directory.corrections.CorrectionState;
import org.vestka.directory.corrections.Likeness;
import org.vestka.directory.corrections.Matter;
import org.vestka.directory.corrections.Subject;
import org.vestka.directory.corrections.Subject.OfPerson;
import org.vestka.directory.corrections.Subject.OfPlace;
import org.vestka.directory.corrections.Wave;
import org.vestka.directory.person.Publication;

/** Corrections as they wait, and how they were decided. */
@Repository
public class CorrectionRepository {

    private static final List<CorrectionState> WAIT = List.of(CorrectionState.NEW, CorrectionState.IN_CHECK);

    private static final int ONLY = 1;

    private final DSLContext sql;

    CorrectionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param hiding whether it took effect at once
     * @param before what was shown of a person before that
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CorrectionId add(
            Subject subject,
            CorrectionKind kind,
            CorrectionDraft said,
            LocalDate on,
            boolean hiding,
            @Nullable Publication before) {
        return Objects.requireNonNull(sql.insertInto(CORRECTION)
                .set(
                        CORRECTION.PERSON_ID,
                        subject instanceof OfPerson of ? of.person().value() : null)
                .set(
                        CORRECTION.FACILITY_ID,
                        subject instanceof OfPlace of ? of.place().value() : null)
                .set(CORRECTION.KIND, kind)
                .set(CORRECTION.MATTER, said.matter())
                .set(CORRECTION.WORDS, said.words())
                .set(CORRECTION.LIKENESS, Likeness.of(said.words()))
                .set(CORRECTION.KNOWN_FROM, said.knownFrom())
                .set(CORRECTION.RECEIVED_ON, on)
                .set(CORRECTION.STATE, CorrectionState.NEW)
                .set(CORRECTION.HIDING, hiding)
                .set(CORRECTION.PUBLICATION, before)
                .returningResult(CORRECTION.ID)
                .fetchOne(row -> new CorrectionId(row.value1())));
    }

    /** How many of one page wait. */
    public int waiting(Subject subject, CorrectionKind kind) {
        return sql.fetchCount(
                CORRECTION, of(subject).and(CORRECTION.STATE.in(WAIT)).and(CORRECTION.KIND.eq(kind)));
    }

    /** How many corrections wait in all, as far as it matters. */
    public int waiting(CorrectionKind kind, int most) {
        return sql.select(CORRECTION.ID)
                .from(CORRECTION)
                .where(waiting())
                .and(CORRECTION.KIND.eq(kind))
                .limit(most)
                .fetch()
                .size();
    }

    /** Holds a page until the transaction ends, so that its wishes become one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Subject subject) {
        switch (subject) {
            case OfPerson(var person) ->
                sql.selectOne()
                        .from(PERSON)
                        .where(PERSON.ID.eq(person.value()))
                        .forUpdate()
                        .fetch();
            case OfPlace(var place) ->
                sql.selectOne()
                        .from(FACILITY)
                        .where(FACILITY.ID.eq(place.value()))
                        .forUpdate()
                        .fetch();
        }
    }

    /**
     * Wishes that wait for a page to be hidden.
     *
     * @param words of each a line, as far as they brought any
     */
    public record Wish(CorrectionId id, String words) {}

    /**
     * What waits for this page to be hidden; the page is held, and so is what waits: nobody declines it meanwhile. Held by its id
     * alone: whoever locks through an index that holds the state waits crosswise with who has the row.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Wish> wish(Subject subject) {
        List<Long> waiting = sql.select(CORRECTION.ID)
                .from(CORRECTION)
                .where(of(subject))
                .and(CORRECTION.STATE.in(WAIT))
                .and(CORRECTION.KIND.eq(CorrectionKind.HIDE))
                .fetch(CORRECTION.ID);
        return waiting.isEmpty()
                ? Optional.empty()
                : sql
                        .selectFrom(CORRECTION)
                        .where(CORRECTION.ID.in(waiting))
                        .orderBy(CORRECTION.ID)
                        .forUpdate()
                        .fetch()
                        .stream()
                        // it may have been decided while this waited for it
                        .filter(row -> row.getState().waits())
                        // false stands before true
                        .min(Comparator.comparing(row -> !row.getHiding()))
                        .map(row -> new Wish(new CorrectionId(row.getId()), row.getWords()));
    }

    /** One wish more, in words of its own: whoever has looked before looks again, and it is of this day, whatever came before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wished(CorrectionId id, String words, LocalDate on) {
        sql.update(CORRECTION)
                .set(CORRECTION.WISHES, CORRECTION.WISHES.plus(1))
                .set(CORRECTION.WORDS, words)
                .set(CORRECTION.LIKENESS, Likeness.of(words))
                .set(CORRECTION.RECEIVED_ON, on)
                .set(CORRECTION.VERSION, CORRECTION.VERSION.plus(1))
                .where(CORRECTION.ID.eq(id.value()))
                .execute();
    }

    /** One wish more, of which nothing is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wishedAgain(CorrectionId id) {
        sql.update(CORRECTION)
                .set(CORRECTION.WISHES, CORRECTION.WISHES.plus(1))
                .where(CORRECTION.ID.eq(id.value()))
                .execute();
    }

    /**
     * A wish that was kept has taken effect after all.
     *
     * @param before what was shown of the person before that
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tookEffect(CorrectionId id, Publication before) {
        sql.update(CORRECTION)
                .set(CORRECTION.HIDING, true)
                .set(CORRECTION.PUBLICATION, before)
                .set(CORRECTION.VERSION, CORRECTION.VERSION.plus(1))
                .where(CORRECTION.ID.eq(id.value()))
                .execute();
    }

    /**
     * One editor would hide a person for good or show them again, who is hidden until another agrees.
     *
     * @param before what was shown of the person before they were hidden
     * @param shown whether they would show them
     * @return whether it was still as it was looked at
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keep(
            CorrectionId id, int version, Publication before, boolean shown, AccountId by, String reason, Instant now) {
        return sql.update(CORRECTION)
                        .set(CORRECTION.HIDING, true)
                        .set(CORRECTION.PUBLICATION, before)
                        .set(CORRECTION.STATE, CorrectionState.IN_CHECK)
                        .set(CORRECTION.KEPT_BY, by.value())
                        .set(CORRECTION.KEPT_AT, now)
                        .set(CORRECTION.KEPT_REASON, reason)
                        .set(CORRECTION.KEPT_SHOWN, shown)
                        .set(CORRECTION.VERSION, CORRECTION.VERSION.plus(1))
                        .where(CORRECTION.ID.eq(id.value()))
                        .and(CORRECTION.VERSION.eq(version))
                        .and(CORRECTION.STATE.in(WAIT))
                        .execute()
                == 1;
    }

    /** Whoever counts {@link #hiddenUnseen} to add one holds the count until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdBound() {
        sql.selectOne()
                .from(HIDING_BOUND)
                .where(HIDING_BOUND.ID.eq(ONLY))
                .forUpdate()
                .fetch();
    }

    /** How many people are hidden at once and nobody has looked yet. */
    public int hiddenUnseen() {
        return sql.fetchCount(
                CORRECTION,
                waiting()
                        .and(CORRECTION.KIND.eq(CorrectionKind.HIDE))
                        .and(CORRECTION.HIDING.isTrue())
                        .and(CORRECTION.PERSON_ID.isNotNull()));
    }

    /** How many people everybody sees, as far as it matters. */
    public int shown(int most) {
        return sql.select(PERSON_LISTING.PERSON_ID)
                .from(PERSON_LISTING)
                .where(PERSON_LISTING.PUBLICATION.eq(Publication.PUBLIC))
                .limit(most)
                .fetch()
                .size();
    }

    /** Whether an editor has looked at a wish of this page alone since, and left it shown. What is declined with many others is none. */
    public boolean putBackSince(Subject subject, Instant since) {
        return sql.fetchExists(
                CORRECTION,
                of(subject)
                        .and(CORRECTION.STATE.eq(CorrectionState.REFUSED))
                        .and(CORRECTION.LOOKED.isTrue())
                        .and(CORRECTION.KIND.eq(CorrectionKind.HIDE))
                        .and(CORRECTION.DECIDED_AT.ge(since)));
    }

    /**
     * People who wish to be hidden and are not yet, then those who are; then what most letters hang on, then what waits longest.
     *
     * @param without what stands together elsewhere
     */
    public List<Correction> queue(List<Wave> without, int offset, int limit) {
        return sql.select(CORRECTION.fields())
                .select(LETTERS)
                .from(CORRECTION)
                .leftJoin(PERSON_ATTENTION)
                .on(PERSON_ATTENTION.PERSON_ID.eq(CORRECTION.PERSON_ID))
                .where(waiting())
                .andNot(without.isEmpty() ? DSL.falseCondition() : WaveRepository.in(without))
                .orderBy(URGENCY, LETTERS.desc(), CORRECTION.RECEIVED_ON, CORRECTION.ID)
                .limit(limit)
                .offset(offset)
                .fetch(CorrectionRepository::correction);
    }

    public int count() {
        return sql.fetchCount(CORRECTION, waiting());
    }

    /** How many people wait to be hidden, or to be put back. */
    public int hides() {
        return sql.fetchCount(
                CORRECTION,
                waiting().and(CORRECTION.KIND.eq(CorrectionKind.HIDE)).and(CORRECTION.PERSON_ID.isNotNull()));
    }

    /** Whether somebody waits for a person to be hidden that could not be hidden at once. */
    public boolean hidesThatWait() {
        return sql.fetchExists(
                CORRECTION,
                waiting()
                        .and(CORRECTION.KIND.eq(CorrectionKind.HIDE))
                        .and(CORRECTION.PERSON_ID.isNotNull())
                        .and(CORRECTION.HIDING.isFalse()));
    }

    public Optional<Correction> find(CorrectionId id) {
        return sql.select(CORRECTION.fields())
                .select(LETTERS)
                .from(CORRECTION)
                .leftJoin(PERSON_ATTENTION)
                .on(PERSON_ATTENTION.PERSON_ID.eq(CORRECTION.PERSON_ID))
                .where(CORRECTION.ID.eq(id.value()))
                .fetchOptional(CorrectionRepository::correction);
    }

    /**
     * Moves a correction on from the version that was looked at. Once decided its words are gone.
     *
     * @return whether it was still so
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(
            CorrectionId id, int version, CorrectionState state, @Nullable String reason, @Nullable Instant decidedAt) {
        var update = sql.update(CORRECTION)
                .set(CORRECTION.STATE, state)
                .set(CORRECTION.REASON, reason)
                .set(CORRECTION.DECIDED_AT, decidedAt)
                .set(CORRECTION.VERSION, CORRECTION.VERSION.plus(1));
        if (!state.waits()) {
            update = update.set(CORRECTION.WORDS, "")
                    .set(CORRECTION.LIKENESS, Likeness.NOTHING)
                    .set(CORRECTION.KNOWN_FROM, "");
        }
        return update.where(CORRECTION.ID.eq(id.value()))
                        .and(CORRECTION.VERSION.eq(version))
                        .and(CORRECTION.STATE.in(WAIT))
                        .execute()
                == 1;
    }

    /** Whether it is about this place, be it said on the page of somebody who is held there, or was. */
    public boolean isOf(CorrectionId id, FacilityId place) {
        return sql.fetchExists(
                CORRECTION,
                CORRECTION
                        .ID
                        .eq(id.value())
                        .and(CORRECTION
                                .FACILITY_ID
                                .eq(place.value())
                                .or(CORRECTION
                                        .MATTER
                                        .in(Matter.ADDRESS, Matter.MOVED)
                                        .and(CORRECTION.PERSON_ID.in(DSL.select(CUSTODY_STAY.PERSON_ID)
                                                .from(CUSTODY_STAY)
                                                .where(CUSTODY_STAY.FACILITY_ID.eq(place.value())))))));
    }

    /**
     * An act on the place has put right what it is about; the words stay.
     *
     * @return whether it still waited as it was looked at
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean answer(CorrectionId id, int version, MotionId act, String reason, Instant at) {
        return sql.update(CORRECTION)
                        .set(CORRECTION.STATE, CorrectionState.ANSWERED)
                        .set(CORRECTION.MOTION_ID, act.value())
                        .set(CORRECTION.REASON, reason)
                        .set(CORRECTION.DECIDED_AT, at)
                        .set(CORRECTION.VERSION, CORRECTION.VERSION.plus(1))
                        .where(CORRECTION.ID.eq(id.value()))
                        .and(CORRECTION.VERSION.eq(version))
                        .and(CORRECTION.STATE.in(WAIT))
                        .execute()
                == 1;
    }

    /** What an act has answered waits again, as on the day it came. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CorrectionId> waitAgain(MotionId act) {
        List<Long> ids = sql.select(CORRECTION.ID)
                .from(CORRECTION)
                .where(CORRECTION.MOTION_ID.eq(act.value()))
                .and(CORRECTION.STATE.eq(CorrectionState.ANSWERED))
                .orderBy(CORRECTION.ID)
                .fetch(CORRECTION.ID);
        if (!ids.isEmpty()) {
            sql.update(CORRECTION)
                    .set(CORRECTION.STATE, CorrectionState.NEW)
                    .setNull(CORRECTION.MOTION_ID)
                    .setNull(CORRECTION.REASON)
                    .setNull(CORRECTION.DECIDED_AT)
                    .set(CORRECTION.VERSION, CORRECTION.VERSION.plus(1))
                    .where(CORRECTION.ID.in(ids))
                    .execute();
        }
        return ids.stream().map(CorrectionId::new).toList();
    }

    /** What acts have answered that cannot be taken back any more stays put right, and its words go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finishAnswered(Collection<MotionId> over) {
        sql.update(CORRECTION)
                .set(CORRECTION.STATE, CorrectionState.ACCEPTED)
                .set(CORRECTION.WORDS, "")
                .set(CORRECTION.LIKENESS, Likeness.NOTHING)
                .set(CORRECTION.KNOWN_FROM, "")
                .where(CORRECTION.STATE.eq(CorrectionState.ANSWERED))
                .and(CORRECTION.MOTION_ID.in(over.stream().map(MotionId::value).toList()))
                .execute();
    }

    /** The acts whose answers still keep their words. */
    public List<MotionId> answering() {
        return sql.selectDistinct(CORRECTION.MOTION_ID)
                .from(CORRECTION)
                .where(CORRECTION.STATE.eq(CorrectionState.ANSWERED))
                .and(CORRECTION.MOTION_ID.isNotNull())
                .fetch(row -> new MotionId(row.value1()));
    }

    /** Somebody opened it alone and left the page shown. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void looked(CorrectionId id) {
        sql.update(CORRECTION)
                .set(CORRECTION.LOOKED, true)
                .where(CORRECTION.ID.eq(id.value()))
                .execute();
    }

    /** A correction that was decided. */
    public record Decided(CorrectionKind kind, CorrectionState state, String reason, Instant at) {}

    /** What was decided about a page, latest first. */
    public List<Decided> decided(Subject subject, int limit) {
        return sql.selectFrom(CORRECTION)
                .where(of(subject))
                .and(CORRECTION.STATE.in(CorrectionState.ACCEPTED, CorrectionState.REFUSED, CorrectionState.ANSWERED))
                .orderBy(CORRECTION.DECIDED_AT.desc(), CORRECTION.ID.desc())
                .limit(limit)
                .fetch(row -> new Decided(
                        row.getKind(),
                        row.getState() == CorrectionState.ANSWERED ? CorrectionState.ACCEPTED : row.getState(),
                        Objects.requireNonNullElse(row.getReason(), ""),
                        row.getDecidedAt()));
    }

    private static Condition waiting() {
        return CORRECTION.WAITING.eq((byte) 1);
    }

    private static Condition of(Subject subject) {
        return switch (subject) {
            case OfPerson(var person) -> CORRECTION.PERSON_ID.eq(person.value());
            case OfPlace(var place) -> CORRECTION.FACILITY_ID.eq(place.value());
        };
    }

    static final Field<Integer> LETTERS = DSL.coalesce(
                    PERSON_ATTENTION.RESERVED,
                    DSL.field(DSL.select(DSL.sum(PERSON_ATTENTION.as("there").RESERVED)
                                    .cast(Integer.class))
                            .from(PERSON_LISTING)
                            .join(PERSON_ATTENTION.as("there"))
                            .on(PERSON_ATTENTION.as("there").PERSON_ID.eq(PERSON_LISTING.PERSON_ID))
                            .where(PERSON_LISTING.FACILITY_ID.eq(CORRECTION.FACILITY_ID))),
                    DSL.inline(0))
            .as("letters");

    private static final Field<Integer> URGENCY = DSL.when(
                    CORRECTION.KIND.eq(CorrectionKind.HIDE).and(CORRECTION.PERSON_ID.isNotNull()),
                    DSL.when(CORRECTION.HIDING.isFalse(), DSL.inline(0)).otherwise(DSL.inline(1)))
            .otherwise(DSL.inline(2));

    static Correction correction(Record row) {
        Long person = row.get(CORRECTION.PERSON_ID);
        Long keeper = row.get(CORRECTION.KEPT_BY);
        return new Correction(
                new CorrectionId(row.get(CORRECTION.ID)),
                person == null
                        ? new OfPlace(new FacilityId(row.get(CORRECTION.FACILITY_ID)))
                        : new OfPerson(new PersonId(person)),
                row.get(CORRECTION.KIND),
                row.get(CORRECTION.MATTER),
                row.get(CORRECTION.WORDS),
                row.get(CORRECTION.KNOWN_FROM),
                row.get(CORRECTION.RECEIVED_ON),
                row.get(CORRECTION.STATE),
                row.get(CORRECTION.HIDING),
                row.get(CORRECTION.PUBLICATION),
                row.get(CORRECTION.KEPT_AT) == null
                        ? null
                        : new Kept(
                                keeper == null ? null : new AccountId(keeper),
                                Objects.requireNonNullElse(row.get(CORRECTION.KEPT_REASON), ""),
                                row.get(CORRECTION.KEPT_SHOWN)),
                row.get(LETTERS),
                row.get(CORRECTION.WISHES),
                row.get(CORRECTION.VERSION));
    }
}
