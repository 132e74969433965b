package org.vestka.letters.persistence;

import static org.vestka.tables.Tables.COUNTRY;
import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.DELIVERY_SIGN;
import static org.vestka.tables.Tables.FACILITY;
import static org.vestka.tables.Tables.FACILITY_ADDRESS;
import static org.vestka.tables.Tables.LETTER;
import static org.vestka.tables.Tables.LETTER_PASSAGE;
import static org.vestka.tables.Tables.OBSERVATORY_MONTH;
import static org.vestka.tables.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.Publication;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterState;
import org.vestka.letters.SignKind;
import org.vestka.letters.observatory.LetterPassage;
import org.vestka.shared.persistence.FetchSize;

/** What became of letters: read from the letters themselves, and as it was written down at the end of a month. */
@Repository
public class PassageRepository {

    private static final int AT_ONCE = 1000;

    private static final String SIGNS = "signs";
    private static final String ARRIVED = "arrived";
    private static final String SIGN_ON = "sign_on";
    private static final String RETURNED = "returned";

    private final DSLContext sql;

    PassageRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** What is written down of a country. */
    public record Written(LocalDate asOf, Instant at) {}

    /**
     * A posted letter.
     *
     * @param custody of the person on that day; null where it is not told
     * @param arrived whether there is a sign that it arrived
     * @param signOn day of the first of them that says when; null for none
     * @param returned whether there is a sign of the contrary
     */
    public record PostedLetter(
            CountryCode country,
            FacilityId place,
            @Nullable CustodyKind custody,
            LetterKind kind,
            LocalDate postedOn,
            boolean arrived,
            @Nullable LocalDate signOn,
            boolean returned) {}

    /** Countries of which a month is not written down. */
    public Set<CountryCode> without(LocalDate asOf) {
        return Set.copyOf(sql.select(COUNTRY.CODE)
                .from(COUNTRY)
                .whereNotExists(sql.selectOne()
                        .from(OBSERVATORY_MONTH)
                        .where(OBSERVATORY_MONTH.COUNTRY_CODE.eq(COUNTRY.CODE), OBSERVATORY_MONTH.AS_OF.eq(asOf)))
                .fetch(row -> new CountryCode(row.value1())));
    }

    /** The newest. */
    public Optional<Written> latest(CountryCode country) {
        return sql.select(OBSERVATORY_MONTH.AS_OF, OBSERVATORY_MONTH.WRITTEN_AT)
                .from(OBSERVATORY_MONTH)
                .where(OBSERVATORY_MONTH.COUNTRY_CODE.eq(country.value()))
                .orderBy(OBSERVATORY_MONTH.AS_OF.desc())
                .limit(1)
                .fetchOptional(row -> new Written(row.value1(), row.value2()));
    }

    /** As they were written down. */
    public List<LetterPassage> of(CountryCode country, LocalDate asOf) {
        return written(country, asOf)
                .fetch(row -> new LetterPassage(
                        new FacilityId(row.get(LETTER_PASSAGE.FACILITY_ID)),
                        row.get(LETTER_PASSAGE.CUSTODY_KIND),
                        row.get(LETTER_PASSAGE.LETTER_KIND),
                        YearMonth.from(row.get(LETTER_PASSAGE.POSTED_MONTH)),
                        row.get(LETTER_PASSAGE.OUTCOME),
                        row.get(LETTER_PASSAGE.TIMED),
                        row.get(LETTER_PASSAGE.WEEKS),
                        row.get(LETTER_PASSAGE.LETTERS)));
    }

    private org.jooq.ResultQuery<? extends Record> written(CountryCode country, LocalDate asOf) {
        return sql.selectFrom(LETTER_PASSAGE)
                .where(LETTER_PASSAGE.COUNTRY_CODE.eq(country.value()), LETTER_PASSAGE.AS_OF.eq(asOf))
                .orderBy(LETTER_PASSAGE.ID);
    }

    /** In the place of all that was written down of the country. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(CountryCode country, LocalDate asOf, Instant at, List<LetterPassage> letters) {
        sql.deleteFrom(OBSERVATORY_MONTH)
                .where(OBSERVATORY_MONTH.COUNTRY_CODE.eq(country.value()))
                .execute();
        sql.deleteFrom(LETTER_PASSAGE)
                .where(LETTER_PASSAGE.COUNTRY_CODE.eq(country.value()))
                .execute();
        sql.insertInto(OBSERVATORY_MONTH)
                .set(OBSERVATORY_MONTH.COUNTRY_CODE, country.value())
                .set(OBSERVATORY_MONTH.AS_OF, asOf)
                .set(OBSERVATORY_MONTH.WRITTEN_AT, at)
                .execute();
        for (int from = 0; from < letters.size(); from += AT_ONCE) {
            add(country, asOf, letters.subList(from, Math.min(letters.size(), from + AT_ONCE)));
        }
    }

    private void add(CountryCode country, LocalDate asOf, List<LetterPassage> letters) {
        var insert = sql.insertInto(
                LETTER_PASSAGE,
                LETTER_PASSAGE.COUNTRY_CODE,
                LETTER_PASSAGE.AS_OF,
                LETTER_PASSAGE.FACILITY_ID,
                LETTER_PASSAGE.CUSTODY_KIND,
                LETTER_PASSAGE.LETTER_KIND,
                LETTER_PASSAGE.POSTED_MONTH,
                LETTER_PASSAGE.OUTCOME,
                LETTER_PASSAGE.TIMED,
                LETTER_PASSAGE.WEEKS,
                LETTER_PASSAGE.LETTERS);
        for (LetterPassage each : letters) {
            insert = insert.values(
                    country.value(),
                    asOf,
                    each.place().value(),
                    each.custody(),
                    each.kind(),
                    each.posted().atDay(1),
                    each.outcome(),
                    each.timed(),
                    each.weeks(),
                    each.letters());
        }
        insert.execute();
    }

    /**
     * Every letter posted until a day to somebody who is shown, whose place then is known: that on its envelope, else where the
     * person was. Signs of a later day are not looked at.
     */
    @Transactional(readOnly = true)
    public void eachPosted(LocalDate until, Consumer<PostedLetter> each) {
        Field<Long> place = DSL.coalesce(FACILITY_ADDRESS.FACILITY_ID, CUSTODY_STAY.FACILITY_ID);
        Table<?> signs = signs(until).asTable(SIGNS);
        Field<Integer> arrived = DSL.field(DSL.name(SIGNS, ARRIVED), Integer.class);
        Field<LocalDate> signOn = DSL.field(DSL.name(SIGNS, SIGN_ON), LocalDate.class);
        Field<Integer> returned = DSL.field(DSL.name(SIGNS, RETURNED), Integer.class);
        var query = sql.select(
                        FACILITY.COUNTRY_CODE,
                        FACILITY.ID,
                        CUSTODY_STAY.CUSTODY_KIND,
                        PERSON.PUBLICATION,
                        LETTER.KIND,
                        LETTER.POSTED_ON,
                        arrived,
                        signOn,
                        returned)
                .from(LETTER)
                .join(PERSON)
                .on(PERSON.ID.eq(LETTER.PERSON_ID))
                .leftJoin(FACILITY_ADDRESS)
                .on(FACILITY_ADDRESS.ID.eq(LETTER.ADDRESS_ID))
                .leftJoin(CUSTODY_STAY)
                .on(
                        CUSTODY_STAY.PERSON_ID.eq(LETTER.PERSON_ID),
                        CUSTODY_STAY.COUNTS_FROM.le(LETTER.POSTED_ON),
                        CUSTODY_STAY.COUNTS_UNTIL.isNull().or(CUSTODY_STAY.COUNTS_UNTIL.gt(LETTER.POSTED_ON)))
                .join(FACILITY)
                .on(FACILITY.ID.eq(place))
                .leftJoin(signs)
                .on(DSL.field(DSL.name(SIGNS, DELIVERY_SIGN.LETTER_ID.getName()), Long.class)
                        .eq(LETTER.ID))
                .where(
                        LETTER.STATE.eq(LetterState.POSTED),
                        LETTER.POSTED_ON.le(until),
                        PERSON.PUBLICATION.in(Arrays.stream(Publication.values())
                                .filter(Publication::visible)
                                .toList()));
        try (Cursor<? extends Record> rows =
                query.fetchSize(FetchSize.AS_THEY_COME).fetchLazy()) {
            for (Record row : rows) {
                each.accept(new PostedLetter(
                        new CountryCode(row.get(FACILITY.COUNTRY_CODE)),
                        new FacilityId(row.get(FACILITY.ID)),
                        row.get(PERSON.PUBLICATION) == Publication.LIMITED ? null : row.get(CUSTODY_STAY.CUSTODY_KIND),
                        row.get(LETTER.KIND),
                        row.get(LETTER.POSTED_ON),
                        some(row.get(arrived)),
                        row.get(signOn),
                        some(row.get(returned))));
            }
        }
    }

    private static boolean some(@Nullable Integer signs) {
        return signs != null && signs > 0;
    }

    private Select<?> signs(LocalDate until) {
        List<SignKind> telling = SignKind.ARRIVING.stream()
                .filter(kind -> kind.source().saysWhen())
                .toList();
        return sql.select(
                        DELIVERY_SIGN.LETTER_ID,
                        DSL.max(DSL.when(DELIVERY_SIGN.KIND.in(SignKind.ARRIVING), 1)
                                        .otherwise(0))
                                .as(ARRIVED),
                        DSL.min(DSL.when(DELIVERY_SIGN.KIND.in(telling), DELIVERY_SIGN.SEEN_ON))
                                .as(SIGN_ON),
                        DSL.max(DSL.when(DELIVERY_SIGN.KIND.notIn(SignKind.ARRIVING), 1)
                                        .otherwise(0))
                                .as(RETURNED))
                .from(DELIVERY_SIGN)
                .where(DELIVERY_SIGN.SEEN_ON.le(until))
                .groupBy(DELIVERY_SIGN.LETTER_ID);
    }
}
