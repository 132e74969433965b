package org.vestka.directory.duplicates.persistence;

import static org.vestka.tables.Tables.CASE_EVENT;
import static org.vestka.tables.Tables.CORRECTION;
import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.DESIGNATION;
import static org.vestka.tables.Tables.DESIGNATION_CASE;
import static org.vestka.tables.Tables.EXTERNAL_REFERENCE;
import static org.vestka.tables.Tables.IMPORT_ROW;
import static org.vestka.tables.Tables.MOTION_STAY;
import static org.vestka.tables.Tables.PAGE_CHANGE;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_LISTING;
import static org.vestka.tables.Tables.PERSON_NAME;
import static org.vestka.tables.Tables.PERSON_PICTURE;
import static org.vestka.tables.Tables.PERSON_TEXT;
import static org.vestka.tables.Tables.PUBLICATION_CHANGE;
import static org.vestka.tables.Tables.REACHABILITY_OVERRIDE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
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
import org.vestka.directory.persistence.Batches;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.shared.LanguageTag;
import org.vestka.tables.tables.records.CaseEventRecord;
import org.vestka.tables.tables.records.CustodyStayRecord;
import org.vestka.tables.tables.records.DesignationRecord;
import org.vestka.tables.tables.records.PersonNameRecord;
import org.vestka.tables.tables.records.PersonPictureRecord;
import org.vestka.tables.tables.records.PersonRecord;
import org.vestka.tables.tables.records.PersonTextRecord;
import org.vestka.tables.tables.records.ReachabilityOverrideRecord;

/**
 * Moves the directory's rows of one person to another and back. Nothing is written over and nothing deleted: a fact of which
 * the other record is not right stays with that record, which nobody sees, and where both have one, the two change places.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class JoinedRows {

    private static final String NAME = "NAME";
    private static final String OWN = "OWN";
    private static final String TEXT = "TEXT";
    private static final String TEXTS_EXCHANGED = "TEXTS_EXCHANGED";
    private static final String PICTURE = "PICTURE";
    private static final String PICTURES_EXCHANGED = "PICTURES_EXCHANGED";
    private static final String STAY = "STAY";
    private static final String DESIGNATED = "DESIGNATION";
    private static final String REFERENCE = "REFERENCE";
    private static final String PUBLISHED = "PUBLICATION";
    private static final String PUBLISHED_THEN = "PUBLICATION_CHANGE";
    private static final String MOTION = "MOTION_STAY";

    private final DSLContext sql;
    private final JoiningRowRepository journal;

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

    /** Something that holds from a day until another, exclusive. */
    private record Spell(long id, LocalDate from, @Nullable LocalDate until) {

        boolean overlaps(Spell other) {
            return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
        }
    }

    JoinedRows(DSLContext sql, JoiningRowRepository journal) {
        this.sql = sql;
        this.journal = journal;
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
        own(act, kept, other, taken);
        names(act, kept, other, taken);
        texts(act, kept, other, taken);
        picture(act, kept, other, taken.contains(FactKey.of(JoinedFact.PICTURE)));
        stays(act, kept, other, taken.contains(FactKey.of(JoinedFact.CUSTODY)));
        designations(act, kept, other, taken);
        overrides(act, kept, other);
        events(act, kept, other);
        references(act, kept, other);
        for (Numbered rows : NUMBERED) {
            move(act, rows, ids(rows, other), other, kept);
        }
        if (publish(act, kept, shown)) {
            recordPublication(act, kept, shown, source, at);
        }
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
            sql.update(PERSON)
                    .set(PERSON.PUBLICATION, Publication.valueOf(Objects.requireNonNull(shown.was())))
                    .where(PERSON.ID.eq(shown.from().value()))
                    .execute();
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
        moveDesignations(whose(journal.of(act, DESIGNATED)));
        moveStays(whose(journal.of(act, STAY)));
        for (Moved row : journal.of(act, MOTION)) {
            sql.update(MOTION_STAY)
                    .set(MOTION_STAY.PERSON_ID, row.from().value())
                    .where(MOTION_STAY.MOTION_ID.eq(Long.valueOf(row.key())))
                    .and(MOTION_STAY.PERSON_ID.eq(kept.equals(row.from()) ? other.value() : kept.value()))
                    .execute();
        }
        for (Moved moved : journal.of(act, PICTURE)) {
            sql.update(PERSON_PICTURE)
                    .set(PERSON_PICTURE.PERSON_ID, moved.from().value())
                    .where(PERSON_PICTURE.PERSON_ID.eq(kept.value()))
                    .execute();
        }
        if (!journal.of(act, PICTURES_EXCHANGED).isEmpty()) {
            exchangePictures(kept, other);
        }
        for (Moved text : journal.of(act, TEXTS_EXCHANGED)) {
            exchangeTexts(kept, other, text.key());
        }
        for (Moved text : journal.of(act, TEXT)) {
            moveText(kept, text.from(), text.key());
        }
        for (Moved name : journal.of(act, NAME).reversed()) {
            putName(Long.parseLong(name.key()), name.from(), NameRole.valueOf(Objects.requireNonNull(name.was())));
        }
        for (Moved fact : journal.of(act, OWN)) {
            exchange(JoinedFact.valueOf(fact.key()), kept, other);
        }
    }

    /** Gender and dates stand in the person's own row: what the other is right about changes places. */
    private void own(JoiningId act, PersonId kept, PersonId other, Set<FactKey> taken) {
        PersonRecord one = person(kept);
        PersonRecord two = person(other);
        for (JoinedFact fact : List.of(JoinedFact.GENDER, JoinedFact.BORN, JoinedFact.DIED)) {
            boolean missing =
                    switch (fact) {
                        case GENDER -> one.getGender() == Gender.UNKNOWN && two.getGender() != Gender.UNKNOWN;
                        case BORN -> one.getBorn() == null && two.getBorn() != null;
                        default -> one.getDied() == null && two.getDied() != null;
                    };
            if (missing || taken.contains(FactKey.of(fact))) {
                exchange(fact, kept, other);
                journal.add(act, OWN, List.of(new Moved(fact.name(), other, null)));
            }
        }
    }

    private PersonRecord person(PersonId person) {
        return sql.selectFrom(PERSON).where(PERSON.ID.eq(person.value())).fetchSingle();
    }

    private void exchange(JoinedFact fact, PersonId kept, PersonId other) {
        PersonRecord one = person(kept);
        PersonRecord two = person(other);
        switch (fact) {
            case GENDER -> {
                exchange(one, two, PERSON.GENDER);
                exchange(one, two, PERSON.GENDER_SOURCE_ID);
            }
            case BORN -> {
                exchange(one, two, PERSON.BORN);
                exchange(one, two, PERSON.BORN_SOURCE_ID);
            }
            default -> {
                exchange(one, two, PERSON.DIED);
                exchange(one, two, PERSON.DIED_SOURCE_ID);
            }
        }
    }

    private <T> void exchange(PersonRecord one, PersonRecord two, TableField<PersonRecord, T> field) {
        set(one.getId(), field, two.get(field));
        set(two.getId(), field, one.get(field));
    }

    private <T> void set(long person, TableField<PersonRecord, T> field, @Nullable T value) {
        sql.update(PERSON)
                .set(field, DSL.val(value, field))
                .where(PERSON.ID.eq(person))
                .execute();
    }

    /**
     * Where both have a name in one language, for the envelope or for readers, the one that does not hold becomes another name,
     * so that it is still found.
     */
    private void names(JoiningId act, PersonId kept, PersonId other, Set<FactKey> taken) {
        List<PersonNameRecord> own = new ArrayList<>(names(kept));
        Set<String> spelt = own.stream().map(PersonNameRecord::getName).collect(Collectors.toCollection(HashSet::new));
        Set<Long> demoted = new HashSet<>();
        for (PersonNameRecord name : names(other)) {
            PersonNameRecord same = JoinedFacts.beside(own, name);
            if (same == null) {
                if (name.getRole() != NameRole.ALIAS || spelt.add(name.getName())) {
                    spelt.add(name.getName());
                    put(act, name, kept, name.getRole());
                }
            } else if (!same.getName().equals(name.getName())) {
                if (taken.contains(new FactKey(JoinedFact.NAME, name.getRole() + " " + name.getLanguage()))) {
                    if (demoted.add(same.getId())) {
                        put(act, same, kept, NameRole.ALIAS);
                    }
                    put(act, name, kept, name.getRole());
                } else if (spelt.add(name.getName())) {
                    put(act, name, kept, NameRole.ALIAS);
                }
            }
        }
    }

    private List<PersonNameRecord> names(PersonId person) {
        return sql.selectFrom(PERSON_NAME)
                .where(PERSON_NAME.PERSON_ID.eq(person.value()))
                .orderBy(PERSON_NAME.ID)
                .fetch();
    }

    private void put(JoiningId act, PersonNameRecord name, PersonId to, NameRole role) {
        journal.add(
                act,
                NAME,
                List.of(new Moved(
                        name.getId().toString(),
                        new PersonId(name.getPersonId()),
                        name.getRole().name())));
        putName(name.getId(), to, role);
    }

    private void putName(long id, PersonId to, NameRole role) {
        sql.update(PERSON_NAME)
                .set(PERSON_NAME.PERSON_ID, to.value())
                .set(PERSON_NAME.ROLE, role)
                .where(PERSON_NAME.ID.eq(id))
                .execute();
    }

    private void texts(JoiningId act, PersonId kept, PersonId other, Set<FactKey> taken) {
        Map<String, PersonTextRecord> own = texts(kept);
        texts(other).forEach((key, text) -> {
            PersonTextRecord same = own.get(key);
            if (same == null) {
                moveText(other, kept, key);
                journal.add(act, TEXT, List.of(new Moved(key, other, null)));
            } else if (taken.contains(new FactKey(JoinedFact.TEXT, key))) {
                exchangeTexts(kept, other, key);
                journal.add(act, TEXTS_EXCHANGED, List.of(new Moved(key, other, null)));
            }
        });
    }

    private Map<String, PersonTextRecord> texts(PersonId person) {
        return sql
                .selectFrom(PERSON_TEXT)
                .where(PERSON_TEXT.PERSON_ID.eq(person.value()))
                .orderBy(PERSON_TEXT.KIND, PERSON_TEXT.LANGUAGE)
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> row.getKind() + " " + row.getLanguage(), Function.identity()));
    }

    private void moveText(PersonId from, PersonId to, String key) {
        sql.update(PERSON_TEXT)
                .set(PERSON_TEXT.PERSON_ID, to.value())
                .where(text(from, key))
                .execute();
    }

    private void exchangeTexts(PersonId kept, PersonId other, String key) {
        PersonTextRecord one =
                sql.selectFrom(PERSON_TEXT).where(text(kept, key)).fetchSingle();
        PersonTextRecord two =
                sql.selectFrom(PERSON_TEXT).where(text(other, key)).fetchSingle();
        setText(kept, key, two);
        setText(other, key, one);
    }

    private void setText(PersonId person, String key, PersonTextRecord text) {
        sql.update(PERSON_TEXT)
                .set(PERSON_TEXT.TEXT, text.getText())
                .set(PERSON_TEXT.SOURCE_ID, text.getSourceId())
                .where(text(person, key))
                .execute();
    }

    private static Condition text(PersonId person, String key) {
        String[] parts = key.split(" ", 2);
        return PERSON_TEXT
                .PERSON_ID
                .eq(person.value())
                .and(PERSON_TEXT.KIND.eq(PersonTextKind.valueOf(parts[0])))
                .and(PERSON_TEXT.LANGUAGE.eq(new LanguageTag(parts[1])));
    }

    private void picture(JoiningId act, PersonId kept, PersonId other, boolean taken) {
        boolean own = sql.fetchExists(PERSON_PICTURE, PERSON_PICTURE.PERSON_ID.eq(kept.value()));
        boolean others = sql.fetchExists(PERSON_PICTURE, PERSON_PICTURE.PERSON_ID.eq(other.value()));
        if (others && !own) {
            sql.update(PERSON_PICTURE)
                    .set(PERSON_PICTURE.PERSON_ID, kept.value())
                    .where(PERSON_PICTURE.PERSON_ID.eq(other.value()))
                    .execute();
            journal.add(act, PICTURE, List.of(new Moved("", other, null)));
        } else if (others && taken) {
            exchangePictures(kept, other);
            journal.add(act, PICTURES_EXCHANGED, List.of(new Moved("", other, null)));
        }
    }

    private void exchangePictures(PersonId kept, PersonId other) {
        PersonPictureRecord one = picture(kept);
        PersonPictureRecord two = picture(other);
        setPicture(kept, two);
        setPicture(other, one);
    }

    private PersonPictureRecord picture(PersonId person) {
        return sql.selectFrom(PERSON_PICTURE)
                .where(PERSON_PICTURE.PERSON_ID.eq(person.value()))
                .fetchSingle();
    }

    private void setPicture(PersonId person, PersonPictureRecord picture) {
        sql.update(PERSON_PICTURE)
                .set(PERSON_PICTURE.MEDIA_TYPE, picture.getMediaType())
                .set(PERSON_PICTURE.BYTES, picture.getBytes())
                .set(PERSON_PICTURE.SOURCE_ID, picture.getSourceId())
                .where(PERSON_PICTURE.PERSON_ID.eq(person.value()))
                .execute();
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
        sql.update(PERSON)
                .set(PERSON.PUBLICATION, shown)
                .where(PERSON.ID.eq(person.value()))
                .execute();
        return true;
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

    /** How many of these stand for themselves. */
    public int standing(PersonId one, PersonId other) {
        return sql.fetchCount(PERSON, PERSON.ID.in(one.value(), other.value()).and(PERSON.JOINED_INTO.isNull()));
    }
}
