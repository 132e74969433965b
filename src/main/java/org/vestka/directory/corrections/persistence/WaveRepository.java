package org.vestka.directory.corrections.persistence;

import static java.util.Objects.requireNonNull;
import static org.vestka.tables.Tables.CORRECTION;
import static org.vestka.tables.Tables.PERSON_ATTENTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.corrections.Correction;
import org.vestka.directory.corrections.CorrectionId;
import org.vestka.directory.corrections.CorrectionKind;
import org.vestka.directory.corrections.CorrectionState;
import org.vestka.directory.corrections.Likeness;
import org.vestka.directory.corrections.SetAside;
import org.vestka.directory.corrections.Wave;
import org.vestka.directory.corrections.WaveLook.Seen;
import org.vestka.directory.persistence.Batches;
import org.vestka.tables.tables.records.CorrectionRecord;

/** What came in great number on one day, as it waits and as it was set aside. */
@Repository
public class WaveRepository {

    private static final Field<Integer> OWN = DSL.field(DSL.name("own"), Integer.class);

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
        return sql.select(DSL.count(), DSL.coalesce(DSL.max(CORRECTION.ID), 0L))
                .from(CORRECTION)
                .where(of(kind, on, whole))
                .fetchSingle(row -> new Wave(kind, on, whole, row.value1(), new CorrectionId(row.value2())));
    }

    /** What is in one, in the order of their ids, without what came since it was counted. */
    public List<Seen> seen(Wave wave) {
        var said = said(of(wave.kind(), wave.on()).and(upTo(wave))).asTable("said");
        Field<Integer> own = requireNonNull(said.field(OWN));
        return sql.select(CORRECTION.ID, CORRECTION.VERSION, own)
                .from(said)
                .join(CORRECTION)
                .on(CORRECTION.ID.eq(said.field(CORRECTION.ID)))
                .where(wave.whole() ? DSL.noCondition() : own.eq(0))
                .orderBy(CORRECTION.ID)
                .fetch(row -> new Seen(new CorrectionId(row.value1()), row.value2(), row.value3() == 0));
    }

    /** First what says something of its own, then by letters that hang on it, then as it came. */
    public List<Correction> entries(Wave wave, int offset, int limit) {
        Field<Integer> own = DSL.when(
                        CORRECTION.ID.in(alike(of(wave.kind(), wave.on()).and(upTo(wave)))), 1)
                .otherwise(0);
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

    /**
     * Entries that are held, so that nobody adds words to them or decides on them any more.
     *
     * @param asSeen those that are still what was seen
     * @param sayMore whether words were added to one of the others, which nobody has taken up
     */
    public record Held(List<CorrectionId> asSeen, boolean sayMore) {}

    /** Holds these, in the order of their ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Held hold(List<Seen> seen) {
        Map<Long, Integer> versions = new TreeMap<>();
        seen.forEach(each -> versions.put(each.id().value(), each.version()));
        List<CorrectionId> asSeen = new ArrayList<>();
        boolean sayMore = false;
        for (var row : locked(new TreeSet<>(versions.keySet()), sql)) {
            if (row.getState() != CorrectionState.NEW || row.getHiding()) {
                continue; // somebody has taken it up
            }
            if (row.getVersion().equals(versions.get(row.getId()))) {
                asSeen.add(new CorrectionId(row.getId()));
            } else {
                sayMore = true;
            }
        }
        return new Held(asSeen, sayMore);
    }

    /** Declines what is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setAside(List<CorrectionId> held, String reason, Instant at) {
        for (List<CorrectionId> part : Batches.of(held)) {
            sql.update(CORRECTION)
                    .set(CORRECTION.STATE, CorrectionState.SET_ASIDE)
                    .set(CORRECTION.REASON, reason)
                    .set(CORRECTION.DECIDED_AT, at)
                    .set(CORRECTION.VERSION, CORRECTION.VERSION.plus(1))
                    .where(CORRECTION.ID.in(
                            part.stream().map(CorrectionId::value).toList()))
                    .execute();
        }
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

    /** Held in the order of their ids, by whoever sets aside and by whoever takes back. */
    static List<CorrectionRecord> locked(SortedSet<Long> ids, DSLContext sql) {
        List<CorrectionRecord> rows = new ArrayList<>();
        for (List<Long> part : Batches.of(ids)) {
            rows.addAll(sql.selectFrom(CORRECTION)
                    .where(CORRECTION.ID.in(part))
                    .orderBy(CORRECTION.ID)
                    .forUpdate()
                    .fetch());
        }
        return rows;
    }

    /** What was set aside before stays declined, and its words go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(Instant before) {
        sql.update(CORRECTION)
                .set(CORRECTION.STATE, CorrectionState.REFUSED)
                .set(CORRECTION.WORDS, "")
                .set(CORRECTION.LIKENESS, Likeness.NOTHING)
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
        return whole ? untouched().and(of(kind, on)) : CORRECTION.ID.in(alike(of(kind, on)));
    }

    private static Condition upTo(Wave wave) {
        return CORRECTION.ID.le(wave.upTo().value());
    }

    /** What says nothing, or the same as another of its day. */
    private static Select<Record1<Long>> alike(Condition which) {
        var said = said(which).asTable("said");
        return DSL.select(said.field(CORRECTION.ID))
                .from(said)
                .where(requireNonNull(said.field(OWN)).eq(0));
    }

    /** What nobody has taken up, with whether it says something of its own. */
    private static Select<?> said(Condition which) {
        Field<Integer> alike =
                DSL.count().over().partitionBy(CORRECTION.KIND, CORRECTION.RECEIVED_ON, CORRECTION.LIKENESS);
        return DSL.select(
                        CORRECTION.ID,
                        CORRECTION.KIND,
                        CORRECTION.RECEIVED_ON,
                        DSL.when(CORRECTION.LIKENESS.eq(Likeness.NOTHING).or(alike.gt(1)), 0)
                                .otherwise(1)
                                .as(OWN))
                .from(CORRECTION)
                .where(untouched())
                .and(which);
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
