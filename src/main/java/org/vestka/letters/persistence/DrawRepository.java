package org.vestka.letters.persistence;

import static org.vestka.tables.Tables.LETTER;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.InsertSetStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.NeedReason;
import org.vestka.letters.DrawnLetter;
import org.vestka.letters.FrozenAddress;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterCode;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterState;
import org.vestka.shared.LanguageTag;
import org.vestka.tables.tables.records.LetterRecord;

/** Letters that were drawn for their writers, with the reasons. */
@Repository
public class DrawRepository {

    private static final String SEPARATOR = ",";

    private final DSLContext sql;

    DrawRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** One of the letters to be reserved. */
    public record Drawing(LetterCode code, PersonId person, FrozenAddress address, List<NeedReason> reasons) {}

    /** To whom a writer has a letter on the table, and where it stands. */
    public Map<PersonId, LetterState> open(AccountId writer) {
        Map<PersonId, LetterState> open = new HashMap<>();
        sql.select(LETTER.PERSON_ID, LETTER.STATE)
                .from(LETTER)
                .where(LETTER.OPEN_FOR.eq(writer.value()))
                .forEach(row -> open.merge(
                        new PersonId(row.value1()),
                        row.value2(),
                        (one, other) -> one == LetterState.HELD ? other : one));
        return open;
    }

    /** Reserves all of them at once, for a writer whose account is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(
            AccountId writer,
            LetterKind kind,
            LanguageTag language,
            List<Drawing> letters,
            Instant now,
            Instant leaseUntil) {
        InsertSetStep<LetterRecord> rows = sql.insertInto(LETTER);
        InsertSetMoreStep<LetterRecord> last = null;
        for (Drawing letter : letters) {
            last = (last == null ? rows : last.newRecord())
                    .set(LETTER.CODE, letter.code().value())
                    .set(LETTER.WRITER_ID, writer.value())
                    .set(LETTER.PERSON_ID, letter.person().value())
                    .set(LETTER.KIND, kind)
                    .set(LETTER.LANGUAGE, language)
                    .set(LETTER.STATE, LetterState.RESERVED)
                    .set(LETTER.ADDRESS_ID, letter.address().address().value())
                    .set(
                            LETTER.ADDRESS_LINES,
                            String.join("\n", letter.address().lines()))
                    .set(LETTER.ADDRESS_VERIFIED_ON, letter.address().verifiedOn())
                    .set(LETTER.RESERVED_AT, now)
                    .set(LETTER.LEASE_UNTIL, leaseUntil)
                    .set(LETTER.DRAWN_FOR, written(letter.reasons()));
        }
        if (last != null) {
            last.execute();
        }
    }

    /** What lies on a writer's table and was drawn, the latest first. */
    public List<DrawnLetter> drawn(AccountId writer) {
        return sql.selectFrom(LETTER)
                .where(drawnFor(writer))
                .orderBy(LETTER.RESERVED_AT.desc(), LETTER.ID)
                .fetch(row -> new DrawnLetter(LetterRow.letter(row), read(row.getDrawnFor())));
    }

    /** Of these the ones that nobody has printed or written, locked in the order of their ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Letter> lockUntouched(AccountId writer) {
        List<Long> ids = sql.select(LETTER.ID)
                .from(LETTER)
                .where(drawnFor(writer), LETTER.STATE.eq(LetterState.RESERVED), LETTER.PRINTED_AT.isNull())
                .fetch(LETTER.ID);
        return sql.selectFrom(LETTER).where(LETTER.ID.in(ids)).orderBy(LETTER.ID).forUpdate().fetch().stream()
                .map(LetterRow::letter)
                .filter(letter -> letter.state() == LetterState.RESERVED && letter.printedAt() == null)
                .toList();
    }

    private static Condition drawnFor(AccountId writer) {
        return LETTER.OPEN_FOR.eq(writer.value()).and(LETTER.DRAWN_FOR.isNotNull());
    }

    private static String written(List<NeedReason> reasons) {
        return reasons.stream().map(NeedReason::name).collect(Collectors.joining(SEPARATOR));
    }

    private static List<NeedReason> read(@Nullable String reasons) {
        return reasons == null || reasons.isEmpty()
                ? List.of()
                : Arrays.stream(reasons.split(SEPARATOR))
                        .map(NeedReason::valueOf)
                        .toList();
    }
}
