package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.PERSON_ATTENTION;
import static org.vestka.tables.Tables.PERSON_LISTING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.Publication;

/** Answers in plain SQL what lists answer from memory. */
public class PersonListTruth {

    private static final Field<Integer> POSTED_PERIOD = orZero(PERSON_ATTENTION.POSTED_PERIOD);
    private static final Field<Integer> POSTED_90_DAYS = orZero(PERSON_ATTENTION.POSTED_90_DAYS);
    private static final Field<Integer> RESERVED = orZero(PERSON_ATTENTION.RESERVED);
    /** Of limited people no birth date is shown, found or sorted by. */
    private static final Field<String> BORN = DSL.when(
            PERSON_LISTING.PUBLICATION.ne(Publication.LIMITED),
            DSL.field(PERSON_LISTING.BORN.getQualifiedName(), SQLDataType.VARCHAR));

    private final DSLContext sql;

    public PersonListTruth(DSLContext sql) {
        this.sql = sql;
    }

    /** Ids of all who match, by id. */
    public List<Long> ids(PersonFilter filter, LocalDate today) {
        return sql.select(PERSON_LISTING.PERSON_ID)
                .from(PERSON_LISTING)
                .leftJoin(PERSON_ATTENTION)
                .on(PERSON_ATTENTION.PERSON_ID.eq(PERSON_LISTING.PERSON_ID))
                .where(condition(filter, today))
                .orderBy(PERSON_LISTING.PERSON_ID)
                .fetch(PERSON_LISTING.PERSON_ID);
    }

    /** To how many of them nobody has posted a letter this month. */
    public int noneThisMonth(PersonFilter filter, LocalDate today) {
        return sql.selectCount()
                .from(PERSON_LISTING)
                .leftJoin(PERSON_ATTENTION)
                .on(PERSON_ATTENTION.PERSON_ID.eq(PERSON_LISTING.PERSON_ID))
                .where(condition(filter, today))
                .and(POSTED_PERIOD.eq(0))
                .fetchSingle()
                .value1();
    }

    /** The plan of the statement that loads a page's rows, a line for each table: table, kind of access, key. */
    public List<String> planOfRows(PersonListQuery query, List<Long> ids) {
        return sql.fetch("explain format=traditional " + sql.renderInlined(query.select(ids)))
                .map(row -> row.get("table", String.class) + " " + row.get("type", String.class) + " "
                        + row.get("key", String.class));
    }

    private static Condition condition(PersonFilter filter, LocalDate today) {
        List<Condition> all = new ArrayList<>();
        all.add(PERSON_LISTING.PUBLICATION.in(Publication.PUBLIC, Publication.LIMITED, Publication.MEMORIAL));
        for (String word : filter.text().split("\\s+")) {
            if (!word.isEmpty()) {
                all.add(PERSON_LISTING.NAMES.contains(word));
            }
        }
        if (!filter.custody().isEmpty()) {
            all.add(PERSON_LISTING.CUSTODY_KIND.in(filter.custody()));
        }
        if (filter.facility() != null) {
            all.add(PERSON_LISTING.FACILITY_ID.eq(filter.facility().value()));
        }
        if (filter.region() != null) {
            all.add(PERSON_LISTING.REGION_ID.eq(filter.region().value()));
        }
        if (filter.designation() != null) {
            all.add(PERSON_LISTING.DESIGNATION.eq(filter.designation()));
            all.add(PERSON_LISTING.PUBLICATION.ne(Publication.LIMITED));
        }
        if (filter.gender() != null) {
            Condition limited = PERSON_LISTING.PUBLICATION.eq(Publication.LIMITED);
            all.add(
                    filter.gender() == Gender.UNKNOWN
                            ? PERSON_LISTING.GENDER.eq(Gender.UNKNOWN).or(limited)
                            : PERSON_LISTING.GENDER.eq(filter.gender()).andNot(limited));
        }
        AgeBand age = filter.age();
        if (age != null) {
            Field<String> earliest = DSL.concat(BORN, DSL.inline("-01-01")).substring(1, 10);
            Field<String> latest = DSL.when(DSL.length(BORN).eq(4), DSL.concat(BORN, DSL.inline("-12-31")))
                    .when(DSL.length(BORN).eq(7), DSL.concat(BORN, DSL.inline("-31")))
                    .otherwise(BORN);
            all.add(latest.ge(age.bornFrom(today).toString()));
            all.add(earliest.le(age.bornUntil(today).toString()));
        }
        if (filter.birthdayMonth() != null) {
            all.add(BORN.substring(6, 2)
                    .eq("%02d".formatted(filter.birthdayMonth().getValue())));
        }
        if (filter.writable()) {
            all.add(PERSON_LISTING.REACHABILITY.in(Reachability.WRITABLE));
            all.add(PERSON_LISTING.PUBLICATION.ne(Publication.MEMORIAL));
        }
        if (filter.fewLetters()) {
            all.add(POSTED_90_DAYS.add(RESERVED).le(1));
        }
        if (filter.country() != null) {
            all.add(PERSON_LISTING.COUNTRY_CODE.eq(filter.country().value()));
        }
        return DSL.and(all);
    }

    private static Field<Integer> orZero(Field<Integer> number) {
        return DSL.coalesce(number, DSL.inline(0));
    }
}
