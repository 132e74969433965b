package org.vestka.directory.duplicates.persistence;

import static org.vestka.tables.Tables.JOINING;
import static org.vestka.tables.Tables.LIKELY_PAIR;
import static org.vestka.tables.Tables.PERSON;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PersonId;
import org.vestka.directory.duplicates.Evidence;
import org.vestka.directory.duplicates.JoiningState;
import org.vestka.directory.duplicates.LikelyPair;
import org.vestka.directory.duplicates.Likeness;
import org.vestka.directory.duplicates.PairState;
import org.vestka.directory.persistence.Batches;

/** Pairs that seem to be one. */
@Repository
public class LikelyPairRepository {

    private static final double CENTI = 100;

    private final DSLContext sql;

    LikelyPairRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The likeliest first; whoever was joined meanwhile is no pair, and what one editor has proposed waits elsewhere. */
    public List<LikelyPair> suggested(int offset, int limit) {
        return sql.fetch(suggestedQuery(offset, limit))
                .map(row -> new LikelyPair(
                        new PersonId(row.get(LIKELY_PAIR.ONE_ID)),
                        new PersonId(row.get(LIKELY_PAIR.OTHER_ID)),
                        new Likeness(row.get(LIKELY_PAIR.CENTIBITS) / CENTI, evidence(row.get(LIKELY_PAIR.EVIDENCE)))));
    }

    static Select<? extends Record> suggestedQuery(int offset, int limit) {
        return DSL.select(LIKELY_PAIR.fields())
                .from(LIKELY_PAIR)
                .where(standing())
                .orderBy(LIKELY_PAIR.CENTIBITS.desc(), LIKELY_PAIR.ONE_ID.desc(), LIKELY_PAIR.OTHER_ID.desc())
                .limit(limit)
                .offset(offset);
    }

    /** How many are suggested. */
    public int count() {
        return sql.fetchCount(LIKELY_PAIR, standing());
    }

    private static Condition standing() {
        var joined = DSL.select(PERSON.ID).from(PERSON).where(PERSON.JOINED_INTO.isNotNull());
        return LIKELY_PAIR
                .STATE
                .eq(PairState.SUGGESTED)
                .and(LIKELY_PAIR.ONE_ID.notIn(joined))
                .and(LIKELY_PAIR.OTHER_ID.notIn(joined))
                .andNotExists(DSL.selectOne()
                        .from(JOINING)
                        .where(JOINING.STATE.eq(JoiningState.PROPOSED), JOINING.ACT.eq(JoiningRepository.JOIN))
                        .and(JOINING.KEPT_ID
                                .eq(LIKELY_PAIR.ONE_ID)
                                .and(JOINING.OTHER_ID.eq(LIKELY_PAIR.OTHER_ID))
                                .or(JOINING.KEPT_ID
                                        .eq(LIKELY_PAIR.OTHER_ID)
                                        .and(JOINING.OTHER_ID.eq(LIKELY_PAIR.ONE_ID)))));
    }

    /** Why two are likely one; empty where nobody has found them. */
    public Set<Evidence> evidence(PersonId one, PersonId other) {
        return sql.selectFrom(LIKELY_PAIR)
                .where(pair(one, other))
                .fetchOptional(row -> evidence(row.getEvidence()))
                .orElse(Set.of());
    }

    /** Found anew: what was suggested before and is not found any more is gone, what was decided stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(List<LikelyPair> found, Instant now) {
        sql.deleteFrom(LIKELY_PAIR)
                .where(LIKELY_PAIR.STATE.eq(PairState.SUGGESTED))
                .execute();
        Set<List<Long>> decided = new HashSet<>(sql.select(LIKELY_PAIR.ONE_ID, LIKELY_PAIR.OTHER_ID)
                .from(LIKELY_PAIR)
                .fetch(row -> List.of(row.value1(), row.value2())));
        // whoever was joined while it was looked for is no pair
        Set<Long> joined = sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.JOINED_INTO.isNotNull())
                .fetchSet(PERSON.ID);
        for (List<LikelyPair> part : Batches.of(found)) {
            var insert = sql.insertInto(
                    LIKELY_PAIR,
                    LIKELY_PAIR.ONE_ID,
                    LIKELY_PAIR.OTHER_ID,
                    LIKELY_PAIR.CENTIBITS,
                    LIKELY_PAIR.EVIDENCE,
                    LIKELY_PAIR.STATE,
                    LIKELY_PAIR.FOUND_AT);
            boolean any = false;
            for (LikelyPair pair : part) {
                long one = pair.one().value();
                long other = pair.other().value();
                if (!decided.contains(List.of(one, other)) && !joined.contains(one) && !joined.contains(other)) {
                    any = true;
                    insert = insert.values(
                            one,
                            other,
                            (int) Math.round(pair.likeness().bits() * CENTI),
                            pair.likeness().evidence().stream()
                                    .map(Evidence::name)
                                    .collect(Collectors.joining(",")),
                            PairState.SUGGESTED,
                            now);
                }
            }
            if (any) {
                insert.execute();
            }
        }
    }

    /** @return whether nobody had said so before */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean areTwo(PersonId one, PersonId other, Instant now) {
        if (saidTwo(one, other)) {
            return false;
        }
        int suggested = sql.update(LIKELY_PAIR)
                .set(LIKELY_PAIR.STATE, PairState.TWO_PEOPLE)
                .set(LIKELY_PAIR.DECIDED_AT, now)
                .where(pair(one, other))
                .and(LIKELY_PAIR.STATE.eq(PairState.SUGGESTED))
                .execute();
        if (suggested == 0) {
            // nobody has found them yet: whoever compares two may say it all the same
            sql.insertInto(LIKELY_PAIR)
                    .set(LIKELY_PAIR.ONE_ID, Math.min(one.value(), other.value()))
                    .set(LIKELY_PAIR.OTHER_ID, Math.max(one.value(), other.value()))
                    .set(LIKELY_PAIR.CENTIBITS, 0)
                    .set(LIKELY_PAIR.EVIDENCE, "")
                    .set(LIKELY_PAIR.STATE, PairState.TWO_PEOPLE)
                    .set(LIKELY_PAIR.FOUND_AT, now)
                    .set(LIKELY_PAIR.DECIDED_AT, now)
                    .execute();
        }
        return true;
    }

    /** Whether somebody has said that they are two. */
    public boolean saidTwo(PersonId one, PersonId other) {
        return sql.fetchExists(LIKELY_PAIR, pair(one, other).and(LIKELY_PAIR.STATE.eq(PairState.TWO_PEOPLE)));
    }

    /** @return whether somebody had said that they are two */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean askAgain(PersonId one, PersonId other) {
        return sql.update(LIKELY_PAIR)
                        .set(LIKELY_PAIR.STATE, PairState.SUGGESTED)
                        .setNull(LIKELY_PAIR.DECIDED_AT)
                        .where(pair(one, other))
                        .and(LIKELY_PAIR.STATE.eq(PairState.TWO_PEOPLE))
                        .execute()
                > 0;
    }

    private static Condition pair(PersonId one, PersonId other) {
        return LIKELY_PAIR
                .ONE_ID
                .eq(Math.min(one.value(), other.value()))
                .and(LIKELY_PAIR.OTHER_ID.eq(Math.max(one.value(), other.value())));
    }

    private static Set<Evidence> evidence(String stored) {
        Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
        Arrays.stream(stored.split(","))
                .filter(word -> !word.isEmpty())
                .map(Evidence::valueOf)
                .forEach(evidence::add);
        return Collections.unmodifiableSet(evidence);
    }
}
