package org.vestka.directory.imports.persistence;

import static org.vestka.tables.Tables.IMPORT_BATCH;
import static org.vestka.tables.Tables.IMPORT_PLACE;
import static org.vestka.tables.Tables.IMPORT_ROW;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which account uploaded a list and decided on its rows. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class DecidingAccounts {

    private final DSLContext sql;

    DecidingAccounts(DSLContext sql) {
        this.sql = sql;
    }

    /** What was decided stays, without whoever decided it. */
    public void forget(long account) {
        sql.update(IMPORT_BATCH)
                .setNull(IMPORT_BATCH.CREATED_BY)
                .where(IMPORT_BATCH.CREATED_BY.eq(account))
                .execute();
        sql.update(IMPORT_BATCH)
                .setNull(IMPORT_BATCH.SHOWN_BY)
                .where(IMPORT_BATCH.SHOWN_BY.eq(account))
                .execute();
        sql.update(IMPORT_ROW)
                .setNull(IMPORT_ROW.DECIDED_BY)
                .where(IMPORT_ROW.DECIDED_BY.eq(account))
                .execute();
        sql.update(IMPORT_ROW)
                .setNull(IMPORT_ROW.PROPOSED_BY)
                .where(IMPORT_ROW.PROPOSED_BY.eq(account))
                .execute();
        sql.update(IMPORT_PLACE)
                .setNull(IMPORT_PLACE.DECIDED_BY)
                .where(IMPORT_PLACE.DECIDED_BY.eq(account))
                .execute();
    }
}
