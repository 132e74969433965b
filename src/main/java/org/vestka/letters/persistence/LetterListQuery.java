package org.vestka.letters.persistence;

import static org.vestka.tables.Tables.LETTER;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.vestka.accounts.AccountId;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterState;

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
                .fetch(LetterRepository::letter);
    }

    /** Posted ones, the latest first. */
    public List<Letter> posted(AccountId writer, int offset, int limit) {
        return sql.selectFrom(LETTER)
                .where(LETTER.WRITER_ID.eq(writer.value()), LETTER.STATE.eq(LetterState.POSTED))
                .orderBy(LETTER.POSTED_AT.desc(), LETTER.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(LetterRepository::letter);
    }

    /** All of a writer's letters, in the order in which they were begun. */
    public List<Letter> all(AccountId writer) {
        return sql.selectFrom(LETTER)
                .where(LETTER.WRITER_ID.eq(writer.value()))
                .orderBy(LETTER.ID)
                .fetch(LetterRepository::letter);
    }
}
