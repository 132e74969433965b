package org.vestka.letters.persistence;

import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.FACILITY_ADDRESS;
import static org.vestka.tables.Tables.LETTER;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;

/** Letters to two records of one person. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class JoinedLetters {

    private final DSLContext sql;

    JoinedLetters(DSLContext sql) {
        this.sql = sql;
    }

    /** Holds all letters to both in the order of their ids; which are to {@code other}. */
    public List<Long> lock(PersonId kept, PersonId other) {
        List<Long> ids = sql.select(LETTER.ID)
                .from(LETTER)
                .where(LETTER.PERSON_ID.in(kept.value(), other.value()))
                .orderBy(LETTER.ID)
                .fetch(LETTER.ID);
        sql.select(LETTER.ID)
                .from(LETTER)
                .where(LETTER.ID.in(ids))
                .orderBy(LETTER.ID)
                .forUpdate()
                .fetch();
        return sql.select(LETTER.ID)
                .from(LETTER)
                .where(LETTER.PERSON_ID.eq(other.value()))
                .orderBy(LETTER.ID)
                .fetch(LETTER.ID);
    }

    /**
     * Letters to a person that were addressed to one of these places; where nobody knows the address of one that was posted, those of days
     * on which another was held in one of them.
     */
    public List<Long> addressedTo(PersonId person, Set<FacilityId> places, PersonId other) {
        List<Long> ids = places.stream().map(FacilityId::value).toList();
        return sql.select(LETTER.ID)
                .from(LETTER)
                .leftJoin(FACILITY_ADDRESS)
                .on(FACILITY_ADDRESS.ID.eq(LETTER.ADDRESS_ID))
                .where(LETTER.PERSON_ID.eq(person.value()))
                .and(FACILITY_ADDRESS
                        .FACILITY_ID
                        .in(ids)
                        .or(LETTER.ADDRESS_ID
                                .isNull()
                                .andExists(sql.selectOne()
                                        .from(CUSTODY_STAY)
                                        .where(CUSTODY_STAY.PERSON_ID.eq(other.value()))
                                        .and(CUSTODY_STAY.FACILITY_ID.in(ids))
                                        .and(CUSTODY_STAY.COUNTS_FROM.le(LETTER.POSTED_ON))
                                        .and(CUSTODY_STAY
                                                .COUNTS_UNTIL
                                                .isNull()
                                                .or(CUSTODY_STAY.COUNTS_UNTIL.gt(LETTER.POSTED_ON))))))
                .orderBy(LETTER.ID)
                .fetch(LETTER.ID);
    }

    /** Gives letters to a person; of a writer who has one to them on the table, another stands beside it. */
    public void move(Collection<Long> letters, PersonId to) {
        Set<Long> writers = new HashSet<>(sql.select(LETTER.OPEN_FOR)
                .from(LETTER)
                .where(LETTER.PERSON_ID.eq(to.value()))
                .and(LETTER.OPEN_FOR.isNotNull())
                .fetch(LETTER.OPEN_FOR));
        sql.update(LETTER)
                .set(LETTER.BESIDE, LETTER.ID)
                .where(LETTER.ID.in(letters))
                .and(LETTER.OPEN_FOR.in(writers))
                .execute();
        sql.update(LETTER)
                .set(LETTER.PERSON_ID, to.value())
                .where(LETTER.ID.in(letters))
                .execute();
    }

    /** Those among the letters that stand beside another one of their writer. */
    public Set<Long> beside(Collection<Long> letters) {
        return sql.select(LETTER.ID)
                .from(LETTER)
                .where(LETTER.ID.in(letters))
                .and(LETTER.BESIDE.ne(0L))
                .fetchSet(LETTER.ID);
    }

    /**
     * Back from {@link #move}.
     *
     * @param beside those that stood beside another one before: from an earlier joining, which still holds
     */
    public void putBack(Collection<Long> letters, Set<Long> beside, PersonId to) {
        sql.update(LETTER)
                .set(LETTER.PERSON_ID, to.value())
                .where(LETTER.ID.in(letters))
                .execute();
        sql.update(LETTER)
                .set(LETTER.BESIDE, DSL.inline(0L))
                .where(LETTER.ID.in(letters))
                .and(LETTER.ID.notIn(beside))
                .execute();
    }
}
