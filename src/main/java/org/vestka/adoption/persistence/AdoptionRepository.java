package org.vestka.adoption.persistence;

import static org.vestka.tables.Tables.ADOPTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.Adoption;
import org.vestka.adoption.AdoptionId;
import org.vestka.adoption.AdoptionState;
import org.vestka.adoption.EndReason;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.PersonId;
import org.vestka.shared.persistence.Additions;

/**
 * Adoptions by id, by account and by person. Rows are locked by their id alone: who locks through another index waits
 * crosswise with who has the row and changes what that index holds.
 */
@Repository
public class AdoptionRepository {

    private final DSLContext sql;

    AdoptionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * An adoption with whose it is.
     *
     * @param remindedFor the day for which a mail has told of it last
     */
    public record Owned(
            AccountId account, Adoption adoption, @Nullable LocalDate remindedFor) {}

    /** @return whether it is new; false when the account has an open adoption of the person already */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(
            AccountId account, PersonId person, Rhythm rhythm, Instant since, @Nullable LocalDate nextDueOn) {
        return Additions.unlessTaken(sql.insertInto(ADOPTION)
                .set(ADOPTION.ACCOUNT_ID, account.value())
                .set(ADOPTION.PERSON_ID, person.value())
                .set(ADOPTION.RHYTHM, rhythm)
                .set(ADOPTION.STATE, AdoptionState.ACTIVE)
                .set(ADOPTION.SINCE, since)
                .set(ADOPTION.NEXT_DUE_ON, nextDueOn));
    }

    /** The adoption if it is this account's, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Adoption> lock(AccountId account, AdoptionId id) {
        return sql.selectFrom(ADOPTION)
                .where(ADOPTION.ID.eq(id.value()), ADOPTION.ACCOUNT_ID.eq(account.value()))
                .forUpdate()
                .fetchOptional(AdoptionRepository::adoption);
    }

    /** The open adoption of a person by an account, locked: as the last transaction has left it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Adoption> lockOpen(AccountId account, PersonId person) {
        return findOpen(account, person)
                .flatMap(found -> lock(account, found.id()))
                .filter(Adoption::open);
    }

    /** The adoption if it is this account's, ended or not. */
    public Optional<Adoption> find(AccountId account, AdoptionId id) {
        return sql.selectFrom(ADOPTION)
                .where(ADOPTION.ID.eq(id.value()), ADOPTION.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(AdoptionRepository::adoption);
    }

    public Optional<Adoption> findOpen(AccountId account, PersonId person) {
        return sql.selectFrom(ADOPTION)
                .where(open(account), ADOPTION.PERSON_ID.eq(person.value()))
                .fetchOptional(AdoptionRepository::adoption);
    }

    /**
     * The open ones of an account, what is due first, then the oldest.
     *
     * @param without whom they are not to be about
     */
    public List<Adoption> openOf(AccountId account, Set<PersonId> without, int limit) {
        return sql.selectFrom(ADOPTION)
                .where(
                        open(account),
                        without.isEmpty()
                                ? DSL.noCondition()
                                : ADOPTION.PERSON_ID.notIn(
                                        without.stream().map(PersonId::value).toList()))
                .orderBy(
                        DSL.when(ADOPTION.STATE.eq(AdoptionState.ACTIVE), 0).otherwise(1),
                        ADOPTION.NEXT_DUE_ON.isNull(),
                        ADOPTION.NEXT_DUE_ON,
                        ADOPTION.ID)
                .limit(limit)
                .fetch(AdoptionRepository::adoption);
    }

    /** Whom an account has adopted. */
    public Set<PersonId> adoptedBy(AccountId account) {
        return sql.select(ADOPTION.PERSON_ID)
                .from(ADOPTION)
                .where(open(account))
                .fetchSet(row -> new PersonId(row.value1()));
    }

    /** The open ones of an account in the order of their ids, locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Adoption> lockOpenOf(AccountId account) {
        return lockAll(sql.select(ADOPTION.ID)
                        .from(ADOPTION)
                        .where(open(account))
                        .fetch(ADOPTION.ID))
                .stream()
                .map(Owned::adoption)
                .toList();
    }

    /** Those of an account that ended since an instant for one of these reasons, the latest first. */
    public List<Adoption> endedOf(AccountId account, Set<EndReason> reasons, Instant since) {
        return sql.selectFrom(ADOPTION)
                .where(
                        ADOPTION.ACCOUNT_ID.eq(account.value()),
                        ADOPTION.STATE.eq(AdoptionState.ENDED),
                        ADOPTION.END_REASON.in(reasons),
                        ADOPTION.ENDED_AT.ge(since))
                .orderBy(ADOPTION.ENDED_AT.desc(), ADOPTION.ID.desc())
                .fetch(AdoptionRepository::adoption);
    }

    /** All of an account, ended ones too, in the order in which they began. */
    public List<Adoption> all(AccountId account) {
        return sql.selectFrom(ADOPTION)
                .where(ADOPTION.ACCOUNT_ID.eq(account.value()))
                .orderBy(ADOPTION.ID)
                .fetch(AdoptionRepository::adoption);
    }

    /** The open ones of people with whose they are, locked, oldest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Owned> lockOpenOf(Set<PersonId> people) {
        return lockAll(sql.select(ADOPTION.ID)
                .from(ADOPTION)
                .where(
                        ADOPTION.PERSON_ID.in(
                                people.stream().map(PersonId::value).toList()),
                        ADOPTION.STATE.ne(AdoptionState.ENDED))
                .fetch(ADOPTION.ID));
    }

    /**
     * Those of people that ended at one instant for one of these reasons, with whose they are and the state in which they
     * ended, locked. Those of erased accounts are nobody's and stay ended.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Owned, AdoptionState> lockEndedOf(Set<PersonId> people, Set<EndReason> reasons, Instant at) {
        List<Long> ids = sql.select(ADOPTION.ID)
                .from(ADOPTION)
                .where(
                        ADOPTION.PERSON_ID.in(
                                people.stream().map(PersonId::value).toList()),
                        ADOPTION.STATE.eq(AdoptionState.ENDED),
                        ADOPTION.ENDED_AT.eq(at))
                .fetch(ADOPTION.ID);
        Map<Owned, AdoptionState> ended = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            sql.selectFrom(ADOPTION)
                    .where(ADOPTION.ID.in(ids))
                    .orderBy(ADOPTION.ID)
                    .forUpdate()
                    .forEach(row -> {
                        if (row.getAccountId() != null
                                && row.getEndedFrom() != null
                                && row.getState() == AdoptionState.ENDED
                                && reasons.contains(row.getEndReason())) {
                            ended.put(owned(row), row.getEndedFrom());
                        }
                    });
        }
        return ended;
    }

    /** Everybody who keeps writing to one of these people, with to how many of them. */
    public Map<AccountId, Integer> adoptersOf(Collection<PersonId> people) {
        return people.isEmpty()
                ? Map.of()
                : sql.select(ADOPTION.ACCOUNT_ID, DSL.count())
                        .from(ADOPTION)
                        .where(
                                ADOPTION.PERSON_ID.in(
                                        people.stream().map(PersonId::value).toList()),
                                ADOPTION.STATE.ne(AdoptionState.ENDED))
                        .groupBy(ADOPTION.ACCOUNT_ID)
                        .fetchMap(row -> new AccountId(Objects.requireNonNull(row.value1())), row -> row.value2());
    }

    /** The same, with to whom. */
    public Map<AccountId, Set<PersonId>> promisesTo(Collection<PersonId> people) {
        Map<AccountId, Set<PersonId>> promises = new HashMap<>();
        if (!people.isEmpty()) {
            sql.select(ADOPTION.ACCOUNT_ID, ADOPTION.PERSON_ID)
                    .from(ADOPTION)
                    .where(
                            ADOPTION.PERSON_ID.in(
                                    people.stream().map(PersonId::value).toList()),
                            ADOPTION.STATE.ne(AdoptionState.ENDED))
                    .forEach(row -> promises.computeIfAbsent(
                                    new AccountId(Objects.requireNonNull(row.value1())), account -> new HashSet<>())
                            .add(new PersonId(row.value2())));
        }
        return promises;
    }

    private List<Owned> lockAll(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.selectFrom(ADOPTION).where(ADOPTION.ID.in(ids)).orderBy(ADOPTION.ID).forUpdate().fetch().stream()
                        .filter(row -> row.getState() != AdoptionState.ENDED)
                        .map(AdoptionRepository::owned)
                        .toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void change(AdoptionId id, AdoptionState state, Rhythm rhythm, @Nullable LocalDate nextDueOn) {
        sql.update(ADOPTION)
                .set(ADOPTION.STATE, state)
                .set(ADOPTION.RHYTHM, rhythm)
                .set(ADOPTION.NEXT_DUE_ON, nextDueOn)
                .setNull(ADOPTION.ENDED_FROM)
                .setNull(ADOPTION.END_REASON)
                .setNull(ADOPTION.ENDED_AT)
                .where(ADOPTION.ID.eq(id.value()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void posted(AdoptionId id, @Nullable LocalDate lastPostedOn, @Nullable LocalDate nextDueOn) {
        sql.update(ADOPTION)
                .set(ADOPTION.LAST_POSTED_ON, lastPostedOn)
                .set(ADOPTION.NEXT_DUE_ON, nextDueOn)
                .where(ADOPTION.ID.eq(id.value()))
                .execute();
    }

    /** Ends adoptions that are locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Collection<Adoption> open, EndReason reason, Instant at) {
        for (AdoptionState from : List.of(AdoptionState.ACTIVE, AdoptionState.PAUSED)) {
            List<Long> ids = open.stream()
                    .filter(adoption -> adoption.state() == from)
                    .map(adoption -> adoption.id().value())
                    .toList();
            if (!ids.isEmpty()) {
                sql.update(ADOPTION)
                        .set(ADOPTION.STATE, AdoptionState.ENDED)
                        .set(ADOPTION.ENDED_FROM, from)
                        .set(ADOPTION.END_REASON, reason)
                        .set(ADOPTION.ENDED_AT, at)
                        .where(ADOPTION.ID.in(ids))
                        .execute();
            }
        }
    }

    /** Locked adoptions that have ended stay so, for another reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endedFor(Collection<Adoption> ended, EndReason reason) {
        if (!ended.isEmpty()) {
            sql.update(ADOPTION)
                    .set(ADOPTION.END_REASON, reason)
                    .where(ADOPTION.ID.in(ended.stream()
                            .map(adoption -> adoption.id().value())
                            .toList()))
                    .execute();
        }
    }

    /**
     * A locked adoption goes on as before it ended.
     *
     * @return false when the account has adopted the person anew meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reopen(AdoptionId id, AdoptionState state) {
        try {
            sql.update(ADOPTION)
                    .set(ADOPTION.STATE, state)
                    .setNull(ADOPTION.ENDED_FROM)
                    .setNull(ADOPTION.END_REASON)
                    .setNull(ADOPTION.ENDED_AT)
                    .where(ADOPTION.ID.eq(id.value()))
                    .execute();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Takes the account out of all its adoptions; open ones must have been ended before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void detach(AccountId account) {
        sql.update(ADOPTION)
                .setNull(ADOPTION.ACCOUNT_ID)
                .where(ADOPTION.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    /** Active promises whose day has come and of which nobody was told for it, or not for a month; in the order of ids. */
    public List<AdoptionId> due(LocalDate today, long afterId, int most) {
        return ids(isDue(today), afterId, most);
    }

    /** The same promise, claimed; empty when that is no longer so, or another worker holds it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Owned> lockDue(AdoptionId id, LocalDate today) {
        return lockIf(id, isDue(today));
    }

    private static Condition isDue(LocalDate today) {
        return DSL.and(
                ADOPTION.STATE.eq(AdoptionState.ACTIVE),
                ADOPTION.NEXT_DUE_ON.le(today),
                ADOPTION.REMINDED_FOR
                        .isNull()
                        .or(ADOPTION.REMINDED_FOR.lt(ADOPTION.NEXT_DUE_ON))
                        .or(ADOPTION.REMINDED_FOR.le(today.minusMonths(1))));
    }

    /** Active promises whose day has come, birthdays' apart; in the order of ids. */
    public List<AdoptionId> come(LocalDate today, long afterId, int most) {
        return ids(hasCome(today), afterId, most);
    }

    /** The same promise, claimed; empty when that is no longer so, or another worker holds it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Owned> lockCome(AdoptionId id, LocalDate today) {
        return lockIf(id, hasCome(today));
    }

    private static Condition hasCome(LocalDate today) {
        return DSL.and(
                ADOPTION.STATE.eq(AdoptionState.ACTIVE),
                ADOPTION.RHYTHM.ne(Rhythm.BIRTHDAYS),
                ADOPTION.NEXT_DUE_ON.le(today));
    }

    private List<AdoptionId> ids(Condition condition, long afterId, int most) {
        return sql.select(ADOPTION.ID)
                .from(ADOPTION)
                .where(condition, ADOPTION.ID.gt(afterId))
                .orderBy(ADOPTION.ID)
                .limit(most)
                .fetch(row -> new AdoptionId(row.value1()));
    }

    private Optional<Owned> lockIf(AdoptionId id, Condition condition) {
        return sql.selectFrom(ADOPTION)
                .where(ADOPTION.ID.eq(id.value()), condition)
                .forUpdate()
                .skipLocked()
                .fetchOptional(AdoptionRepository::owned);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void reminded(AdoptionId id, LocalDate day) {
        sql.update(ADOPTION)
                .set(ADOPTION.REMINDED_FOR, day)
                .where(ADOPTION.ID.eq(id.value()))
                .execute();
    }

    /** Active promises of birthdays whose due date lies before a day, for the next year's date; in the order of ids. */
    public List<AdoptionId> missedBirthdays(LocalDate before, long afterId, int most) {
        return ids(isMissed(before), afterId, most);
    }

    /** The same promise, claimed; empty when that is no longer so, or another worker holds it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Owned> lockMissedBirthday(AdoptionId id, LocalDate before) {
        return lockIf(id, isMissed(before));
    }

    private static Condition isMissed(LocalDate before) {
        return DSL.and(
                ADOPTION.STATE.eq(AdoptionState.ACTIVE),
                ADOPTION.RHYTHM.eq(Rhythm.BIRTHDAYS),
                ADOPTION.NEXT_DUE_ON.lt(before));
    }

    /** How many adopters each has; people without one are missing. */
    public Map<PersonId, Integer> adopters(Collection<PersonId> people) {
        return sql.select(ADOPTION.PERSON_ID, DSL.count())
                .from(ADOPTION)
                .where(
                        ADOPTION.PERSON_ID.in(
                                people.stream().map(PersonId::value).toList()),
                        ADOPTION.STATE.ne(AdoptionState.ENDED))
                .groupBy(ADOPTION.PERSON_ID)
                .fetchMap(row -> new PersonId(row.value1()), row -> row.value2());
    }

    private static Condition open(AccountId account) {
        // by the generated column, whose unique index also finds the row
        return ADOPTION.OPEN_FOR.eq(account.value());
    }

    private static Owned owned(Record row) {
        return new Owned(
                new AccountId(Objects.requireNonNull(row.get(ADOPTION.ACCOUNT_ID))),
                adoption(row),
                row.get(ADOPTION.REMINDED_FOR));
    }

    private static Adoption adoption(Record row) {
        return new Adoption(
                new AdoptionId(row.get(ADOPTION.ID)),
                new PersonId(row.get(ADOPTION.PERSON_ID)),
                row.get(ADOPTION.RHYTHM),
                row.get(ADOPTION.STATE),
                row.get(ADOPTION.END_REASON),
                row.get(ADOPTION.SINCE),
                row.get(ADOPTION.ENDED_AT),
                row.get(ADOPTION.LAST_POSTED_ON),
                row.get(ADOPTION.NEXT_DUE_ON));
    }
}
