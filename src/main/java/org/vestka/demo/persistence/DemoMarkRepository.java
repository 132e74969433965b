package org.vestka.demo.persistence;

import static org.vestka.tables.Tables.DEMO_MARK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.vestka.shared.persistence.Additions;

/** Whether a database was begun as a demo. */
@Repository
public class DemoMarkRepository {

    private static final byte ONLY = 1;

    private final DSLContext sql;

    DemoMarkRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Writes it down at the first start.
     *
     * @return what stands there, from now on or since an earlier start
     */
    public boolean begun(boolean demo) {
        Additions.unlessTaken(sql.insertInto(DEMO_MARK).set(DEMO_MARK.ID, ONLY).set(DEMO_MARK.DEMO, demo));
        return sql.fetchExists(DEMO_MARK, DEMO_MARK.DEMO.isTrue());
    }
}
