package org.vestka.demo.persistence;

import static org.vestka.tables.Tables.FACILITY;
import static org.vestka.tables.Tables.PAGE_CHANGE;
import static org.vestka.tables.Tables.PAGE_STATE;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PUBLICATION_CHANGE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;

/** Lets what was written today have been written earlier. Of the demo alone: nobody else may rewrite when something was said. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PastRepository {

    private final DSLContext sql;

    PastRepository(DSLContext sql) {
        this.sql = sql;
    }

    public void earlier(PersonId person, LocalDate today, int days) {
        long id = person.value();
        move(PERSON, PERSON.UPDATED_AT, PERSON.ID.eq(id), today, days);
        move(PUBLICATION_CHANGE, PUBLICATION_CHANGE.CHANGED_AT, PUBLICATION_CHANGE.PERSON_ID.eq(id), today, days);
        move(PAGE_CHANGE, PAGE_CHANGE.CHANGED_AT, PAGE_CHANGE.PERSON_ID.eq(id), today, days);
        states(PAGE_STATE.PERSON_ID.eq(id), today, days);
    }

    public void earlier(FacilityId place, LocalDate today, int days) {
        long id = place.value();
        move(PAGE_CHANGE, PAGE_CHANGE.CHANGED_AT, PAGE_CHANGE.FACILITY_ID.eq(id), today, days);
        states(PAGE_STATE.FACILITY_ID.eq(id), today, days);
        sql.update(FACILITY)
                .set(FACILITY.STANDS_SINCE, today.minusDays(days))
                .where(FACILITY.ID.eq(id))
                .and(FACILITY.STANDS_SINCE.eq(today))
                .execute();
    }

    private void states(Condition page, LocalDate today, int days) {
        sql.update(PAGE_STATE)
                .set(PAGE_STATE.UNTIL_DAY, today.minusDays(days))
                .where(page)
                .and(PAGE_STATE.UNTIL_DAY.eq(today))
                .execute();
    }

    private <R extends Record> void move(
            Table<R> table, TableField<R, Instant> written, Condition page, LocalDate today, int days) {
        Instant midnight = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        sql.selectDistinct(written)
                .from(table)
                .where(page)
                .and(written.ge(midnight))
                .fetch(written)
                .forEach(at -> sql.update(table)
                        .set(written, at.minus(Duration.ofDays(days)))
                        .where(page)
                        .and(written.eq(at))
                        .execute());
    }
}
