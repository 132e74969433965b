package org.vestka.directory.duplicates.persistence;

import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.DESIGNATION;
import static org.vestka.tables.Tables.MOTION_STAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.JoiningId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.duplicates.FactKey;
import org.vestka.directory.duplicates.JoinedFact;
import org.vestka.directory.duplicates.JoiningJournal.Moved;
import org.vestka.tables.tables.records.CustodyStayRecord;
import org.vestka.tables.tables.records.DesignationRecord;

/** What holds from a day until another: where a person was, and what bodies call them, of two records that become one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JoinedSpells {

    private static final String STAY = "STAY";
    private static final String DESIGNATED = "DESIGNATION";
    private static final String MOTION = "MOTION_STAY";

    private final DSLContext sql;
    private final JoiningRowRepository journal;

    /** Something that holds from a day until another, exclusive. */
    private record Spell(long id, LocalDate from, @Nullable LocalDate until) {

        boolean overlaps(Spell other) {
            return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
        }
    }

    JoinedSpells(DSLContext sql, JoiningRowRepository journal) {
        this.sql = sql;
        this.journal = journal;
    }

    void join(JoiningId act, PersonId kept, PersonId other, Set<FactKey> taken) {
        stays(act, kept, other, taken.contains(FactKey.of(JoinedFact.CUSTODY)));
        designations(act, kept, other, taken);
    }

    /** Takes it back. */
    void part(JoiningId act, PersonId kept, PersonId other) {
        moveDesignations(whose(journal.of(act, DESIGNATED)));
        moveStays(whose(journal.of(act, STAY)));
        for (Moved row : journal.of(act, MOTION)) {
            sql.update(MOTION_STAY)
                    .set(MOTION_STAY.PERSON_ID, row.from().value())
                    .where(MOTION_STAY.MOTION_ID.eq(Long.valueOf(row.key())))
                    .and(MOTION_STAY.PERSON_ID.eq(kept.equals(row.from()) ? other.value() : kept.value()))
                    .execute();
        }
    }

    /** The history of the record that is right, and of the other one what lies before, between and after it. */
    private void stays(JoiningId act, PersonId kept, PersonId other, boolean taken) {
        moveStays(journalled(act, STAY, kept, other, moves(stays(kept), stays(other), kept, other, taken)));
        // an act that moved a place is taken back person by person
        List<Moved> motions = new ArrayList<>();
        for (Moved stay : journal.of(act, STAY)) {
            PersonId to = stay.from().equals(kept) ? other : kept;
            sql.selectFrom(MOTION_STAY)
                    .where(MOTION_STAY.AFTER_STAY_ID.eq(Long.valueOf(stay.key())))
                    .and(MOTION_STAY.PERSON_ID.eq(stay.from().value()))
                    .forEach(row -> {
                        if (!sql.fetchExists(
                                MOTION_STAY,
                                MOTION_STAY
                                        .MOTION_ID
                                        .eq(row.getMotionId())
                                        .and(MOTION_STAY.PERSON_ID.eq(to.value())))) {
                            sql.update(MOTION_STAY)
                                    .set(MOTION_STAY.PERSON_ID, to.value())
                                    .where(MOTION_STAY.MOTION_ID.eq(row.getMotionId()))
                                    .and(MOTION_STAY.PERSON_ID.eq(stay.from().value()))
                                    .execute();
                            motions.add(new Moved(row.getMotionId().toString(), stay.from(), null));
                        }
                    });
        }
        journal.add(act, MOTION, motions);
    }

    private List<Spell> stays(PersonId person) {
        return sql.selectFrom(CUSTODY_STAY)
                .where(CUSTODY_STAY.PERSON_ID.eq(person.value()))
                .orderBy(CUSTODY_STAY.COUNTS_FROM, CUSTODY_STAY.ID)
                .fetch(row -> new Spell(row.getId(), row.getCountsFrom(), row.getCountsUntil()));
    }

    private void designations(JoiningId act, PersonId kept, PersonId other, Set<FactKey> taken) {
        Map<Long, List<Spell>> own = designations(kept);
        designations(other).forEach((body, others) -> {
            boolean right = taken.contains(new FactKey(JoinedFact.DESIGNATION, body.toString()));
            List<Spell> mine = own.getOrDefault(body, List.of());
            moveDesignations(journalled(act, DESIGNATED, kept, other, moves(mine, others, kept, other, right)));
        });
    }

    private Map<Long, List<Spell>> designations(PersonId person) {
        return sql
                .selectFrom(DESIGNATION)
                .where(DESIGNATION.PERSON_ID.eq(person.value()))
                .orderBy(DESIGNATION.BODY_ID, DESIGNATION.COUNTS_FROM, DESIGNATION.ID)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        DesignationRecord::getBodyId,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                row -> new Spell(row.getId(), row.getCountsFrom(), row.getCountsUntil()),
                                Collectors.toList())));
    }

    /** Row → to whom it goes. */
    private static Map<Long, PersonId> moves(
            List<Spell> own, List<Spell> others, PersonId kept, PersonId other, boolean taken) {
        Map<Long, PersonId> moves = new LinkedHashMap<>();
        List<Spell> right = taken ? others : own;
        for (Spell spell : own) {
            if (taken && right.stream().anyMatch(spell::overlaps)) {
                moves.put(spell.id(), other);
            }
        }
        for (Spell spell : others) {
            if (taken || right.stream().noneMatch(spell::overlaps)) {
                moves.put(spell.id(), kept);
            }
        }
        return moves;
    }

    private Map<Long, PersonId> journalled(
            JoiningId act, String what, PersonId kept, PersonId other, Map<Long, PersonId> moves) {
        journal.add(
                act,
                what,
                moves.entrySet().stream()
                        .map(move -> new Moved(
                                move.getKey().toString(), move.getValue().equals(kept) ? other : kept, null))
                        .toList());
        return moves;
    }

    private static Map<Long, PersonId> whose(List<Moved> moved) {
        return moved.stream().collect(Collectors.toMap(row -> Long.valueOf(row.key()), Moved::from));
    }

    /** Nobody may have two open ones, not for a moment. */
    private void moveStays(Map<Long, PersonId> moves) {
        Map<Long, StayState> states = sql.select(CUSTODY_STAY.ID, CUSTODY_STAY.STATE)
                .from(CUSTODY_STAY)
                .where(CUSTODY_STAY.ID.in(moves.keySet()))
                .and(CUSTODY_STAY.STATE.ne(StayState.ENDED))
                .fetchMap(CUSTODY_STAY.ID, CUSTODY_STAY.STATE);
        states.keySet().forEach(stay -> setStay(stay, CUSTODY_STAY.STATE, StayState.ENDED));
        moves.forEach((stay, person) -> setStay(stay, CUSTODY_STAY.PERSON_ID, person.value()));
        states.forEach((stay, state) -> setStay(stay, CUSTODY_STAY.STATE, state));
    }

    private <T> void setStay(long stay, TableField<CustodyStayRecord, T> field, T value) {
        sql.update(CUSTODY_STAY)
                .set(field, value)
                .where(CUSTODY_STAY.ID.eq(stay))
                .execute();
    }

    /** Nobody may have two of a body that hold, not for a moment. */
    private void moveDesignations(Map<Long, PersonId> moves) {
        List<Long> holding = sql.select(DESIGNATION.ID)
                .from(DESIGNATION)
                .where(DESIGNATION.ID.in(moves.keySet()))
                .and(DESIGNATION.ENDED.eq(false))
                .fetch(DESIGNATION.ID);
        holding.forEach(id -> setDesignation(id, DESIGNATION.ENDED, true));
        moves.forEach((id, person) -> setDesignation(id, DESIGNATION.PERSON_ID, person.value()));
        holding.forEach(id -> setDesignation(id, DESIGNATION.ENDED, false));
    }

    private <T> void setDesignation(long id, TableField<DesignationRecord, T> field, T value) {
        sql.update(DESIGNATION).set(field, value).where(DESIGNATION.ID.eq(id)).execute();
    }
}
