package org.vestka.letters.persistence;

import static org.vestka.tables.Tables.DELIVERY_SIGN;
import static org.vestka.tables.Tables.LETTER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterNews;
import org.vestka.letters.LetterState;
import org.vestka.letters.SignKind;

/** What a writer sees of their own letters. */
@Repository
public class LetterListQuery {

    private final DSLContext sql;

    LetterListQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** On the table: reserved, written, held; what returns first on top. */
    public List<Letter> open(AccountId writer, int offset, int limit) {
        return sql.selectFrom(LETTER)
                .where(LETTER.OPEN_FOR.eq(writer.value()))
                .orderBy(LETTER.LEASE_UNTIL, LETTER.ID)
                .offset(offset)
                .limit(limit)
                .fetch(LetterRow::letter);
    }

    /** Posted ones of which so much is known, the latest first. */
    public List<Letter> posted(AccountId writer, LetterNews news, int offset, int limit) {
        Condition known =
                switch (news) {
                    case NONE -> DSL.notExists(signs());
                    case ARRIVED -> DSL.exists(arriving()).andNotExists(against());
                    case NOT_ARRIVED -> DSL.exists(against()).andNotExists(arriving());
                    case CONTRADICTORY -> DSL.exists(arriving()).andExists(against());
                };
        return sql.selectFrom(LETTER)
                .where(LETTER.WRITER_ID.eq(writer.value()), LETTER.STATE.eq(LetterState.POSTED), known)
                .orderBy(LETTER.POSTED_AT.desc(), LETTER.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(LetterRow::letter);
    }

    /** The last one that a writer posted to a person. */
    public Optional<Letter> lastPosted(AccountId writer, PersonId person) {
        return sql.selectFrom(LETTER)
                .where(
                        LETTER.WRITER_ID.eq(writer.value()),
                        LETTER.PERSON_ID.eq(person.value()),
                        LETTER.STATE.eq(LetterState.POSTED))
                .orderBy(LETTER.POSTED_AT.desc(), LETTER.ID.desc())
                .limit(1)
                .fetchOptional(LetterRow::letter);
    }

    /** Noted as posted since an instant, the latest first. */
    public List<Letter> notedSince(AccountId writer, Instant since, int limit) {
        return sql.selectFrom(LETTER)
                .where(LETTER.WRITER_ID.eq(writer.value()), LETTER.POSTED_NOTED_AT.ge(since))
                .orderBy(LETTER.POSTED_NOTED_AT.desc(), LETTER.ID)
                .limit(limit)
                .fetch(LetterRow::letter);
    }

    private static Select<?> arriving() {
        return signs().and(DELIVERY_SIGN.KIND.in(SignKind.ARRIVING));
    }

    private static Select<?> against() {
        return signs().and(DELIVERY_SIGN.KIND.notIn(SignKind.ARRIVING));
    }

    private static SelectConditionStep<?> signs() {
        return DSL.selectOne().from(DELIVERY_SIGN).where(DELIVERY_SIGN.LETTER_ID.eq(LETTER.ID));
    }

    /** When the writer last posted a letter to each of these people; those to whom there is none are missing. */
    public Map<PersonId, Instant> lastPosted(AccountId writer, Collection<PersonId> people) {
        return sql.select(LETTER.PERSON_ID, DSL.max(LETTER.POSTED_AT))
                .from(LETTER)
                .where(
                        LETTER.WRITER_ID.eq(writer.value()),
                        LETTER.STATE.eq(LetterState.POSTED),
                        LETTER.PERSON_ID.in(people.stream().map(PersonId::value).toList()))
                .groupBy(LETTER.PERSON_ID)
                .fetchMap(row -> new PersonId(row.value1()), row -> row.value2());
    }

    /** All of a writer's letters, in the order in which they were begun. */
    public List<Letter> all(AccountId writer) {
        return sql.selectFrom(LETTER)
                .where(LETTER.WRITER_ID.eq(writer.value()))
                .orderBy(LETTER.ID)
                .fetch(LetterRow::letter);
    }
}
