package org.vestka.directory.duplicates.persistence;

import static org.vestka.tables.Tables.JOINING;
import static org.vestka.tables.Tables.SPLITTING;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.duplicates.JoiningState;
import org.vestka.directory.duplicates.SplitDone;
import org.vestka.directory.duplicates.SplitPart.Chosen;
import org.vestka.directory.duplicates.Splitting;
import org.vestka.tables.tables.records.SplittingRecord;

/** Splits that wait for a second editor, at most one of a record, and those that were done. */
@Repository
public class SplittingRepository {

    private final DSLContext sql;

    SplittingRepository(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Splitting> waiting(PersonId person) {
        return sql.selectFrom(SPLITTING)
                .where(SPLITTING.PERSON_ID.eq(person.value()))
                .fetchOptional(SplittingRepository::splitting);
    }

    /** The latest first. */
    public List<Splitting> waiting(int offset, int limit) {
        return sql.selectFrom(SPLITTING)
                .orderBy(SPLITTING.PROPOSED_AT.desc(), SPLITTING.PERSON_ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(SplittingRepository::splitting);
    }

    /** Takes the place of an earlier one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void propose(Splitting splitting) {
        drop(splitting.person());
        sql.insertInto(SPLITTING)
                .set(SPLITTING.PERSON_ID, splitting.person().value())
                .set(
                        SPLITTING.GOING,
                        splitting.going().stream().map(Chosen::stored).sorted().collect(Collectors.joining("\n")))
                .set(SPLITTING.PROMISES, splitting.promises())
                .set(
                        SPLITTING.PROPOSED_BY,
                        Objects.requireNonNull(splitting.by()).value())
                .set(SPLITTING.PROPOSED_AT, splitting.at())
                .execute();
    }

    /** @return whether there was one */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean drop(PersonId person) {
        return sql.deleteFrom(SPLITTING)
                        .where(SPLITTING.PERSON_ID.eq(person.value()))
                        .execute()
                > 0;
    }

    /** Remembers who was made two, so that the way back is found. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(PersonId person, PersonId other, Instant at) {
        sql.insertInto(JOINING)
                .set(JOINING.ACT, JoiningRepository.SPLIT)
                .set(JOINING.STATE, JoiningState.DONE)
                .set(JOINING.KEPT_ID, person.value())
                .set(JOINING.OTHER_ID, other.value())
                .set(JOINING.PROPOSED_AT, at)
                .set(JOINING.DONE_AT, at)
                .execute();
    }

    /** The latest first. */
    public List<SplitDone> done(int offset, int limit) {
        return sql.selectFrom(JOINING)
                .where(JOINING.STATE.eq(JoiningState.DONE))
                .and(JOINING.ACT.eq(JoiningRepository.SPLIT))
                .orderBy(JOINING.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(row -> new SplitDone(
                        new PersonId(row.getKeptId()),
                        new PersonId(row.getOtherId()),
                        Objects.requireNonNull(row.getDoneAt())));
    }

    /** An erased account leaves its proposals behind, and nothing that leads to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(AccountId account) {
        sql.update(SPLITTING)
                .setNull(SPLITTING.PROPOSED_BY)
                .where(SPLITTING.PROPOSED_BY.eq(account.value()))
                .execute();
    }

    private static Splitting splitting(SplittingRecord row) {
        return new Splitting(
                new PersonId(row.getPersonId()),
                row.getGoing().lines().map(Chosen::read).collect(Collectors.toUnmodifiableSet()),
                row.getPromises(),
                row.getProposedBy() == null ? null : new AccountId(row.getProposedBy()),
                row.getProposedAt());
    }
}
