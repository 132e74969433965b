package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.REACHABILITY_OVERRIDE;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.Reachability;
import org.vestka.shared.PartialDate;

/** Editors' words on whether letters get there. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ReachabilityRepository {

    private final DSLContext sql;

    ReachabilityRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Ends what holds on the day. */
    public void end(PersonId person, LocalDate day) {
        sql.update(REACHABILITY_OVERRIDE)
                .set(REACHABILITY_OVERRIDE.UNTIL_DATE, PartialDate.of(day))
                .where(REACHABILITY_OVERRIDE.PERSON_ID.eq(person.value()))
                .and(REACHABILITY_OVERRIDE
                        .UNTIL_DATE
                        .isNull()
                        .or(REACHABILITY_OVERRIDE.UNTIL_DATE.gt(PartialDate.of(day))))
                .execute();
    }

    public void add(PersonId person, Reachability value, LocalDate from, @Nullable LocalDate until, long source) {
        sql.insertInto(REACHABILITY_OVERRIDE)
                .set(REACHABILITY_OVERRIDE.PERSON_ID, person.value())
                .set(REACHABILITY_OVERRIDE.VALUE, value)
                .set(REACHABILITY_OVERRIDE.FROM_DATE, PartialDate.of(from))
                .set(REACHABILITY_OVERRIDE.UNTIL_DATE, until == null ? null : PartialDate.of(until))
                .set(REACHABILITY_OVERRIDE.SOURCE_ID, source)
                .execute();
    }
}
