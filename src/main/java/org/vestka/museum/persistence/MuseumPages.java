package org.vestka.museum.persistence;

import static org.vestka.tables.Tables.MUSEUM_CONSENT;
import static org.vestka.tables.Tables.MUSEUM_LETTER;
import static org.vestka.tables.Tables.MUSEUM_PAGE;
import static org.vestka.tables.Tables.MUSEUM_TEXT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.museum.MuseumLetterId;
import org.vestka.museum.MuseumLetterState;
import org.vestka.museum.MuseumPage;
import org.vestka.museum.MuseumText;
import org.vestka.museum.PageRedaction;
import org.vestka.museum.TextOrigin;
import org.vestka.shared.LanguageTag;

/** Pages and texts of the museum's letters, whoever asks. */
@Repository
public class MuseumPages {

    private static final Field<Integer> ORIGINAL_FIRST =
            DSL.when(MUSEUM_TEXT.ORIGIN.eq(TextOrigin.ORIGINAL), DSL.inline(0)).otherwise(DSL.inline(1));

    private static final Condition SOMETHING_LEFT = DSL.exists(
                    DSL.selectOne().from(MUSEUM_PAGE).where(MUSEUM_PAGE.LETTER_ID.eq(MUSEUM_LETTER.ID)))
            .orExists(DSL.selectOne().from(MUSEUM_TEXT).where(MUSEUM_TEXT.LETTER_ID.eq(MUSEUM_LETTER.ID)));
    /** Of a night; what is left waits for the next one. */
    private static final int AT_ONCE = 500;

    private final DSLContext sql;

    MuseumPages(DSLContext sql) {
        this.sql = sql;
    }

    /** In order. */
    public List<MuseumPage> of(MuseumLetterId letter) {
        return sql.select(MUSEUM_PAGE.NUMBER, MUSEUM_PAGE.WIDTH, MUSEUM_PAGE.HEIGHT, MUSEUM_PAGE.REDACTION)
                .from(MUSEUM_PAGE)
                .where(MUSEUM_PAGE.LETTER_ID.eq(letter.value()))
                .orderBy(MUSEUM_PAGE.NUMBER)
                .fetch(row -> new MuseumPage(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** The original first. */
    public List<MuseumText> texts(MuseumLetterId letter) {
        return sql.selectFrom(MUSEUM_TEXT)
                .where(MUSEUM_TEXT.LETTER_ID.eq(letter.value()))
                .orderBy(ORIGINAL_FIRST, MUSEUM_TEXT.LANGUAGE)
                .fetch(row -> new MuseumText(row.getLanguage(), row.getOrigin(), row.getText()));
    }

    /** How many pages each of these letters has; of none where it has none. */
    public Map<MuseumLetterId, Integer> counts(Collection<MuseumLetterId> letters) {
        return sql.select(MUSEUM_PAGE.LETTER_ID, DSL.count())
                .from(MUSEUM_PAGE)
                .where(MUSEUM_PAGE.LETTER_ID.in(values(letters)))
                .groupBy(MUSEUM_PAGE.LETTER_ID)
                .fetchMap(row -> new MuseumLetterId(row.value1()), row -> row.value2());
    }

    /** In which languages each of these letters can be read, the original first. */
    public Map<MuseumLetterId, List<LanguageTag>> languages(Collection<MuseumLetterId> letters) {
        return sql.select(MUSEUM_TEXT.LETTER_ID, MUSEUM_TEXT.LANGUAGE)
                .from(MUSEUM_TEXT)
                .where(MUSEUM_TEXT.LETTER_ID.in(values(letters)))
                .orderBy(MUSEUM_TEXT.LETTER_ID, ORIGINAL_FIRST, MUSEUM_TEXT.LANGUAGE)
                .fetchGroups(row -> new MuseumLetterId(row.value1()), row -> row.value2());
    }

    private static List<Long> values(Collection<MuseumLetterId> letters) {
        return letters.stream().map(MuseumLetterId::value).toList();
    }

    /** The picture of a page of which it was said what is to be blackened. */
    public Optional<byte[]> cleared(MuseumLetterId letter, int number) {
        return sql.select(MUSEUM_PAGE.IMAGE)
                .from(MUSEUM_PAGE)
                .where(MUSEUM_PAGE.LETTER_ID.eq(letter.value()))
                .and(MUSEUM_PAGE.NUMBER.eq(number))
                .and(MUSEUM_PAGE.REDACTION.isNotNull())
                .fetchOptional(MUSEUM_PAGE.IMAGE);
    }

    /** The same, small. */
    public Optional<byte[]> small(MuseumLetterId letter, int number) {
        return sql.select(MUSEUM_PAGE.SMALL)
                .from(MUSEUM_PAGE)
                .where(MUSEUM_PAGE.LETTER_ID.eq(letter.value()))
                .and(MUSEUM_PAGE.NUMBER.eq(number))
                .and(MUSEUM_PAGE.REDACTION.isNotNull())
                .fetchOptional(MUSEUM_PAGE.SMALL);
    }

    /** The sealed picture of a page that waits. */
    public Optional<byte[]> waiting(MuseumLetterId letter, int number) {
        return sql.select(MUSEUM_PAGE.IMAGE)
                .from(MUSEUM_PAGE)
                .where(MUSEUM_PAGE.LETTER_ID.eq(letter.value()))
                .and(MUSEUM_PAGE.NUMBER.eq(number))
                .and(MUSEUM_PAGE.REDACTION.isNull())
                .fetchOptional(MUSEUM_PAGE.IMAGE);
    }

    /** After all others. The letter is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(MuseumLetterId letter) {
        Integer last = sql.select(DSL.max(MUSEUM_PAGE.NUMBER))
                .from(MUSEUM_PAGE)
                .where(MUSEUM_PAGE.LETTER_ID.eq(letter.value()))
                .fetchOne(row -> row.value1());
        return last == null ? 1 : last + 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(MuseumLetterId letter, MuseumPage page, byte[] locked, Instant now) {
        sql.insertInto(MUSEUM_PAGE)
                .set(MUSEUM_PAGE.LETTER_ID, letter.value())
                .set(MUSEUM_PAGE.NUMBER, page.number())
                .set(MUSEUM_PAGE.WIDTH, page.width())
                .set(MUSEUM_PAGE.HEIGHT, page.height())
                .set(MUSEUM_PAGE.IMAGE, locked)
                .set(MUSEUM_PAGE.UPLOADED_AT, now)
                .execute();
    }

    /** In the place of what was there: nothing of that is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void clear(MuseumLetterId letter, int number, PageRedaction redaction, byte[] image, byte[] small) {
        sql.update(MUSEUM_PAGE)
                .set(MUSEUM_PAGE.REDACTION, redaction)
                .set(MUSEUM_PAGE.IMAGE, image)
                .set(MUSEUM_PAGE.SMALL, small)
                .where(MUSEUM_PAGE.LETTER_ID.eq(letter.value()))
                .and(MUSEUM_PAGE.NUMBER.eq(number))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(MuseumLetterId letter, int number) {
        return sql.deleteFrom(MUSEUM_PAGE)
                        .where(MUSEUM_PAGE.LETTER_ID.eq(letter.value()))
                        .and(MUSEUM_PAGE.NUMBER.eq(number))
                        .execute()
                == 1;
    }

    /**
     * Pages that nobody has looked at since, and those of an editor who is gone: nobody else may see them. Whoever saw the letter
     * with them sees by its version that it is another now.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int dropWaiting(Instant before) {
        sql.update(MUSEUM_LETTER)
                .set(MUSEUM_LETTER.VERSION, MUSEUM_LETTER.VERSION.plus(1))
                .where(MUSEUM_LETTER.ID.in(DSL.select(MUSEUM_PAGE.LETTER_ID)
                        .from(MUSEUM_PAGE)
                        .where(MUSEUM_PAGE.REDACTION.isNull())
                        .and(MUSEUM_PAGE.UPLOADED_AT.lt(before))))
                .execute();
        return sql.deleteFrom(MUSEUM_PAGE)
                .where(MUSEUM_PAGE.REDACTION.isNull())
                .and(MUSEUM_PAGE.UPLOADED_AT.lt(before))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void dropWaitingOf(AccountId editor) {
        sql.deleteFrom(MUSEUM_PAGE)
                .where(MUSEUM_PAGE.REDACTION.isNull())
                .and(MUSEUM_PAGE.LETTER_ID.in(DSL.select(MUSEUM_LETTER.ID)
                        .from(MUSEUM_LETTER)
                        .where(MUSEUM_LETTER.ACCOUNT_ID.eq(editor.value()))))
                .execute();
    }

    /** What is left of letters whose consent was withdrawn before then; that there was one stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int emptyWithdrawn(Instant before) {
        List<Long> letters = sql.select(MUSEUM_LETTER.ID)
                .from(MUSEUM_LETTER)
                .where(MUSEUM_LETTER.STATE.eq(MuseumLetterState.WITHDRAWN))
                .and(MUSEUM_LETTER.HIDDEN_AT.lt(before))
                .and(SOMETHING_LEFT)
                .orderBy(MUSEUM_LETTER.ID)
                .limit(AT_ONCE)
                .forUpdate()
                .fetch(MUSEUM_LETTER.ID);
        return empty(letters);
    }

    /** What lies in drafts to which nobody has agreed since before then: it may be here only while somebody agrees. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int emptyUnagreed(Instant before) {
        List<Long> letters = sql.select(MUSEUM_LETTER.ID)
                .from(MUSEUM_LETTER)
                .where(MUSEUM_LETTER.STATE.eq(MuseumLetterState.DRAFT))
                .and(DSL.coalesce(MUSEUM_LETTER.HIDDEN_AT, MUSEUM_LETTER.BEGUN_AT)
                        .lt(before))
                .andNotExists(DSL.selectOne()
                        .from(MUSEUM_CONSENT)
                        .where(MUSEUM_CONSENT.LETTER_ID.eq(MUSEUM_LETTER.ID))
                        .and(MUSEUM_CONSENT.WITHDRAWN_ON.isNull()))
                .and(SOMETHING_LEFT)
                .orderBy(MUSEUM_LETTER.ID)
                .limit(AT_ONCE)
                .forUpdate()
                .fetch(MUSEUM_LETTER.ID);
        return empty(letters);
    }

    private int empty(List<Long> letters) {
        sql.deleteFrom(MUSEUM_TEXT).where(MUSEUM_TEXT.LETTER_ID.in(letters)).execute();
        return sql.deleteFrom(MUSEUM_PAGE)
                .where(MUSEUM_PAGE.LETTER_ID.in(letters))
                .execute();
    }
}
