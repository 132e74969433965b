package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.DESIGNATING_BODY;
import static org.vestka.tables.Tables.DESIGNATION;
import static org.vestka.tables.Tables.PERSON;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.vestka.directory.CountryCode;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationCount;
import org.vestka.directory.person.Publication;

/** Counts people by what held on a day. */
@Repository
public class DesignationCountQuery {

    private final DSLContext sql;

    DesignationCountQuery(DSLContext sql) {
        this.sql = sql;
    }

    public List<DesignationCount> asOf(CountryCode country, String bodyCode, LocalDate day) {
        // nobody knows: no stay on that day, or one that says so
        Field<CustodyKind> custody = DSL.coalesce(
                        CUSTODY_STAY.CUSTODY_KIND, DSL.inline(CustodyKind.UNKNOWN, CUSTODY_STAY.CUSTODY_KIND))
                .as("custody");
        return sql
                .select(DESIGNATION.VALUE, custody, DSL.count())
                .from(DESIGNATION)
                .join(DESIGNATING_BODY)
                .on(DESIGNATING_BODY.ID.eq(DESIGNATION.BODY_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(DESIGNATION.PERSON_ID))
                .leftJoin(CUSTODY_STAY)
                .on(CUSTODY_STAY.PERSON_ID.eq(DESIGNATION.PERSON_ID))
                .and(holds(day, CUSTODY_STAY.COUNTS_FROM, CUSTODY_STAY.COUNTS_UNTIL))
                .where(DESIGNATING_BODY.CODE.eq(bodyCode))
                .and(PERSON.COUNTRY_CODE.eq(country.value()))
                // whoever is hidden later still counts: the number of a past day does not change, and names nobody
                .and(PERSON.PUBLICATION.ne(Publication.DRAFT))
                .and(holds(day, DESIGNATION.COUNTS_FROM, DESIGNATION.COUNTS_UNTIL))
                .groupBy(DESIGNATION.VALUE, custody)
                .fetch(row -> new DesignationCount(row.value1(), row.value2(), row.value3()))
                .stream()
                .sorted(Comparator.comparing(DesignationCount::designation).thenComparing(DesignationCount::custody))
                .toList();
    }

    private static Condition holds(LocalDate day, Field<LocalDate> from, Field<LocalDate> until) {
        return from.le(day).and(until.isNull().or(until.gt(day)));
    }
}
