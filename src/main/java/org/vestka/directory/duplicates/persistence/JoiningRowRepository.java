package org.vestka.directory.duplicates.persistence;

import static org.vestka.tables.Tables.JOINING_ROW;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.JoiningId;
import org.vestka.directory.PersonId;
import org.vestka.directory.duplicates.JoiningJournal.Moved;
import org.vestka.directory.persistence.Batches;

/** The journal of what joinings moved. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class JoiningRowRepository {

    private final DSLContext sql;

    JoiningRowRepository(DSLContext sql) {
        this.sql = sql;
    }

    public void add(JoiningId act, String what, Collection<Moved> moved) {
        for (List<Moved> part : Batches.of(moved)) {
            var insert = sql.insertInto(
                    JOINING_ROW,
                    JOINING_ROW.JOINING_ID,
                    JOINING_ROW.WHAT,
                    JOINING_ROW.ROW_KEY,
                    JOINING_ROW.FROM_ID,
                    JOINING_ROW.WAS);
            for (Moved row : part) {
                insert = insert.values(act.value(), what, row.key(), row.from().value(), row.was());
            }
            insert.execute();
        }
    }

    public List<Moved> of(JoiningId act, String what) {
        return sql.selectFrom(JOINING_ROW)
                .where(JOINING_ROW.JOINING_ID.eq(act.value()))
                .and(JOINING_ROW.WHAT.eq(what))
                .orderBy(JOINING_ROW.ID)
                .fetch(row -> new Moved(row.getRowKey(), new PersonId(row.getFromId()), row.getWas()));
    }
}
