package org.vestka.letters.persistence;

import static org.vestka.tables.Tables.DELIVERY_SIGN;
import static org.vestka.tables.Tables.LETTER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.letters.Closing;
import org.vestka.letters.FrozenAddress;
import org.vestka.letters.HoldReason;
import org.vestka.letters.LetterId;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterState;
import org.vestka.shared.LanguageTag;
import org.vestka.tables.tables.records.LetterRecord;

/** What becomes of a letter. Each happens on a row that was locked before, whose state allows it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class LetterChanges {

    private final DSLContext sql;

    LetterChanges(DSLContext sql) {
        this.sql = sql;
    }

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
    public void unwritten(LetterId id) {
        sql.update(LETTER)
                .set(LETTER.STATE, LetterState.RESERVED)
                .setNull(LETTER.WRITTEN_AT)
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }

    /**
     * @param notedAt when its writer said so, which may be days later
     * @param from null when the writer does not say
     */
    public void posted(LetterId id, Instant at, LocalDate on, Instant notedAt, @Nullable CountryCode from) {
        sql.update(LETTER)
                .set(LETTER.STATE, LetterState.POSTED)
                // what was posted on a day was written by then, whenever that was noted
                .set(
                        LETTER.WRITTEN_AT,
                        DSL.when(LETTER.WRITTEN_AT.gt(at), DSL.val(at, LETTER.WRITTEN_AT))
                                .otherwise(LETTER.WRITTEN_AT))
                .set(LETTER.POSTED_AT, at)
                .set(LETTER.POSTED_ON, on)
                .set(LETTER.POSTED_NOTED_AT, notedAt)
                .set(LETTER.POSTED_FROM, from == null ? null : from.value())
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }

    /**
     * Back from {@link #posted}; with it go the signs, for there are none of a letter that was not posted. Fails on the
     * unique index when the writer has opened another letter to the person.
     */
    public void unposted(LetterId id, LetterState state, Instant leaseUntil) {
        sql.update(LETTER)
                .set(LETTER.STATE, state)
                .setNull(LETTER.POSTED_AT)
                .setNull(LETTER.POSTED_ON)
                .setNull(LETTER.POSTED_NOTED_AT)
                .setNull(LETTER.POSTED_FROM)
                .set(LETTER.LEASE_UNTIL, leaseUntil)
                .where(LETTER.ID.eq(id.value()))
                .execute();
        sql.deleteFrom(DELIVERY_SIGN)
                .where(DELIVERY_SIGN.LETTER_ID.eq(id.value()))
                .execute();
    }

    public void closed(LetterId id, Closing closing, Instant at) {
        sql.update(LETTER)
                .set(LETTER.STATE, LetterState.CANCELLED)
                .set(LETTER.CLOSING, closing)
                .set(LETTER.CLOSED_AT, at)
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }

    /** A letter to be held, the state to which it goes back, and why. */
    public record Hold(LetterId letter, LetterState from, HoldReason reason) {}

    public void held(Collection<Hold> holds) {
        Map<Map.Entry<LetterState, HoldReason>, List<Long>> alike = holds.stream()
                .collect(Collectors.groupingBy(
                        hold -> Map.entry(hold.from(), hold.reason()),
                        Collectors.mapping(hold -> hold.letter().value(), Collectors.toList())));
        alike.forEach((how, ids) -> sql.update(LETTER)
                .set(LETTER.STATE, LetterState.HELD)
                .set(LETTER.HELD_FROM, how.getKey())
                .set(LETTER.HOLD_REASON, how.getValue())
                .where(LETTER.ID.in(ids))
                .execute());
    }

    /**
     * Back from {@link #held}, as if it had not been: what was printed is right.
     *
     * @param leaseUntil no earlier than it lasted
     */
    public void notHeld(LetterId id, LetterState state, Instant leaseUntil) {
        sql.update(LETTER)
                .set(LETTER.STATE, state)
                .setNull(LETTER.HELD_FROM)
                .setNull(LETTER.HOLD_REASON)
                .set(LETTER.LEASE_UNTIL, leaseUntil)
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }

    /** Back from {@link #held}, with the address that holds now; what was printed is void. */
    public void goesOn(LetterId id, LetterState state, FrozenAddress address, Instant leaseUntil) {
        sql.update(LETTER)
                .set(LETTER.STATE, state)
                .setNull(LETTER.HELD_FROM)
                .setNull(LETTER.HOLD_REASON)
                .set(bearing(address))
                .setNull(LETTER.PRINTED_AT)
                .set(LETTER.PRINTED_ANYWAY, false)
                .set(LETTER.LEASE_UNTIL, leaseUntil)
                .set(LETTER.LEASE_REMINDED, false)
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }

    /** Bears this address from its beginning. */
    public void addressed(LetterId id, FrozenAddress address) {
        sql.update(LETTER).set(bearing(address)).where(LETTER.ID.eq(id.value())).execute();
    }

    public void printed(LetterId id, FrozenAddress address, boolean anyway, Instant at) {
        sql.update(LETTER)
                .set(bearing(address))
                .set(LETTER.PRINTED_AT, at)
                .set(LETTER.PRINTED_ANYWAY, anyway)
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }

    public void changeKind(LetterId id, LetterKind kind, LanguageTag language) {
        sql.update(LETTER)
                .set(LETTER.KIND, kind)
                .set(LETTER.LANGUAGE, language)
                .where(LETTER.ID.eq(id.value()))
                .execute();
    }

    private static LetterRecord bearing(FrozenAddress address) {
        LetterRecord letter = new LetterRecord();
        letter.setAddressId(address.address().value());
        letter.setAddressLines(String.join("\n", address.lines()));
        letter.setAddressVerifiedOn(address.verifiedOn());
        return letter;
    }
}
