package org.vestka.letters.persistence;

import static org.vestka.tables.Tables.LETTER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterId;

/** Open letters as time goes on: whose lease has ended, ends soon, or lasts. Rows are locked as {@link LetterRepository} does. */
@Repository
public class LeaseRepository {

    private final DSLContext sql;

    LeaseRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** All that are open, in the order in which their leases end. */
    public List<LetterId> open() {
        return sql.select(LETTER.ID)
                .from(LETTER)
                .where(LETTER.LEASE_OPEN_UNTIL.isNotNull())
                .orderBy(LETTER.LEASE_OPEN_UNTIL, LETTER.ID)
                .fetch(row -> new LetterId(row.value1()));
    }

    /** Those of them that there are, in the order of their ids. */
    public List<Letter> find(Collection<LetterId> ids) {
        return sql.selectFrom(LETTER)
                .where(LETTER.ID.in(ids.stream().map(LetterId::value).toList()))
                .orderBy(LETTER.ID)
                .fetch(LetterRow::letter);
    }

    /** Open letters whose lease has ended, the oldest first. */
    public List<LetterId> expired(Instant now, int most) {
        return sql.select(LETTER.ID)
                .from(LETTER)
                .where(LETTER.LEASE_OPEN_UNTIL.le(now))
                .orderBy(LETTER.LEASE_OPEN_UNTIL, LETTER.ID)
                .limit(most)
                .fetch(row -> new LetterId(row.value1()));
    }

    /** Claims an open letter whose lease has ended; empty when it has not, or somebody holds the letter at the moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Letter> lockExpired(LetterId id, Instant now) {
        return sql.selectFrom(LETTER)
                .where(LETTER.ID.eq(id.value()))
                .forUpdate()
                .skipLocked()
                .fetchOptional(LetterRow::letter)
                .filter(letter -> letter.state().open() && !letter.leaseUntil().isAfter(now));
    }

    /** Writers of open letters whose lease ends in a span of time and who have not been told. */
    public List<AccountId> writersOfEnding(Instant from, Instant until, int most) {
        return sql.selectDistinct(LETTER.WRITER_ID)
                .from(LETTER)
                .where(ending(from, until), LETTER.WRITER_ID.isNotNull())
                .orderBy(LETTER.WRITER_ID)
                .limit(most)
                .fetch(row -> new AccountId(row.value1()));
    }

    /** A writer's letters of that kind, locked, without those that somebody holds at the moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Letter> lockEnding(AccountId writer, Instant from, Instant until) {
        return sql.selectFrom(LETTER)
                .where(LETTER.OPEN_FOR.eq(writer.value()), ending(from, until))
                .orderBy(LETTER.ID)
                .forUpdate()
                .skipLocked()
                .fetch(LetterRow::letter);
    }

    private static Condition ending(Instant from, Instant until) {
        return DSL.and(
                LETTER.LEASE_OPEN_UNTIL.gt(from), LETTER.LEASE_OPEN_UNTIL.lt(until), LETTER.LEASE_REMINDED.isFalse());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void leaseReminded(LetterId id) {
        sql.update(LETTER)
                .set(LETTER.LEASE_REMINDED, true)
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }
}
