package org.vestka.museum.persistence;

import static org.vestka.tables.Tables.MUSEUM_CONSENT;
import static org.vestka.tables.Tables.MUSEUM_LETTER;
import static org.vestka.tables.Tables.MUSEUM_PAGE;
import static org.vestka.tables.Tables.PERSON;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.Publication;
import org.vestka.museum.Consent;
import org.vestka.museum.MuseumCode;
import org.vestka.museum.MuseumFilter;
import org.vestka.museum.MuseumLetterId;
import org.vestka.museum.MuseumLetterKind;
import org.vestka.museum.MuseumLetterState;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/** Letters that everybody may read now: agreed to, looked at, and of somebody who is shown in full. */
@Repository
public class MuseumQuery {

    private static final Field<Integer> FIRST_PAGE =
            DSL.field(DSL.select(DSL.min(MUSEUM_PAGE.NUMBER)).from(MUSEUM_PAGE).where(ofLetter()));

    private final DSLContext sql;

    MuseumQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** @param page number of the first one */
    public record Row(
            MuseumLetterId id,
            MuseumCode code,
            PersonId person,
            @Nullable FacilityId place,
            @Nullable PartialDate writtenOn,
            MuseumLetterKind kind,
            LanguageTag language,
            int page) {}

    /** Newest in the museum first. */
    public List<Row> letters(MuseumFilter filter, int offset, int limit) {
        return select(filter)
                .orderBy(MUSEUM_LETTER.SHOWN_AT.desc(), MUSEUM_LETTER.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(MuseumQuery::row);
    }

    /** By their codes, for whoever reads part after part. */
    public List<Row> after(String code, MuseumFilter filter, int limit) {
        return select(filter)
                .and(MUSEUM_LETTER.CODE.gt(code))
                .orderBy(MUSEUM_LETTER.CODE)
                .limit(limit)
                .fetch(MuseumQuery::row);
    }

    public int count(MuseumFilter filter) {
        Integer count = sql.select(DSL.count())
                .from(MUSEUM_LETTER)
                .join(PERSON)
                .on(PERSON.ID.eq(MUSEUM_LETTER.PERSON_ID))
                .where(shown())
                .and(asked(filter))
                .fetchOne(row -> row.value1());
        return count == null ? 0 : count;
    }

    public Optional<Row> letter(MuseumCode code) {
        return select(MuseumFilter.ALL).and(MUSEUM_LETTER.CODE.eq(code.value())).fetchOptional(MuseumQuery::row);
    }

    public Optional<Consent> consent(MuseumLetterId letter) {
        return sql.selectFrom(MUSEUM_CONSENT)
                .where(MUSEUM_CONSENT.LETTER_ID.eq(letter.value()))
                .and(MUSEUM_CONSENT.WITHDRAWN_ON.isNull())
                .orderBy(MUSEUM_CONSENT.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Consent(row.getGiver(), row.getWay(), row.getGivenOn(), null));
    }

    /** Of whom there are letters. */
    public List<PersonId> people(int limit) {
        return sql.selectDistinct(MUSEUM_LETTER.PERSON_ID)
                .from(MUSEUM_LETTER)
                .join(PERSON)
                .on(PERSON.ID.eq(MUSEUM_LETTER.PERSON_ID))
                .where(shown())
                .orderBy(MUSEUM_LETTER.PERSON_ID)
                .limit(limit)
                .fetch(row -> new PersonId(row.value1()));
    }

    /** From where. */
    public List<FacilityId> places() {
        return sql.selectDistinct(MUSEUM_LETTER.FACILITY_ID)
                .from(MUSEUM_LETTER)
                .join(PERSON)
                .on(PERSON.ID.eq(MUSEUM_LETTER.PERSON_ID))
                .where(shown())
                .and(MUSEUM_LETTER.FACILITY_ID.isNotNull())
                .orderBy(MUSEUM_LETTER.FACILITY_ID)
                .fetch(row -> new FacilityId(row.value1()));
    }

    /** Of which years, latest first. */
    public List<Integer> years() {
        return sql.selectDistinct(MUSEUM_LETTER.ON_YEAR)
                .from(MUSEUM_LETTER)
                .join(PERSON)
                .on(PERSON.ID.eq(MUSEUM_LETTER.PERSON_ID))
                .where(shown())
                .and(MUSEUM_LETTER.ON_YEAR.isNotNull())
                .orderBy(MUSEUM_LETTER.ON_YEAR.desc())
                .fetch(row -> row.value1().intValue());
    }

    private static Condition asked(MuseumFilter filter) {
        PersonId person = filter.person();
        FacilityId place = filter.place();
        Integer year = filter.year();
        Condition asked = DSL.noCondition();
        if (person != null) {
            asked = asked.and(MUSEUM_LETTER.PERSON_ID.eq(person.value()));
        }
        if (place != null) {
            asked = asked.and(MUSEUM_LETTER.FACILITY_ID.eq(place.value()));
        }
        if (year != null) {
            asked = asked.and(MUSEUM_LETTER.ON_YEAR.eq(year.shortValue()));
        }
        return asked;
    }

    private SelectConditionStep<? extends Record> select(MuseumFilter filter) {
        return sql.select(
                        MUSEUM_LETTER.ID,
                        MUSEUM_LETTER.CODE,
                        MUSEUM_LETTER.PERSON_ID,
                        MUSEUM_LETTER.FACILITY_ID,
                        MUSEUM_LETTER.ON_DATE,
                        MUSEUM_LETTER.KIND,
                        MUSEUM_LETTER.LANGUAGE,
                        FIRST_PAGE)
                .from(MUSEUM_LETTER)
                .join(PERSON)
                .on(PERSON.ID.eq(MUSEUM_LETTER.PERSON_ID))
                .where(shown())
                .and(asked(filter));
    }

    /** Each of these by itself keeps a letter from being read, whatever its state says. */
    private static Condition shown() {
        return MUSEUM_LETTER
                .STATE
                .eq(MuseumLetterState.SHOWN)
                .and(PERSON.PUBLICATION.in(Publication.PUBLIC, Publication.MEMORIAL))
                .and(PERSON.JOINED_INTO.isNull())
                .andExists(DSL.selectOne()
                        .from(MUSEUM_CONSENT)
                        .where(MUSEUM_CONSENT.LETTER_ID.eq(MUSEUM_LETTER.ID))
                        .and(MUSEUM_CONSENT.WITHDRAWN_ON.isNull()))
                .andExists(DSL.selectOne().from(MUSEUM_PAGE).where(ofLetter()))
                .andNotExists(
                        DSL.selectOne().from(MUSEUM_PAGE).where(ofLetter()).and(MUSEUM_PAGE.REDACTION.isNull()));
    }

    private static Condition ofLetter() {
        return MUSEUM_PAGE.LETTER_ID.eq(MUSEUM_LETTER.ID);
    }

    private static Row row(Record row) {
        Long place = row.get(MUSEUM_LETTER.FACILITY_ID);
        return new Row(
                new MuseumLetterId(row.get(MUSEUM_LETTER.ID)),
                new MuseumCode(row.get(MUSEUM_LETTER.CODE)),
                new PersonId(row.get(MUSEUM_LETTER.PERSON_ID)),
                place == null ? null : new FacilityId(place),
                row.get(MUSEUM_LETTER.ON_DATE),
                row.get(MUSEUM_LETTER.KIND),
                row.get(MUSEUM_LETTER.LANGUAGE),
                row.get(FIRST_PAGE));
    }
}
