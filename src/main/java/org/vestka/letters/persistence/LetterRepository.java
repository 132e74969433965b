package org.vestka.letters.persistence;

import static org.vestka.tables.Tables.LETTER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.AddressId;
import org.vestka.directory.PersonId;
import org.vestka.letters.Closing;
import org.vestka.letters.FrozenAddress;
import org.vestka.letters.HoldReason;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterCode;
import org.vestka.letters.LetterId;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterState;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.persistence.Additions;
import org.vestka.tables.tables.records.LetterRecord;

/**
 * Letters by id; every change of state happens on a row that was locked before. Rows are locked by their id alone, or through
 * an index that never changes: who locks through one that holds the state waits crosswise with who has the row.
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
            LocalDate postedOn) {
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
                .fetchOptional(LetterRepository::letter);
    }

    public Optional<Letter> find(AccountId writer, LetterCode code) {
        return sql.selectFrom(LETTER)
                .where(LETTER.CODE.eq(code.value()), LETTER.WRITER_ID.eq(writer.value()))
                .fetchOptional(LetterRepository::letter);
    }

    public Optional<Letter> findOpen(AccountId writer, PersonId person) {
        return sql.selectFrom(LETTER).where(open(writer, person)).fetchOptional(LetterRepository::letter);
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

    @Transactional(propagation = Propagation.MANDATORY)
    public void written(LetterId id, Instant at, Instant leaseUntil) {
        sql.update(LETTER)
                .set(LETTER.STATE, LetterState.WRITTEN)
                .set(LETTER.WRITTEN_AT, at)
                .set(LETTER.LEASE_UNTIL, leaseUntil)
                .set(LETTER.LEASE_REMINDED, false)
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }

    /** Back from {@link #written}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unwritten(LetterId id) {
        sql.update(LETTER)
                .set(LETTER.STATE, LetterState.RESERVED)
                .setNull(LETTER.WRITTEN_AT)
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void posted(LetterId id, Instant at, LocalDate on) {
        sql.update(LETTER)
                .set(LETTER.STATE, LetterState.POSTED)
                .set(LETTER.POSTED_AT, at)
                .set(LETTER.POSTED_ON, on)
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }

    /** Back from {@link #posted}. Fails on the unique index when the writer has opened another letter to the person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unposted(LetterId id, LetterState state, Instant leaseUntil) {
        sql.update(LETTER)
                .set(LETTER.STATE, state)
                .setNull(LETTER.POSTED_AT)
                .setNull(LETTER.POSTED_ON)
                .set(LETTER.LEASE_UNTIL, leaseUntil)
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void closed(LetterId id, Closing closing, Instant at) {
        sql.update(LETTER)
                .set(LETTER.STATE, LetterState.CANCELLED)
                .set(LETTER.CLOSING, closing)
                .set(LETTER.CLOSED_AT, at)
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void held(LetterId id, LetterState from, HoldReason reason) {
        sql.update(LETTER)
                .set(LETTER.STATE, LetterState.HELD)
                .set(LETTER.HELD_FROM, from)
                .set(LETTER.HOLD_REASON, reason)
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }

    /** Back from {@link #held}, with the address that holds now; what was printed is void. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void goesOn(LetterId id, LetterState state, FrozenAddress address, Instant leaseUntil) {
        sql.update(LETTER)
                .set(LETTER.STATE, state)
                .setNull(LETTER.HELD_FROM)
                .setNull(LETTER.HOLD_REASON)
                .set(LETTER.ADDRESS_ID, address.address().value())
                .set(LETTER.ADDRESS_LINES, String.join("\n", address.lines()))
                .set(LETTER.ADDRESS_VERIFIED_ON, address.verifiedOn())
                .setNull(LETTER.PRINTED_AT)
                .set(LETTER.PRINTED_ANYWAY, false)
                .set(LETTER.LEASE_UNTIL, leaseUntil)
                .set(LETTER.LEASE_REMINDED, false)
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }

    /** Bears this address from its beginning. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addressed(LetterId id, FrozenAddress address) {
        sql.update(LETTER)
                .set(LETTER.ADDRESS_ID, address.address().value())
                .set(LETTER.ADDRESS_LINES, String.join("\n", address.lines()))
                .set(LETTER.ADDRESS_VERIFIED_ON, address.verifiedOn())
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void printed(LetterId id, FrozenAddress address, boolean anyway, Instant at) {
        sql.update(LETTER)
                .set(LETTER.ADDRESS_ID, address.address().value())
                .set(LETTER.ADDRESS_LINES, String.join("\n", address.lines()))
                .set(LETTER.ADDRESS_VERIFIED_ON, address.verifiedOn())
                .set(LETTER.PRINTED_AT, at)
                .set(LETTER.PRINTED_ANYWAY, anyway)
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void changeKind(LetterId id, LetterKind kind, LanguageTag language) {
        sql.update(LETTER)
                .set(LETTER.KIND, kind)
                .set(LETTER.LANGUAGE, language)
                .where(LETTER.ID.eq(id.value()))
                .execute();
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
                .map(LetterRepository::owned)
                .toList();
    }

    /** A letter with whose it is, locked; empty when nobody's any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Owned> lock(LetterId id) {
        return sql.selectFrom(LETTER)
                .where(LETTER.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .filter(row -> row.getWriterId() != null)
                .map(LetterRepository::owned);
    }

    /** All that are open, in the order in which their leases end. */
    public List<LetterId> open() {
        return sql.select(LETTER.ID)
                .from(LETTER)
                .where(LETTER.LEASE_OPEN_UNTIL.isNotNull())
                .orderBy(LETTER.LEASE_OPEN_UNTIL, LETTER.ID)
                .fetch(row -> new LetterId(row.value1()));
    }

    public Optional<Letter> find(LetterId id) {
        return sql.selectFrom(LETTER).where(LETTER.ID.eq(id.value())).fetchOptional(LetterRepository::letter);
    }

    /** All letters of a writer, locked; the open ones are given back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Letter> lockAllOf(AccountId writer) {
        List<Long> ids = sql.select(LETTER.ID)
                .from(LETTER)
                .where(LETTER.WRITER_ID.eq(writer.value()))
                .fetch(LETTER.ID);
        return lockAll(ids).stream()
                .map(LetterRepository::letter)
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

    /** Takes the writer out of all letters; open ones must have been closed before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void detach(AccountId writer) {
        sql.update(LETTER)
                .setNull(LETTER.WRITER_ID)
                .where(LETTER.WRITER_ID.eq(writer.value()))
                .execute();
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
                .fetchOptional(LetterRepository::letter)
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
                .fetch(LetterRepository::letter);
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

    private static Condition open(AccountId writer, PersonId person) {
        // by the generated column, whose unique index also finds the row
        return LETTER.OPEN_FOR.eq(writer.value()).and(LETTER.PERSON_ID.eq(person.value()));
    }

    private static Owned owned(Record row) {
        return new Owned(new AccountId(Objects.requireNonNull(row.get(LETTER.WRITER_ID))), letter(row));
    }

    static Letter letter(Record row) {
        Long address = row.get(LETTER.ADDRESS_ID);
        return new Letter(
                new LetterId(row.get(LETTER.ID)),
                new LetterCode(row.get(LETTER.CODE)),
                new PersonId(row.get(LETTER.PERSON_ID)),
                row.get(LETTER.KIND),
                row.get(LETTER.LANGUAGE),
                row.get(LETTER.STATE),
                row.get(LETTER.HELD_FROM),
                row.get(LETTER.HOLD_REASON),
                row.get(LETTER.CLOSING),
                address == null
                        ? null
                        : new FrozenAddress(
                                new AddressId(address),
                                Arrays.asList(row.get(LETTER.ADDRESS_LINES).split("\n")),
                                row.get(LETTER.ADDRESS_VERIFIED_ON)),
                row.get(LETTER.PRINTED_AT),
                row.get(LETTER.PRINTED_ANYWAY),
                row.get(LETTER.RESERVED_AT),
                row.get(LETTER.LEASE_UNTIL),
                row.get(LETTER.WRITTEN_AT),
                row.get(LETTER.POSTED_AT),
                row.get(LETTER.POSTED_ON));
    }
}
