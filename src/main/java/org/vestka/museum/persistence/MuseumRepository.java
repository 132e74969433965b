package org.vestka.museum.persistence;

import static org.vestka.tables.Tables.MUSEUM_CONSENT;
import static org.vestka.tables.Tables.MUSEUM_LETTER;
import static org.vestka.tables.Tables.MUSEUM_TEXT;
import static org.vestka.tables.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.Publication;
import org.vestka.museum.Consent;
import org.vestka.museum.MuseumCode;
import org.vestka.museum.MuseumLetterDraft;
import org.vestka.museum.MuseumLetterId;
import org.vestka.museum.MuseumLetterState;
import org.vestka.museum.MuseumText;
import org.vestka.museum.TextOrigin;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.tables.tables.records.MuseumLetterRecord;

/** Letters of the museum as editors work on them. */
@Repository
public class MuseumRepository {

    private final DSLContext sql;

    MuseumRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A letter as it is stored.
     *
     * @param by the editor who has it in hand; null once that account was erased
     * @param at since when it is in its state
     */
    public record Stored(
            MuseumLetterId id,
            MuseumCode code,
            MuseumLetterDraft draft,
            MuseumLetterState state,
            @Nullable AccountId by,
            @Nullable String remark,
            Instant at,
            int version) {}

    public Optional<Stored> find(MuseumCode code) {
        return sql.selectFrom(MUSEUM_LETTER)
                .where(MUSEUM_LETTER.CODE.eq(code.value()))
                .fetchOptional(MuseumRepository::stored);
    }

    /** Holds a letter; empty where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Stored> lock(MuseumCode code) {
        return sql.selectFrom(MUSEUM_LETTER)
                .where(MUSEUM_LETTER.CODE.eq(code.value()))
                .forUpdate()
                .fetchOptional(MuseumRepository::stored);
    }

    /** What waits for a second editor, longest first. */
    public List<Stored> waiting(int offset, int limit) {
        ResultQuery<MuseumLetterRecord> waiting = sql.selectFrom(MUSEUM_LETTER)
                .where(MUSEUM_LETTER.STATE.eq(MuseumLetterState.WAITS_FOR_SECOND))
                .orderBy(MUSEUM_LETTER.PROPOSED_AT, MUSEUM_LETTER.ID)
                .limit(limit)
                .offset(offset);
        return waiting.fetch(MuseumRepository::stored);
    }

    /** What an editor works on, or nobody any more, newest first. */
    public List<Stored> drafts(AccountId editor, int offset, int limit) {
        ResultQuery<MuseumLetterRecord> drafts = sql.selectFrom(MUSEUM_LETTER)
                .where(MUSEUM_LETTER.STATE.eq(MuseumLetterState.DRAFT))
                .and(MUSEUM_LETTER.ACCOUNT_ID.eq(editor.value()).or(MUSEUM_LETTER.ACCOUNT_ID.isNull()))
                .orderBy(MUSEUM_LETTER.ID.desc())
                .limit(limit)
                .offset(offset);
        return drafts.fetch(MuseumRepository::stored);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public MuseumLetterId add(MuseumCode code, MuseumLetterDraft draft, AccountId by, Instant now) {
        MuseumLetterRecord letter = sql.newRecord(MUSEUM_LETTER);
        letter.setCode(code.value());
        fill(letter, draft);
        letter.setState(MuseumLetterState.DRAFT);
        letter.setAccountId(by.value());
        letter.setBegunAt(now);
        letter.setVersion(0);
        letter.store();
        return new MuseumLetterId(letter.getId());
    }

    /** The letter is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(MuseumLetterId id, MuseumLetterDraft draft) {
        MuseumLetterRecord letter = sql.newRecord(MUSEUM_LETTER);
        fill(letter, draft);
        sql.update(MUSEUM_LETTER)
                .set(letter)
                .where(MUSEUM_LETTER.ID.eq(id.value()))
                .execute();
    }

    /** Whoever saw the letter before sees by its version that it is another now. It is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void touched(MuseumLetterId id, AccountId by) {
        sql.update(MUSEUM_LETTER)
                .set(MUSEUM_LETTER.VERSION, MUSEUM_LETTER.VERSION.plus(1))
                .set(MUSEUM_LETTER.ACCOUNT_ID, by.value())
                .where(MUSEUM_LETTER.ID.eq(id.value()))
                .execute();
    }

    /**
     * The letter is held.
     *
     * @param remark why it is a draft again; null for none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void become(MuseumLetterId id, MuseumLetterState state, @Nullable String remark, Instant now) {
        MuseumLetterRecord letter = sql.newRecord(MUSEUM_LETTER);
        letter.setState(state);
        letter.setRemark(remark);
        switch (state) {
            case WAITS_FOR_SECOND -> letter.setProposedAt(now);
            case SHOWN -> letter.setShownAt(now);
            case WITHDRAWN -> letter.setHiddenAt(now);
            case DRAFT -> letter.setHiddenAt(null);
        }
        sql.update(MUSEUM_LETTER)
                .set(letter)
                .set(MUSEUM_LETTER.VERSION, MUSEUM_LETTER.VERSION.plus(1))
                .where(MUSEUM_LETTER.ID.eq(id.value()))
                .execute();
    }

    /** Latest first. */
    public List<Consent> consents(MuseumLetterId id) {
        return sql.selectFrom(MUSEUM_CONSENT)
                .where(MUSEUM_CONSENT.LETTER_ID.eq(id.value()))
                .orderBy(MUSEUM_CONSENT.ID.desc())
                .fetch(row -> new Consent(row.getGiver(), row.getWay(), row.getGivenOn(), row.getWithdrawnOn()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void consent(MuseumLetterId id, Consent consent) {
        sql.insertInto(MUSEUM_CONSENT)
                .set(MUSEUM_CONSENT.LETTER_ID, id.value())
                .set(MUSEUM_CONSENT.GIVER, consent.by())
                .set(MUSEUM_CONSENT.WAY, consent.way())
                .set(MUSEUM_CONSENT.GIVEN_ON, consent.givenOn())
                .execute();
    }

    /** @return whether any stood */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(MuseumLetterId id, LocalDate day) {
        return sql.update(MUSEUM_CONSENT)
                        .set(MUSEUM_CONSENT.WITHDRAWN_ON, day)
                        .where(MUSEUM_CONSENT.LETTER_ID.eq(id.value()))
                        .and(MUSEUM_CONSENT.WITHDRAWN_ON.isNull())
                        .execute()
                > 0;
    }

    /** The one that stands is not of this letter's writer: it was never withdrawn, so nothing of it stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dropConsent(MuseumLetterId id, Instant now) {
        sql.update(MUSEUM_LETTER)
                .set(MUSEUM_LETTER.HIDDEN_AT, now)
                .where(MUSEUM_LETTER.ID.eq(id.value()))
                .execute();
        sql.deleteFrom(MUSEUM_CONSENT)
                .where(MUSEUM_CONSENT.LETTER_ID.eq(id.value()))
                .and(MUSEUM_CONSENT.WITHDRAWN_ON.isNull())
                .execute();
    }

    /** The text in the letter's language is the original, and no other is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void originalIn(MuseumLetterId id, LanguageTag language) {
        sql.update(MUSEUM_TEXT)
                .set(MUSEUM_TEXT.ORIGIN, TextOrigin.EDITOR)
                .where(MUSEUM_TEXT.LETTER_ID.eq(id.value()))
                .and(MUSEUM_TEXT.ORIGIN.eq(TextOrigin.ORIGINAL))
                .execute();
        sql.update(MUSEUM_TEXT)
                .set(MUSEUM_TEXT.ORIGIN, TextOrigin.ORIGINAL)
                .where(MUSEUM_TEXT.LETTER_ID.eq(id.value()))
                .and(MUSEUM_TEXT.LANGUAGE.eq(language))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(MuseumLetterId id, MuseumText text) {
        remove(id, text.language());
        sql.insertInto(MUSEUM_TEXT)
                .set(MUSEUM_TEXT.LETTER_ID, id.value())
                .set(MUSEUM_TEXT.LANGUAGE, text.language())
                .set(MUSEUM_TEXT.ORIGIN, text.origin())
                .set(MUSEUM_TEXT.TEXT, text.text())
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(MuseumLetterId id, LanguageTag language) {
        sql.deleteFrom(MUSEUM_TEXT)
                .where(MUSEUM_TEXT.LETTER_ID.eq(id.value()))
                .and(MUSEUM_TEXT.LANGUAGE.eq(language))
                .execute();
    }

    /** How much is shown of a person now; empty for whoever is part of another. */
    public Optional<Publication> publication(PersonId person) {
        return sql.select(PERSON.PUBLICATION)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .and(PERSON.JOINED_INTO.isNull())
                .fetchOptional(PERSON.PUBLICATION);
    }

    /** Letters of a person, in the order of their ids, held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MuseumLetterId> lockOf(PersonId person) {
        return sql.select(MUSEUM_LETTER.ID)
                .from(MUSEUM_LETTER)
                .where(MUSEUM_LETTER.PERSON_ID.eq(person.value()))
                .orderBy(MUSEUM_LETTER.ID)
                .forUpdate()
                .fetch(row -> new MuseumLetterId(row.value1()));
    }

    /** Those of a person that were written in one of these places, held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MuseumLetterId> lockOf(PersonId person, Set<FacilityId> places) {
        return sql.select(MUSEUM_LETTER.ID)
                .from(MUSEUM_LETTER)
                .where(MUSEUM_LETTER.PERSON_ID.eq(person.value()))
                .and(MUSEUM_LETTER.FACILITY_ID.in(
                        places.stream().map(FacilityId::value).toList()))
                .orderBy(MUSEUM_LETTER.ID)
                .forUpdate()
                .fetch(row -> new MuseumLetterId(row.value1()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Collection<MuseumLetterId> letters, PersonId to) {
        sql.update(MUSEUM_LETTER)
                .set(MUSEUM_LETTER.PERSON_ID, to.value())
                .set(MUSEUM_LETTER.VERSION, MUSEUM_LETTER.VERSION.plus(1))
                .where(MUSEUM_LETTER.ID.in(
                        letters.stream().map(MuseumLetterId::value).toList()))
                .execute();
    }

    /** Nothing leads to the account any more. What it had proposed is a draft again: who agrees has to be another than who proposes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(AccountId account) {
        sql.update(MUSEUM_LETTER)
                .set(MUSEUM_LETTER.STATE, MuseumLetterState.DRAFT)
                .set(MUSEUM_LETTER.VERSION, MUSEUM_LETTER.VERSION.plus(1))
                .where(MUSEUM_LETTER.ACCOUNT_ID.eq(account.value()))
                .and(MUSEUM_LETTER.STATE.eq(MuseumLetterState.WAITS_FOR_SECOND))
                .execute();
        sql.update(MUSEUM_LETTER)
                .setNull(MUSEUM_LETTER.ACCOUNT_ID)
                .where(MUSEUM_LETTER.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    private static void fill(MuseumLetterRecord letter, MuseumLetterDraft draft) {
        FacilityId place = draft.place();
        PartialDate on = draft.writtenOn();
        letter.setPersonId(draft.person().value());
        letter.setFacilityId(place == null ? null : place.value());
        letter.setOnDate(on);
        letter.setOnYear(on == null ? null : (short) on.earliest().getYear());
        letter.setKind(draft.kind());
        letter.setLanguage(draft.language());
    }

    private static Stored stored(MuseumLetterRecord row) {
        Instant begun = row.getBegunAt();
        Instant at =
                switch (row.getState()) {
                    case DRAFT -> begun;
                    case WAITS_FOR_SECOND -> or(row.getProposedAt(), begun);
                    case SHOWN -> or(row.getShownAt(), begun);
                    case WITHDRAWN -> or(row.getHiddenAt(), begun);
                };
        return new Stored(
                new MuseumLetterId(row.getId()),
                new MuseumCode(row.getCode()),
                new MuseumLetterDraft(
                        new PersonId(row.getPersonId()),
                        row.getFacilityId() == null ? null : new FacilityId(row.getFacilityId()),
                        row.getOnDate(),
                        row.getKind(),
                        row.getLanguage()),
                row.getState(),
                row.getAccountId() == null ? null : new AccountId(row.getAccountId()),
                row.getRemark(),
                at,
                row.getVersion());
    }

    private static Instant or(@Nullable Instant at, Instant begun) {
        return at == null ? begun : at;
    }
}
