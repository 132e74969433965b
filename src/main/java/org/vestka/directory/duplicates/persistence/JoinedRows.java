package org.vestka.directory.duplicates.persistence;

import static org.vestka.tables.Tables.CASE_EVENT;
import static org.vestka.tables.Tables.CORRECTION;
import static org.vestka.tables.Tables.DESIGNATION_CASE;
import static org.vestka.tables.Tables.EXTERNAL_REFERENCE;
import static org.vestka.tables.Tables.IMPORT_ROW;
import static org.vestka.tables.Tables.PAGE_CHANGE;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_LISTING;
import static org.vestka.tables.Tables.PUBLICATION_CHANGE;
import static org.vestka.tables.Tables.REACHABILITY_OVERRIDE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.JoiningId;
import org.vestka.directory.PersonId;
import org.vestka.directory.corrections.CorrectionKind;
import org.vestka.directory.duplicates.FactKey;
import org.vestka.directory.duplicates.JoiningJournal.Moved;
import org.vestka.directory.persistence.Batches;
import org.vestka.directory.person.Publication;
import org.vestka.tables.tables.records.CaseEventRecord;
import org.vestka.tables.tables.records.PersonRecord;
import org.vestka.tables.tables.records.ReachabilityOverrideRecord;

/**
 * Moves the directory's rows of one person to another and back. Nothing is written over and nothing deleted: a fact of which
 * the other record is not right stays with that record, which nobody sees, and where both have one, the two change places.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class JoinedRows {

    private static final String REFERENCE = "REFERENCE";
    private static final String PUBLISHED = "PUBLICATION";
    private static final String PUBLISHED_THEN = "PUBLICATION_CHANGE";
    private static final String SEEN = "SEEN";

    private final DSLContext sql;
    private final JoiningRowRepository journal;
    private final JoinedIdentity identity;
    private final JoinedSpells spells;

    /** Rows with an id of their own, of which all go. */
    private static final List<Numbered> NUMBERED = List.of(
            new Numbered("PAGE_CHANGE", PAGE_CHANGE, PAGE_CHANGE.ID, PAGE_CHANGE.PERSON_ID),
            new Numbered("CORRECTION", CORRECTION, CORRECTION.ID, CORRECTION.PERSON_ID),
            new Numbered("CASE", DESIGNATION_CASE, DESIGNATION_CASE.ID, DESIGNATION_CASE.PERSON_ID),
            new Numbered("IMPORT_ROW", IMPORT_ROW, IMPORT_ROW.ID, IMPORT_ROW.PERSON_ID),
            new Numbered("IMPORT_CANDIDATE", IMPORT_ROW, IMPORT_ROW.ID, IMPORT_ROW.CANDIDATE_ID));

    private static final Numbered EVENTS = new Numbered("CASE_EVENT", CASE_EVENT, CASE_EVENT.ID, CASE_EVENT.PERSON_ID);
    private static final Numbered OVERRIDES = new Numbered(
            "REACHABILITY", REACHABILITY_OVERRIDE, REACHABILITY_OVERRIDE.ID, REACHABILITY_OVERRIDE.PERSON_ID);

    private record Numbered(String what, Table<?> table, Field<Long> id, Field<Long> person) {}

    JoinedRows(DSLContext sql, JoiningRowRepository journal, JoinedIdentity identity, JoinedSpells spells) {
        this.sql = sql;
        this.journal = journal;
        this.identity = identity;
        this.spells = spells;
    }

    /**
     * Makes two records one.
     *
     * @param taken facts of which the other record is right
     * @param shown how much is shown of the one who stays
     * @param source who says so
     */
    public void join(
            JoiningId act,
            PersonId kept,
            PersonId other,
            Set<FactKey> taken,
            Publication shown,
            long source,
            Instant at) {
        identity.join(act, kept, other, taken);
        spells.join(act, kept, other, taken);
        overrides(act, kept, other);
        events(act, kept, other);
        references(act, kept, other);
        for (Numbered rows : NUMBERED) {
            move(act, rows, ids(rows, other), other, kept);
        }
        if (publish(act, kept, shown)) {
            recordPublication(act, kept, shown, source, at);
        }
        see(act, kept, shown.visible() || person(other).getSeen());
        publish(act, other, Publication.DRAFT);
        sql.update(PERSON)
                .set(PERSON.JOINED_INTO, kept.value())
                .where(PERSON.ID.eq(other.value()))
                .execute();
        sql.deleteFrom(PERSON_LISTING)
                .where(PERSON_LISTING.PERSON_ID.eq(other.value()))
                .execute();
    }

    /** Takes all of it back; both are as they were. */
    public void part(JoiningId act, PersonId kept, PersonId other) {
        sql.update(PERSON)
                .setNull(PERSON.JOINED_INTO)
                .where(PERSON.ID.eq(other.value()))
                .execute();
        for (Moved shown : journal.of(act, PUBLISHED)) {
            setPublication(shown.from(), Publication.valueOf(Objects.requireNonNull(shown.was())));
        }
        for (Moved seen : journal.of(act, SEEN)) {
            setSeen(seen.from(), false);
        }
        for (Moved change : journal.of(act, PUBLISHED_THEN)) {
            sql.deleteFrom(PUBLICATION_CHANGE)
                    .where(PUBLICATION_CHANGE.ID.eq(Long.valueOf(change.key())))
                    .execute();
        }
        for (Numbered rows : NUMBERED) {
            putBack(act, rows);
        }
        putBack(act, EVENTS);
        putBack(act, OVERRIDES);
        for (Moved reference : journal.of(act, REFERENCE)) {
            String[] key = reference.key().split(" ", 2);
            sql.update(EXTERNAL_REFERENCE)
                    .set(EXTERNAL_REFERENCE.PERSON_ID, reference.from().value())
                    .where(EXTERNAL_REFERENCE.LIST_CODE.eq(key[0]))
                    .and(EXTERNAL_REFERENCE.SOURCE_KEY.eq(key[1]))
                    .execute();
        }
        spells.part(act, kept, other);
        identity.part(act, kept, other);
    }

    private PersonRecord person(PersonId person) {
        return sql.selectFrom(PERSON).where(PERSON.ID.eq(person.value())).fetchSingle();
    }

    private void overrides(JoiningId act, PersonId kept, PersonId other) {
        List<ReachabilityOverrideRecord> own = overrides(kept);
        List<Long> free = overrides(other).stream()
                .filter(row -> own.stream().noneMatch(mine -> overlap(mine, row)))
                .map(ReachabilityOverrideRecord::getId)
                .toList();
        move(act, OVERRIDES, free, other, kept);
    }

    private List<ReachabilityOverrideRecord> overrides(PersonId person) {
        return sql.selectFrom(REACHABILITY_OVERRIDE)
                .where(REACHABILITY_OVERRIDE.PERSON_ID.eq(person.value()))
                .orderBy(REACHABILITY_OVERRIDE.ID)
                .fetch();
    }

    private static boolean overlap(ReachabilityOverrideRecord one, ReachabilityOverrideRecord other) {
        return (one.getUntilDate() == null || other.getFromDate().compareTo(one.getUntilDate()) < 0)
                && (other.getUntilDate() == null || one.getFromDate().compareTo(other.getUntilDate()) < 0);
    }

    /** What both records tell in the same words is told once. */
    private void events(JoiningId act, PersonId kept, PersonId other) {
        Set<List<@Nullable Object>> told =
                events(kept).stream().map(JoinedRows::said).collect(Collectors.toSet());
        List<CaseEventRecord> others = events(other);
        Set<Long> successors =
                others.stream().map(CaseEventRecord::getSuccessorId).collect(Collectors.toCollection(HashSet::new));
        List<Long> going = others.stream()
                .filter(row ->
                        row.getSuccessorId() != null || successors.contains(row.getId()) || !told.contains(said(row)))
                .map(CaseEventRecord::getId)
                .toList();
        move(act, EVENTS, going, other, kept);
    }

    private List<CaseEventRecord> events(PersonId person) {
        return sql.selectFrom(CASE_EVENT)
                .where(CASE_EVENT.PERSON_ID.eq(person.value()))
                .orderBy(CASE_EVENT.ID)
                .fetch();
    }

    private static List<@Nullable Object> said(CaseEventRecord row) {
        List<@Nullable Object> said = new ArrayList<>();
        said.add(row.getKind());
        said.add(row.getOnDate());
        said.add(row.getLanguage());
        said.add(row.getArticles());
        said.add(row.getWords());
        return said;
    }

    private void references(JoiningId act, PersonId kept, PersonId other) {
        journal.add(
                act,
                REFERENCE,
                sql.selectFrom(EXTERNAL_REFERENCE)
                        .where(EXTERNAL_REFERENCE.PERSON_ID.eq(other.value()))
                        .fetch(row -> new Moved(row.getListCode() + " " + row.getSourceKey(), other, null)));
        sql.update(EXTERNAL_REFERENCE)
                .set(EXTERNAL_REFERENCE.PERSON_ID, kept.value())
                .where(EXTERNAL_REFERENCE.PERSON_ID.eq(other.value()))
                .execute();
    }

    private List<Long> ids(Numbered rows, PersonId person) {
        return sql.select(rows.id())
                .from(rows.table())
                .where(rows.person().eq(person.value()))
                .orderBy(rows.id())
                .fetch(rows.id());
    }

    private void move(JoiningId act, Numbered rows, List<Long> ids, PersonId from, PersonId to) {
        journal.add(
                act,
                rows.what(),
                ids.stream().map(id -> new Moved(id.toString(), from, null)).toList());
        set(rows, ids, to);
    }

    private void putBack(JoiningId act, Numbered rows) {
        journal.of(act, rows.what()).stream()
                .collect(Collectors.groupingBy(
                        Moved::from, Collectors.mapping(row -> Long.valueOf(row.key()), Collectors.toList())))
                .forEach((person, ids) -> set(rows, ids, person));
    }

    private void set(Numbered rows, Collection<Long> ids, PersonId to) {
        for (List<Long> part : Batches.of(ids)) {
            sql.update(rows.table())
                    .set(rows.person(), to.value())
                    .where(rows.id().in(part))
                    .execute();
        }
    }

    /** @return whether it is another now */
    private boolean publish(JoiningId act, PersonId person, Publication shown) {
        Publication before = person(person).getPublication();
        if (before == shown) {
            return false;
        }
        journal.add(act, PUBLISHED, List.of(new Moved("", person, before.name())));
        setPublication(person, shown);
        return true;
    }

    /** Past days count the one who stays where they have counted one of the two. */
    private void see(JoiningId act, PersonId kept, boolean seen) {
        if (seen && !person(kept).getSeen()) {
            journal.add(act, SEEN, List.of(new Moved("", kept, null)));
            setSeen(kept, true);
        }
    }

    private void setSeen(PersonId person, boolean seen) {
        sql.update(PERSON)
                .set(PERSON.SEEN, seen)
                .where(PERSON.ID.eq(person.value()))
                .execute();
    }

    /** Does something while a draft, joined or about to be, passes for one that is shown like the joined record. */
    public void whileShown(PersonId draft, Publication shown, Runnable act) {
        Publication before = person(draft).getPublication();
        setPublication(draft, shown);
        act.run();
        setPublication(draft, before);
    }

    private void setPublication(PersonId person, Publication shown) {
        sql.update(PERSON)
                .set(PERSON.PUBLICATION, shown)
                .where(PERSON.ID.eq(person.value()))
                .execute();
    }

    /** How much was shown of those of whom more or less is shown since. */
    public List<Publication> shownBefore(JoiningId act) {
        return journal.of(act, PUBLISHED).stream()
                .map(shown -> Publication.valueOf(Objects.requireNonNull(shown.was())))
                .toList();
    }

    private void recordPublication(JoiningId act, PersonId person, Publication shown, long source, Instant at) {
        Long change = Objects.requireNonNull(sql.insertInto(PUBLICATION_CHANGE)
                        .set(PUBLICATION_CHANGE.PERSON_ID, person.value())
                        .set(PUBLICATION_CHANGE.PUBLICATION, shown)
                        .set(PUBLICATION_CHANGE.CHANGED_AT, at)
                        .set(PUBLICATION_CHANGE.SOURCE_ID, source)
                        .returning(PUBLICATION_CHANGE.ID)
                        .fetchOne())
                .getId();
        journal.add(act, PUBLISHED_THEN, List.of(new Moved(change.toString(), person, null)));
    }

    /** Whether one body is at work on both. */
    public boolean twoCases(PersonId one, PersonId other) {
        List<Long> both = List.of(one.value(), other.value());
        return sql.fetchExists(sql.select(DESIGNATION_CASE.BODY_ID)
                .from(DESIGNATION_CASE)
                .where(DESIGNATION_CASE.LIVE_FOR.in(both))
                .groupBy(DESIGNATION_CASE.BODY_ID)
                .having(DSL.count().gt(1)));
    }

    /** Whether a wish that one of them be hidden waits for an editor, also where it took no effect at once. */
    public boolean wishWaits(PersonId one, PersonId other) {
        return sql.fetchExists(
                CORRECTION,
                CORRECTION.PERSON_ID.in(one.value(), other.value()),
                CORRECTION.KIND.eq(CorrectionKind.HIDE),
                CORRECTION.WAITING.eq((byte) 1));
    }

    /** How many of these stand for themselves. */
    public int standing(PersonId one, PersonId other) {
        return sql.fetchCount(PERSON, PERSON.ID.in(one.value(), other.value()).and(PERSON.JOINED_INTO.isNull()));
    }
}
