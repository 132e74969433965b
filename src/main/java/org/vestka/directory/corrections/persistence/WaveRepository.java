package org.vestka.directory.corrections.persistence;

import static java.util.Objects.requireNonNull;
import static org.vestka.tables.Tables.CORRECTION;
import static org.vestka.tables.Tables.PERSON_ATTENTION;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.corrections.Correction;
import org.vestka.directory.corrections.CorrectionId;
import org.vestka.directory.corrections.CorrectionKind;
import org.vestka.directory.corrections.CorrectionState;
import org.vestka.directory.corrections.SetAside;
import org.vestka.directory.corrections.Wave;

/** What came in great number on one day, as it waits and as it was set aside. */
@Repository
public class WaveRepository {

    /** How many rows one statement names. */
    private static final int AT_ONCE = 1000;

    /** A word with a number in it. */
    private static final String CODE = "[^[:space:]]*[0-9][^[:space:]]*";

    /** So much of the words tells whether they are alike: a long word would be looked through anew at each of its letters. */
    private static final int COMPARED = 100;

    private static final Field<Integer> OWN = DSL.field(DSL.name("own"), Integer.class);

    private static final Field<Long> SAID =
            DSL.coalesce(DSL.sum(CORRECTION.VERSION), BigDecimal.ZERO).cast(SQLDataType.BIGINT);

    private final DSLContext sql;

    WaveRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Latest day first. */
    public List<Wave> all() {
        return waves(DSL.noCondition());
    }

    public Optional<Wave> find(CorrectionKind kind, LocalDate on) {
        return waves(of(kind, on)).stream().findFirst();
    }

    private List<Wave> waves(Condition which) {
        var said = said(which).asTable("said");
        Field<CorrectionKind> kind = requireNonNull(said.field(CORRECTION.KIND));
        Field<LocalDate> on = requireNonNull(said.field(CORRECTION.RECEIVED_ON));
        return sql
                .select(kind, on, DSL.count(), DSL.sum(requireNonNull(said.field(OWN))))
                .from(said)
                .groupBy(kind, on)
                .having(DSL.count().gt(Wave.FROM))
                .orderBy(on.desc(), kind)
                .fetch(row -> wave(row.value1(), row.value2(), row.value4().intValue() > Wave.FROM))
                .stream()
                .filter(wave -> wave.entries() > Wave.FROM)
                .toList();
    }

    /** @param whole whether those stand in it too that say something of their own */
    private Wave wave(CorrectionKind kind, LocalDate on, boolean whole) {
        return sql.select(DSL.count(), DSL.coalesce(DSL.max(CORRECTION.ID), 0L), SAID)
                .from(CORRECTION)
                .where(of(kind, on, whole))
                .fetchSingle(
                        row -> new Wave(kind, on, whole, row.value1(), new CorrectionId(row.value2()), row.value3()));
    }

    /** Whether one of a wave says more than when it was looked at. */
    public boolean saysMore(Wave wave) {
        return requireNonNull(sql.select(SAID)
                        .from(CORRECTION)
                        .where(of(wave))
                        .and(upTo(wave))
                        .fetchSingle(SAID))
                > wave.said();
    }

    /** How many say nothing, or what another of them says too. */
    public int alike(Wave wave) {
        return sql.fetchCount(
                CORRECTION, CORRECTION.ID.in(alike(wave.kind(), wave.on())).and(upTo(wave)));
    }

    /** First what says something of its own, then by letters that hang on it, then as it came. */
    public List<Correction> entries(Wave wave, int offset, int limit) {
        Field<Integer> own =
                DSL.when(CORRECTION.ID.in(alike(wave.kind(), wave.on())), 1).otherwise(0);
        return sql.select(CORRECTION.fields())
                .select(CorrectionRepository.LETTERS)
                .from(CORRECTION)
                .leftJoin(PERSON_ATTENTION)
                .on(PERSON_ATTENTION.PERSON_ID.eq(CORRECTION.PERSON_ID))
                .where(of(wave))
                .orderBy(own, CorrectionRepository.LETTERS.desc(), CORRECTION.ID)
                .limit(limit)
                .offset(offset)
                .fetch(CorrectionRepository::correction);
    }

    /** @return how many were still as they were counted */
    @Transactional(propagation = Propagation.MANDATORY)
    public int setAside(Wave wave, boolean onlyAlike, String reason, Instant at) {
        List<Long> ids = sql.select(CORRECTION.ID)
                .from(CORRECTION)
                .where(of(wave.kind(), wave.on(), wave.whole() && !onlyAlike))
                .and(upTo(wave))
                .orderBy(CORRECTION.ID)
                .fetch(Record1::value1);
        return inParts(ids, part -> sql.update(CORRECTION)
                .set(CORRECTION.STATE, CorrectionState.SET_ASIDE)
                .set(CORRECTION.REASON, reason)
                .set(CORRECTION.DECIDED_AT, at)
                .set(CORRECTION.VERSION, CORRECTION.VERSION.plus(1))
                .where(CORRECTION.ID.in(part))
                .and(untouched())
                .execute());
    }

    /** What was set aside since, latest first. */
    public List<SetAside> setAside(Instant since) {
        return sql.select(CORRECTION.KIND, CORRECTION.RECEIVED_ON, DSL.count(), CORRECTION.DECIDED_AT)
                .from(CORRECTION)
                .where(CORRECTION.STATE.eq(CorrectionState.SET_ASIDE))
                .and(CORRECTION.DECIDED_AT.ge(since))
                .groupBy(CORRECTION.KIND, CORRECTION.RECEIVED_ON, CORRECTION.DECIDED_AT)
                .orderBy(CORRECTION.DECIDED_AT.desc(), CORRECTION.RECEIVED_ON, CORRECTION.KIND)
                .fetch(row -> new SetAside(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** @return how many wait again: all but wishes about pages for which another waits by now */
    @Transactional(propagation = Propagation.MANDATORY)
    public int takeBack(SetAside act) {
        var waiting = CORRECTION.as("waiting");
        List<Long> ids = sql.select(CORRECTION.ID)
                .from(CORRECTION)
                .where(CORRECTION.STATE.eq(CorrectionState.SET_ASIDE))
                .and(CORRECTION.DECIDED_AT.eq(act.at()))
                .and(of(act.kind(), act.on()))
                .and(CORRECTION
                        .KIND
                        .eq(CorrectionKind.WRONG)
                        .or(DSL.notExists(DSL.selectOne()
                                .from(waiting)
                                .where(waiting.WAITING.eq((byte) 1))
                                .and(waiting.KIND.eq(CorrectionKind.HIDE))
                                .and(waiting.PERSON_ID
                                        .eq(CORRECTION.PERSON_ID)
                                        .or(waiting.FACILITY_ID.eq(CORRECTION.FACILITY_ID))))))
                .orderBy(CORRECTION.ID)
                .fetch(Record1::value1);
        return inParts(ids, part -> sql.update(CORRECTION)
                .set(CORRECTION.STATE, CorrectionState.NEW)
                .setNull(CORRECTION.REASON)
                .setNull(CORRECTION.DECIDED_AT)
                .set(CORRECTION.VERSION, CORRECTION.VERSION.plus(1))
                .where(CORRECTION.ID.in(part))
                .and(CORRECTION.STATE.eq(CorrectionState.SET_ASIDE))
                .execute());
    }

    /** What was set aside before stays declined, and its words go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(Instant before) {
        sql.update(CORRECTION)
                .set(CORRECTION.STATE, CorrectionState.REFUSED)
                .set(CORRECTION.WORDS, "")
                .set(CORRECTION.KNOWN_FROM, "")
                .where(CORRECTION.STATE.eq(CorrectionState.SET_ASIDE))
                .and(CORRECTION.DECIDED_AT.lt(before))
                .execute();
    }

    /** What the queue leaves out, as it stands in one of these. */
    static Condition in(List<Wave> waves) {
        return DSL.or(waves.stream().map(WaveRepository::of).toList());
    }

    private static Condition of(Wave wave) {
        return of(wave.kind(), wave.on(), wave.whole());
    }

    private static Condition of(CorrectionKind kind, LocalDate on, boolean whole) {
        return whole ? untouched().and(of(kind, on)) : CORRECTION.ID.in(alike(kind, on));
    }

    private static Condition upTo(Wave wave) {
        return CORRECTION.ID.le(wave.upTo().value());
    }

    /** What says nothing, or the same as another of its day. */
    private static Select<Record1<Long>> alike(CorrectionKind kind, LocalDate on) {
        var said = said(of(kind, on)).asTable("said");
        return DSL.select(said.field(CORRECTION.ID))
                .from(said)
                .where(requireNonNull(said.field(OWN)).eq(0));
    }

    /** What nobody has taken up, with whether it says something of its own: words in which only numbers and codes differ are the same. */
    private static Select<?> said(Condition which) {
        Field<String> words =
                DSL.trim(DSL.regexpReplaceAll(DSL.left(CORRECTION.WORDS, COMPARED), DSL.inline(CODE), DSL.inline("")));
        Field<Integer> alike = DSL.count().over().partitionBy(CORRECTION.KIND, CORRECTION.RECEIVED_ON, words);
        return DSL.select(
                        CORRECTION.ID,
                        CORRECTION.KIND,
                        CORRECTION.RECEIVED_ON,
                        DSL.when(words.eq("").or(alike.gt(1)), 0).otherwise(1).as(OWN))
                .from(CORRECTION)
                .where(untouched())
                .and(which);
    }

    private static int inParts(List<Long> ids, ToIntFunction<List<Long>> act) {
        int done = 0;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            done += act.applyAsInt(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
        return done;
    }

    /** Nobody has taken it up, and nothing has come of it. */
    private static Condition untouched() {
        return CORRECTION
                .WAITING
                .eq((byte) 1)
                .and(CORRECTION.STATE.eq(CorrectionState.NEW))
                .and(CORRECTION.HIDING.isFalse());
    }

    private static Condition of(CorrectionKind kind, LocalDate on) {
        return CORRECTION.KIND.eq(kind).and(CORRECTION.RECEIVED_ON.eq(on));
    }
}
