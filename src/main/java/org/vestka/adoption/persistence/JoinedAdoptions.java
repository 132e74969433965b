package org.vestka.adoption.persistence;

import static org.vestka.tables.Tables.ADOPTION;
import static org.vestka.tables.Tables.ADOPTION_JOINED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.adoption.AdoptionState;
import org.vestka.adoption.EndReason;
import org.vestka.directory.JoiningId;
import org.vestka.directory.PersonId;
import org.vestka.tables.tables.records.AdoptionRecord;

/** Promises to two records of one person. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class JoinedAdoptions {

    private final DSLContext sql;

    JoinedAdoptions(DSLContext sql) {
        this.sql = sql;
    }

    /** Open promises of one account to both, by their ids: the one made first goes on. */
    public record Twins(long goesOn, long ends) {}

    /** Holds all promises to both in the order of their ids; which are to {@code other}. */
    public List<Long> lock(PersonId kept, PersonId other) {
        List<Long> ids = sql.select(ADOPTION.ID)
                .from(ADOPTION)
                .where(ADOPTION.PERSON_ID.in(kept.value(), other.value()))
                .orderBy(ADOPTION.ID)
                .fetch(ADOPTION.ID);
        sql.select(ADOPTION.ID)
                .from(ADOPTION)
                .where(ADOPTION.ID.in(ids))
                .orderBy(ADOPTION.ID)
                .forUpdate()
                .fetch();
        return sql.select(ADOPTION.ID)
                .from(ADOPTION)
                .where(ADOPTION.PERSON_ID.eq(other.value()))
                .orderBy(ADOPTION.ID)
                .fetch(ADOPTION.ID);
    }

    public List<Twins> twins(PersonId kept, PersonId other) {
        Map<Long, AdoptionRecord> open = new HashMap<>();
        List<Twins> twins = new ArrayList<>();
        sql.selectFrom(ADOPTION)
                .where(ADOPTION.PERSON_ID.in(kept.value(), other.value()))
                .and(ADOPTION.OPEN_FOR.isNotNull())
                .orderBy(ADOPTION.SINCE, ADOPTION.ID)
                .forEach(row -> {
                    AdoptionRecord first = open.putIfAbsent(Objects.requireNonNull(row.getAccountId()), row);
                    if (first != null) {
                        twins.add(new Twins(first.getId(), row.getId()));
                    }
                });
        return twins;
    }

    /** The later promise ends; the earlier counts what was posted to either, and rests only where both did. */
    public void makeOne(JoiningId act, Twins twins, Instant at) {
        AdoptionRecord on = row(twins.goesOn());
        AdoptionRecord ends = row(twins.ends());
        AdoptionState state = on.getState() == AdoptionState.PAUSED ? ends.getState() : on.getState();
        LocalDate last = latest(on.getLastPostedOn(), ends.getLastPostedOn());
        LocalDate due = state == AdoptionState.PAUSED
                ? null
                : latest(on.getNextDueOn(), on.getState() == AdoptionState.PAUSED ? ends.getNextDueOn() : null);
        if (Objects.equals(last, ends.getLastPostedOn()) && !Objects.equals(last, on.getLastPostedOn())) {
            due = latest(due, ends.getNextDueOn());
        }
        sql.insertInto(ADOPTION_JOINED)
                .set(ADOPTION_JOINED.JOINING_ID, act.value())
                .set(ADOPTION_JOINED.ADOPTION_ID, on.getId())
                .set(ADOPTION_JOINED.ENDED_ID, ends.getId())
                .set(ADOPTION_JOINED.BEFORE_STATE, on.getState())
                .set(ADOPTION_JOINED.BEFORE_LAST_POSTED_ON, on.getLastPostedOn())
                .set(ADOPTION_JOINED.BEFORE_NEXT_DUE_ON, on.getNextDueOn())
                .set(ADOPTION_JOINED.AFTER_STATE, state)
                .set(ADOPTION_JOINED.AFTER_LAST_POSTED_ON, last)
                .set(ADOPTION_JOINED.AFTER_NEXT_DUE_ON, due)
                .execute();
        sql.update(ADOPTION)
                .set(ADOPTION.STATE, AdoptionState.ENDED)
                .set(ADOPTION.ENDED_FROM, ends.getState())
                .set(ADOPTION.END_REASON, EndReason.JOINED)
                .set(ADOPTION.ENDED_AT, at)
                .where(ADOPTION.ID.eq(ends.getId()))
                .execute();
        goesOn(on.getId(), state, last, due);
    }

    /** Both promises stand again, unless the adopter has ended the one that went on for both. */
    public void makeTwo(JoiningId act) {
        sql.selectFrom(ADOPTION_JOINED)
                .where(ADOPTION_JOINED.JOINING_ID.eq(act.value()))
                .orderBy(ADOPTION_JOINED.ADOPTION_ID)
                .forEach(before -> {
                    AdoptionRecord on = row(before.getAdoptionId());
                    AdoptionRecord ended = row(before.getEndedId());
                    if (on.getState() == AdoptionState.ENDED
                            || on.getAccountId() == null
                            || ended.getEndReason() != EndReason.JOINED) {
                        return;
                    }
                    sql.update(ADOPTION)
                            .set(ADOPTION.STATE, Objects.requireNonNull(ended.getEndedFrom()))
                            .setNull(ADOPTION.ENDED_FROM)
                            .setNull(ADOPTION.END_REASON)
                            .setNull(ADOPTION.ENDED_AT)
                            .where(ADOPTION.ID.eq(ended.getId()))
                            .execute();
                    if (on.getState() == before.getAfterState()
                            && Objects.equals(on.getLastPostedOn(), before.getAfterLastPostedOn())
                            && Objects.equals(on.getNextDueOn(), before.getAfterNextDueOn())) {
                        goesOn(
                                on.getId(),
                                before.getBeforeState(),
                                before.getBeforeLastPostedOn(),
                                before.getBeforeNextDueOn());
                    }
                });
    }

    public void move(Collection<Long> adoptions, PersonId to) {
        sql.update(ADOPTION)
                .set(ADOPTION.PERSON_ID, to.value())
                .where(ADOPTION.ID.in(adoptions))
                .execute();
    }

    private AdoptionRecord row(long id) {
        return sql.selectFrom(ADOPTION).where(ADOPTION.ID.eq(id)).fetchSingle();
    }

    private void goesOn(long id, AdoptionState state, @Nullable LocalDate last, @Nullable LocalDate due) {
        sql.update(ADOPTION)
                .set(ADOPTION.STATE, state)
                .set(ADOPTION.LAST_POSTED_ON, last)
                .set(ADOPTION.NEXT_DUE_ON, due)
                .where(ADOPTION.ID.eq(id))
                .execute();
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
