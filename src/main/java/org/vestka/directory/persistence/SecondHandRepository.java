package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.ADDRESS_PROPOSAL;
import static org.vestka.tables.Tables.ADDRESS_WRITER;
import static org.vestka.tables.Tables.CORRECTION;
import static org.vestka.tables.Tables.FACILITY_ADDRESS;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PUBLICATION_CHANGE;
import static org.vestka.tables.Tables.PUBLICATION_PROPOSAL;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.AddressId;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.Publication;
import org.vestka.shared.persistence.Additions;

/** Whose hand was the first: on an address, and on what shall be shown of a person. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SecondHandRepository {

    private final DSLContext sql;

    SecondHandRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** @param by null once that account was erased */
    public record Stored(
            PersonId person,
            Publication publication,
            @Nullable AccountId by,
            Instant at,
            String reason) {}

    public void wrote(AddressId address, AccountId account) {
        Additions.unlessTaken(sql.insertInto(ADDRESS_WRITER)
                .set(ADDRESS_WRITER.ADDRESS_ID, address.value())
                .set(ADDRESS_WRITER.ACCOUNT_ID, account.value()));
    }

    /** Whether this account wrote the address down and nobody has confirmed it. */
    public boolean unconfirmedOf(AddressId address, AccountId account) {
        return sql.fetchExists(sql.select(ADDRESS_WRITER.ADDRESS_ID)
                .from(ADDRESS_WRITER)
                .join(FACILITY_ADDRESS)
                .on(FACILITY_ADDRESS.ID.eq(ADDRESS_WRITER.ADDRESS_ID))
                .where(ADDRESS_WRITER.ADDRESS_ID.eq(address.value()))
                .and(ADDRESS_WRITER.ACCOUNT_ID.eq(account.value()))
                .and(FACILITY_ADDRESS.VERIFIED_ON.isNull()));
    }

    public Optional<Stored> proposed(PersonId person) {
        return sql.selectFrom(PUBLICATION_PROPOSAL)
                .where(PUBLICATION_PROPOSAL.PERSON_ID.eq(person.value()))
                .fetchOptional(row -> new Stored(
                        person,
                        row.getPublication(),
                        row.getAccountId() == null ? null : new AccountId(row.getAccountId()),
                        row.getProposedAt(),
                        row.getReason()));
    }

    /** What waits longest first. */
    public List<Stored> proposed(int offset, int limit) {
        return sql.selectFrom(PUBLICATION_PROPOSAL)
                .where(PUBLICATION_PROPOSAL.PERSON_ID.notIn(
                        DSL.select(PERSON.ID).from(PERSON).where(PERSON.JOINED_INTO.isNotNull())))
                .orderBy(PUBLICATION_PROPOSAL.PROPOSED_AT, PUBLICATION_PROPOSAL.PERSON_ID)
                .limit(limit)
                .offset(offset)
                .fetch(row -> new Stored(
                        new PersonId(row.getPersonId()),
                        row.getPublication(),
                        row.getAccountId() == null ? null : new AccountId(row.getAccountId()),
                        row.getProposedAt(),
                        row.getReason()));
    }

    /** In the place of what was proposed before. The person is held. */
    public void propose(PersonId person, Publication publication, AccountId account, String reason, Instant now) {
        drop(person);
        sql.insertInto(PUBLICATION_PROPOSAL)
                .set(PUBLICATION_PROPOSAL.PERSON_ID, person.value())
                .set(PUBLICATION_PROPOSAL.PUBLICATION, publication)
                .set(PUBLICATION_PROPOSAL.ACCOUNT_ID, account.value())
                .set(PUBLICATION_PROPOSAL.PROPOSED_AT, now)
                .set(PUBLICATION_PROPOSAL.REASON, reason)
                .execute();
    }

    /** @return whether something was proposed */
    public boolean drop(PersonId person) {
        return sql.deleteFrom(PUBLICATION_PROPOSAL)
                        .where(PUBLICATION_PROPOSAL.PERSON_ID.eq(person.value()))
                        .execute()
                > 0;
    }

    /** Whose act the last change was, and why. */
    public void changedBy(PersonId person, AccountId account, String reason) {
        sql.update(PUBLICATION_CHANGE)
                .set(PUBLICATION_CHANGE.ACCOUNT_ID, account.value())
                .set(PUBLICATION_CHANGE.REASON, reason)
                .where(PUBLICATION_CHANGE.PERSON_ID.eq(person.value()))
                .orderBy(PUBLICATION_CHANGE.ID.desc())
                .limit(1)
                .execute();
    }

    /** Why as much is shown of a person as is; empty where no editor has said so. */
    public Optional<String> reason(PersonId person) {
        return sql.select(PUBLICATION_CHANGE.REASON)
                .from(PUBLICATION_CHANGE)
                .where(PUBLICATION_CHANGE.PERSON_ID.eq(person.value()))
                .orderBy(PUBLICATION_CHANGE.ID.desc())
                .limit(1)
                .fetchOptional(PUBLICATION_CHANGE.REASON)
                .filter(reason -> !reason.isEmpty());
    }

    /** What was shown of a person before the last change, where this account has made that since. */
    public Optional<Publication> shownBefore(PersonId person, AccountId account, Instant since) {
        var last = sql.selectFrom(PUBLICATION_CHANGE)
                .where(PUBLICATION_CHANGE.PERSON_ID.eq(person.value()))
                .orderBy(PUBLICATION_CHANGE.ID.desc())
                .limit(2)
                .fetch();
        return last.size() < 2
                        || last.getFirst().getChangedAt().isBefore(since)
                        || !Objects.equals(last.getFirst().getAccountId(), account.value())
                ? Optional.empty()
                : Optional.of(last.getLast().getPublication());
    }

    public void forget(AccountId account) {
        sql.update(PUBLICATION_CHANGE)
                .setNull(PUBLICATION_CHANGE.ACCOUNT_ID)
                .where(PUBLICATION_CHANGE.ACCOUNT_ID.eq(account.value()))
                .execute();
        sql.update(ADDRESS_WRITER)
                .setNull(ADDRESS_WRITER.ACCOUNT_ID)
                .where(ADDRESS_WRITER.ACCOUNT_ID.eq(account.value()))
                .execute();
        sql.update(CORRECTION)
                .setNull(CORRECTION.KEPT_BY)
                .where(CORRECTION.KEPT_BY.eq(account.value()))
                .execute();
        sql.update(ADDRESS_PROPOSAL)
                .setNull(ADDRESS_PROPOSAL.ACCOUNT_ID)
                .where(ADDRESS_PROPOSAL.ACCOUNT_ID.eq(account.value()))
                .execute();
        sql.update(PUBLICATION_PROPOSAL)
                .setNull(PUBLICATION_PROPOSAL.ACCOUNT_ID)
                .where(PUBLICATION_PROPOSAL.ACCOUNT_ID.eq(account.value()))
                .execute();
    }
}
