package org.vestka.letters.persistence;

import static org.vestka.tables.Tables.LETTER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.letters.FrozenAddress;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterCode;
import org.vestka.letters.LetterId;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterState;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.persistence.Additions;
import org.vestka.tables.tables.records.LetterRecord;

/**
 * Letters as they are begun, found and held. Rows are locked by their id alone, or through an index that never changes: who
 * locks through one that holds the state waits crosswise with who has the row.
 */
@Repository
public class LetterRepository {

    private final DSLContext sql;

    LetterRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A letter with whose it is. */
    public record Owned(AccountId writer, Letter letter) {}

    /** @return whether it is new; false when the writer has an open letter to the person already */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insertReserved(
            LetterCode code,
            AccountId writer,
            PersonId person,
            LetterKind kind,
            LanguageTag language,
            FrozenAddress address,
            Instant now,
            Instant leaseUntil) {
        return Additions.unlessTaken(sql.insertInto(LETTER)
                .set(LETTER.CODE, code.value())
                .set(LETTER.WRITER_ID, writer.value())
                .set(LETTER.PERSON_ID, person.value())
                .set(LETTER.KIND, kind)
                .set(LETTER.LANGUAGE, language)
                .set(LETTER.STATE, LetterState.RESERVED)
                .set(LETTER.ADDRESS_ID, address.address().value())
                .set(LETTER.ADDRESS_LINES, String.join("\n", address.lines()))
                .set(LETTER.ADDRESS_VERIFIED_ON, address.verifiedOn())
                .set(LETTER.RESERVED_AT, now)
                .set(LETTER.LEASE_UNTIL, leaseUntil));
    }

    /** A letter that was posted on a past day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LetterId insertPosted(
            LetterCode code,
            @Nullable AccountId writer,
            PersonId person,
            LetterKind kind,
            LanguageTag language,
            Instant postedAt,
            LocalDate postedOn,
            @Nullable CountryCode from) {
        return new LetterId(Objects.requireNonNull(sql.insertInto(LETTER)
                        .set(LETTER.CODE, code.value())
                        .set(LETTER.WRITER_ID, writer == null ? null : writer.value())
                        .set(LETTER.PERSON_ID, person.value())
                        .set(LETTER.KIND, kind)
                        .set(LETTER.LANGUAGE, language)
                        .set(LETTER.STATE, LetterState.POSTED)
                        .set(LETTER.RESERVED_AT, postedAt)
                        .set(LETTER.WRITTEN_AT, postedAt)
                        .set(LETTER.POSTED_AT, postedAt)
                        .set(LETTER.POSTED_ON, postedOn)
                        .set(LETTER.POSTED_FROM, from == null ? null : from.value())
                        .set(LETTER.LEASE_UNTIL, postedAt)
                        .returning(LETTER.ID)
                        .fetchOne())
                .getId());
    }

    /** The letter if it is this writer's, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Letter> lock(AccountId writer, LetterCode code) {
        return sql.selectFrom(LETTER)
                .where(LETTER.CODE.eq(code.value()), LETTER.WRITER_ID.eq(writer.value()))
                .forUpdate()
                .fetchOptional(LetterRow::letter);
    }

    /** Whose it is or was, is not asked. */
    public Optional<Letter> find(LetterCode code) {
        return sql.selectFrom(LETTER).where(LETTER.CODE.eq(code.value())).fetchOptional(LetterRow::letter);
    }

    /** The same, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Letter> lock(LetterCode code) {
        return sql.selectFrom(LETTER)
                .where(LETTER.CODE.eq(code.value()))
                .forUpdate()
                .fetchOptional(LetterRow::letter);
    }

    /** Those of them that are this writer's, locked in the order of their ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Letter> lock(AccountId writer, Collection<LetterId> ids) {
        return lockAll(ids.stream().map(LetterId::value).toList()).stream()
                .filter(row -> Long.valueOf(writer.value()).equals(row.getWriterId()))
                .map(LetterRow::letter)
                .toList();
    }

    public Optional<Letter> find(AccountId writer, LetterCode code) {
        return sql.selectFrom(LETTER)
                .where(LETTER.CODE.eq(code.value()), LETTER.WRITER_ID.eq(writer.value()))
                .fetchOptional(LetterRow::letter);
    }

    public Optional<Letter> findOpen(AccountId writer, PersonId person) {
        return sql.selectFrom(LETTER)
                .where(open(writer, person))
                // a second one stands beside it where two records of one person were joined
                .orderBy(LETTER.BESIDE)
                .limit(1)
                .fetchOptional(LetterRow::letter);
    }

    /** How many a writer has reserved or written; held ones keep nobody from writing. */
    public int countBegun(AccountId writer) {
        return sql.fetchCount(
                LETTER,
                LETTER.OPEN_FOR.eq(writer.value()).and(LETTER.STATE.in(LetterState.RESERVED, LetterState.WRITTEN)));
    }

    /** The day of the writer's last posted letter to a person, on or after a day. */
    public Optional<LocalDate> lastPosted(AccountId writer, PersonId person, LocalDate since) {
        return Optional.ofNullable(sql.select(DSL.max(LETTER.POSTED_ON))
                .from(LETTER)
                .where(
                        LETTER.WRITER_ID.eq(writer.value()),
                        LETTER.PERSON_ID.eq(person.value()),
                        LETTER.STATE.eq(LetterState.POSTED),
                        LETTER.POSTED_ON.ge(since))
                .fetchOne(0, LocalDate.class));
    }

    /** The day on which anybody last posted a letter to a person. */
    public Optional<LocalDate> lastPosted(PersonId person) {
        return Optional.ofNullable(sql.select(DSL.max(LETTER.POSTED_ON))
                .from(LETTER)
                .where(LETTER.PERSON_ID.eq(person.value()), LETTER.STATE.eq(LetterState.POSTED))
                .fetchOne(0, LocalDate.class));
    }

    /** How many letters to these people are begun and not yet posted. */
    public int countOnTheTable(Collection<PersonId> people) {
        return sql.fetchCount(
                LETTER,
                LETTER.PERSON_ID
                        .in(people.stream().map(PersonId::value).toList())
                        .and(LETTER.STATE.in(LetterState.OPEN)));
    }

    /** Open letters to these people, with whose they are, locked in the order of their ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Owned> lockOnTheTable(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<Long> ids = sql.select(LETTER.ID)
                .from(LETTER)
                .where(
                        LETTER.PERSON_ID.in(people.stream().map(PersonId::value).toList()),
                        LETTER.STATE.in(LetterState.OPEN))
                .fetch(LETTER.ID);
        return lockAll(ids).stream()
                .filter(row -> row.getState().open() && row.getWriterId() != null)
                .map(LetterRow::owned)
                .toList();
    }

    /** A writer's letters on the table, as they stand now. */
    public List<Letter> open(AccountId writer) {
        return sql.selectFrom(LETTER)
                .where(LETTER.OPEN_FOR.eq(writer.value()))
                .orderBy(LETTER.ID)
                .fetch(LetterRow::letter);
    }

    /** A letter with whose it is, locked; empty when nobody's any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Owned> lock(LetterId id) {
        return sql.selectFrom(LETTER)
                .where(LETTER.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .filter(row -> row.getWriterId() != null)
                .map(LetterRow::owned);
    }

    /** All letters of a writer, locked; the open ones are given back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Letter> lockAllOf(AccountId writer) {
        List<Long> ids = sql.select(LETTER.ID)
                .from(LETTER)
                .where(LETTER.WRITER_ID.eq(writer.value()))
                .fetch(LETTER.ID);
        return lockAll(ids).stream()
                .map(LetterRow::letter)
                .filter(letter -> letter.state().open())
                .toList();
    }

    private Result<LetterRecord> lockAll(List<Long> ids) {
        return sql.selectFrom(LETTER)
                .where(LETTER.ID.in(ids))
                .orderBy(LETTER.ID)
                .forUpdate()
                .fetch();
    }

    /** Takes the writer out of all letters, and where they posted them; open ones must have been closed before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void detach(AccountId writer) {
        sql.update(LETTER)
                .setNull(LETTER.WRITER_ID)
                .setNull(LETTER.POSTED_FROM)
                .where(LETTER.WRITER_ID.eq(writer.value()))
                .execute();
    }

    private static Condition open(AccountId writer, PersonId person) {
        // by the generated column, whose unique index also finds the row
        return LETTER.OPEN_FOR.eq(writer.value()).and(LETTER.PERSON_ID.eq(person.value()));
    }
}
