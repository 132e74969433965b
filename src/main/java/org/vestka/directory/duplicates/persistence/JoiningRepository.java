package org.vestka.directory.duplicates.persistence;

import static org.vestka.tables.Tables.JOINING;
import static org.vestka.tables.Tables.PERSON;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.JoiningId;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.duplicates.FactKey;
import org.vestka.directory.duplicates.Joining;
import org.vestka.directory.duplicates.JoiningState;
import org.vestka.directory.person.Publication;
import org.vestka.tables.tables.records.JoiningRecord;

/** Acts that made two records one, and those that wait for a second editor. */
@Repository
public class JoiningRepository {

    static final String SPLIT = "SPLIT";
    static final String JOIN = "JOIN";
    private static final int MOST_STEPS = 20;

    private final DSLContext sql;

    JoiningRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * To whom a record was joined, through as many joinings as there were; empty when it stands for itself, or never was, or when not so much is
     * shown of them. In one statement, so that nobody learns by measuring that it was joined into one who is hidden.
     */
    public Optional<PublicId> joinedInto(PublicId publicId, Set<Publication> shown) {
        Field<Long> to = DSL.field(DSL.name("way", "person"), Long.class);
        Field<Integer> step = DSL.field(DSL.name("way", "step"), Integer.class);
        Table<?> way = DSL.table(DSL.name("way"));
        return sql.withRecursive(DSL.name("way")
                        .fields("person", "step")
                        .as(DSL.select(PERSON.JOINED_INTO, DSL.inline(1))
                                .from(PERSON)
                                .where(PERSON.PUBLIC_ID.eq(publicId.value()))
                                .and(PERSON.JOINED_INTO.isNotNull())
                                .unionAll(DSL.select(PERSON.JOINED_INTO, step.plus(1))
                                        .from(way)
                                        .join(PERSON)
                                        .on(PERSON.ID.eq(to))
                                        .where(PERSON.JOINED_INTO.isNotNull())
                                        .and(step.lt(MOST_STEPS)))))
                .select(PERSON.PUBLIC_ID)
                .from(way)
                .join(PERSON)
                .on(PERSON.ID.eq(to))
                .where(PERSON.JOINED_INTO.isNull())
                .and(PERSON.PUBLICATION.in(shown))
                .fetchOptional(row -> new PublicId(row.value1()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public JoiningId add(PersonId kept, PersonId other, Set<FactKey> taken, @Nullable AccountId by, Instant at) {
        return new JoiningId(Objects.requireNonNull(sql.insertInto(JOINING)
                        .set(JOINING.ACT, JOIN)
                        .set(JOINING.STATE, JoiningState.PROPOSED)
                        .set(JOINING.KEPT_ID, kept.value())
                        .set(JOINING.OTHER_ID, other.value())
                        .set(
                                JOINING.TAKEN,
                                taken.stream().map(FactKey::stored).sorted().collect(Collectors.joining(",")))
                        .set(JOINING.PROPOSED_BY, by == null ? null : by.value())
                        .set(JOINING.PROPOSED_AT, at)
                        .returning(JOINING.ID)
                        .fetchOne())
                .getId());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void done(JoiningId id, int keptVersion, int otherVersion, Instant at) {
        sql.update(JOINING)
                .set(JOINING.STATE, JoiningState.DONE)
                .set(JOINING.DONE_AT, at)
                .set(JOINING.KEPT_VERSION, keptVersion)
                .set(JOINING.OTHER_VERSION, otherVersion)
                .where(JOINING.ID.eq(id.value()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void undone(JoiningId id, Instant at) {
        sql.update(JOINING)
                .set(JOINING.STATE, JoiningState.UNDONE)
                .set(JOINING.UNDONE_AT, at)
                .where(JOINING.ID.eq(id.value()))
                .execute();
    }

    /** Somebody would take it apart, and another has to agree. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undoProposed(JoiningId id, AccountId by) {
        sql.update(JOINING)
                .set(JOINING.UNDO_BY, by.value())
                .where(JOINING.ID.eq(id.value()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void declined(JoiningId id) {
        sql.update(JOINING)
                .set(JOINING.STATE, JoiningState.DECLINED)
                .where(JOINING.ID.eq(id.value()))
                .execute();
    }

    public Optional<Joining> find(JoiningId id) {
        return sql.selectFrom(JOINING).where(JOINING.ID.eq(id.value())).fetchOptional(JoiningRepository::joining);
    }

    /** What waits for a second editor of these two, whichever of them is to be kept. */
    public Optional<Joining> proposed(PersonId one, PersonId other) {
        List<Long> both = List.of(one.value(), other.value());
        return sql.selectFrom(JOINING)
                .where(JOINING.STATE.eq(JoiningState.PROPOSED))
                .and(JOINING.KEPT_ID.in(both))
                .and(JOINING.OTHER_ID.in(both))
                .orderBy(JOINING.ID.desc())
                .limit(1)
                .fetchOptional(JoiningRepository::joining);
    }

    /** What concerns somebody and waits for a second editor. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void declineAllOf(PersonId joined) {
        sql.update(JOINING)
                .set(JOINING.STATE, JoiningState.DECLINED)
                .where(JOINING.STATE.eq(JoiningState.PROPOSED))
                .and(JOINING.KEPT_ID.eq(joined.value()).or(JOINING.OTHER_ID.eq(joined.value())))
                .execute();
    }

    /** In one of the states, the latest first. */
    public List<Joining> in(JoiningState state, int offset, int limit) {
        return sql.selectFrom(JOINING)
                .where(JOINING.STATE.eq(state))
                .and(JOINING.ACT.eq(JOIN))
                .orderBy(JOINING.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(JoiningRepository::joining);
    }

    /** Whether somebody was joined into {@code kept} later than by {@code id}, and still is. */
    public boolean joinedLater(JoiningId id, PersonId kept) {
        return sql.fetchExists(DSL.selectOne()
                .from(JOINING)
                .where(JOINING.STATE.eq(JoiningState.DONE))
                .and(JOINING.ACT.eq(JOIN))
                .and(JOINING.ID.gt(id.value()))
                .and(JOINING.KEPT_ID.eq(kept.value()).or(JOINING.OTHER_ID.eq(kept.value()))));
    }

    /** An erased account leaves its proposals behind, and nothing that leads to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(AccountId account) {
        sql.update(JOINING)
                .setNull(JOINING.PROPOSED_BY)
                .where(JOINING.PROPOSED_BY.eq(account.value()))
                .execute();
        sql.update(JOINING)
                .setNull(JOINING.UNDO_BY)
                .where(JOINING.UNDO_BY.eq(account.value()))
                .execute();
    }

    private static Joining joining(JoiningRecord row) {
        return new Joining(
                new JoiningId(row.getId()),
                row.getState(),
                new PersonId(row.getKeptId()),
                new PersonId(row.getOtherId()),
                Arrays.stream(row.getTaken().split(","))
                        .filter(key -> !key.isEmpty())
                        .map(FactKey::read)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getProposedBy() == null ? null : new AccountId(row.getProposedBy()),
                row.getProposedAt(),
                row.getDoneAt(),
                row.getKeptVersion(),
                row.getUndoBy() == null ? null : new AccountId(row.getUndoBy()));
    }
}
