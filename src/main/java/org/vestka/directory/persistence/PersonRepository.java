package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.EXTERNAL_REFERENCE;
import static org.vestka.tables.Tables.JOINING;
import static org.vestka.tables.Tables.JOINING_ROW;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_ATTENTION;
import static org.vestka.tables.Tables.PERSON_NAME;
import static org.vestka.tables.Tables.PERSON_TEXT;
import static org.vestka.tables.Tables.PUBLICATION_CHANGE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.duplicates.JoiningState;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.source.ReferenceDraft;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/** People, their names and texts, and the ids under which lists know them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PersonRepository {

    private final DSLContext sql;
    private final PageStates states;

    PersonRepository(DSLContext sql, PageStates states) {
        this.sql = sql;
        this.states = states;
    }

    /**
     * A person's own row.
     *
     * @param source of gender and dates
     */
    public record NewPerson(
            PublicId publicId,
            CountryCode country,
            Gender gender,
            @Nullable PartialDate born,
            @Nullable PartialDate died,
            Publication publication,
            boolean invented,
            long source) {}

    /** Something of a person with its source. */
    public record Sourced<T>(PersonId person, T value, long source) {}

    /** A person's row that is held for the rest of the transaction. */
    public record Locked(PersonId person, Publication publication, int version) {}

    public boolean isEmpty() {
        return !sql.fetchExists(PERSON);
    }

    /**
     * Holds the rows of these people until the transaction ends, so that acts on one person follow each other, and keeps what
     * stands on their pages since an earlier day.
     */
    public List<Locked> lock(Collection<PersonId> people) {
        List<Locked> locked = new ArrayList<>();
        for (List<PersonId> part : Batches.of(new TreeSet<>(people))) {
            locked.addAll(sql.select(PERSON.ID, PERSON.PUBLICATION, PERSON.VERSION)
                    .from(PERSON)
                    .where(PERSON.ID.in(values(part)))
                    .orderBy(PERSON.ID)
                    .forUpdate()
                    .fetch(row -> new Locked(
                            new PersonId(row.get(PERSON.ID)), row.get(PERSON.PUBLICATION), row.get(PERSON.VERSION))));
            states.keep(part);
        }
        return locked;
    }

    /** Those of them that stand for themselves: no record that was joined into another. */
    public Set<PersonId> standing(Collection<PersonId> people) {
        Set<PersonId> standing = new HashSet<>();
        for (List<PersonId> part : Batches.of(new TreeSet<>(people))) {
            sql.select(PERSON.ID)
                    .from(PERSON)
                    .where(PERSON.ID.in(values(part)))
                    .and(PERSON.JOINED_INTO.isNull())
                    .forEach(row -> standing.add(new PersonId(row.value1())));
        }
        return standing;
    }

    /** Those of them of whom readers see anything. */
    public Set<PersonId> shown(Collection<PersonId> people) {
        Set<PersonId> shown = new HashSet<>();
        for (List<PersonId> part : Batches.of(new TreeSet<>(people))) {
            sql.select(PERSON.ID, PERSON.PUBLICATION).from(PERSON).where(PERSON.ID.in(values(part))).fetch().stream()
                    .filter(row -> row.value2().visible())
                    .forEach(row -> shown.add(new PersonId(row.value1())));
        }
        return shown;
    }

    /** What goes up with every change of a person, without holding them. */
    public int version(PersonId person) {
        return sql.select(PERSON.VERSION)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .fetchSingle()
                .value1();
    }

    /** Lets nobody {@link #lock} a person before the transaction ends; others may hold them too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(PersonId person) {
        sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                // as MariaDB and MySQL both read it
                .option("lock in share mode")
                .fetch();
    }

    /** Stores people with their empty numbers, in the order given. */
    public List<PersonId> add(List<NewPerson> people, Instant now) {
        List<PersonId> ids = new ArrayList<>();
        for (List<NewPerson> part : Batches.of(people)) {
            var insert = sql.insertInto(
                    PERSON,
                    PERSON.PUBLIC_ID,
                    PERSON.COUNTRY_CODE,
                    PERSON.GENDER,
                    PERSON.BORN,
                    PERSON.DIED,
                    PERSON.GENDER_SOURCE_ID,
                    PERSON.BORN_SOURCE_ID,
                    PERSON.DIED_SOURCE_ID,
                    PERSON.PUBLICATION,
                    PERSON.INVENTED,
                    PERSON.CREATED_AT,
                    PERSON.UPDATED_AT);
            for (NewPerson person : part) {
                insert = insert.values(
                        person.publicId().value(),
                        person.country().value(),
                        person.gender(),
                        person.born(),
                        person.died(),
                        person.gender() == Gender.UNKNOWN ? null : (Long) person.source(),
                        person.born() == null ? null : (Long) person.source(),
                        person.died() == null ? null : (Long) person.source(),
                        person.publication(),
                        person.invented(),
                        now,
                        now);
            }
            insert.execute();
            Map<String, Long> stored = sql.select(PERSON.PUBLIC_ID, PERSON.ID)
                    .from(PERSON)
                    .where(PERSON.PUBLIC_ID.in(part.stream()
                            .map(person -> person.publicId().value())
                            .toList()))
                    .fetchMap(PERSON.PUBLIC_ID, PERSON.ID);
            List<PersonId> added = part.stream()
                    .map(person -> new PersonId(
                            Objects.requireNonNull(stored.get(person.publicId().value()))))
                    .toList();
            var attention = sql.insertInto(PERSON_ATTENTION, PERSON_ATTENTION.PERSON_ID);
            for (PersonId person : added) {
                attention = attention.values(person.value());
            }
            attention.execute();
            ids.addAll(added);
        }
        return ids;
    }

    public boolean isBornKnown(PersonId person) {
        return sql.fetchExists(PERSON, PERSON.ID.eq(person.value()).and(PERSON.BORN.isNotNull()));
    }

    /** Stores the names of new people; of two for one language and role the later stays, except for aliases. */
    public void addNames(List<Sourced<PersonName>> names) {
        for (List<Sourced<PersonName>> part : Batches.of(lastOfEach(names))) {
            var insert = sql.insertInto(
                    PERSON_NAME,
                    PERSON_NAME.PERSON_ID,
                    PERSON_NAME.LANGUAGE,
                    PERSON_NAME.ROLE,
                    PERSON_NAME.NAME,
                    PERSON_NAME.PARTS,
                    PERSON_NAME.SOURCE_ID);
            for (Sourced<PersonName> name : part) {
                insert = insert.values(
                        name.person().value(),
                        name.value().language(),
                        name.value().role(),
                        name.value().name(),
                        name.value().parts().stored(),
                        name.source());
            }
            insert.execute();
        }
    }

    /** Puts names in the place of those of the same language and role; aliases are added unless held. */
    public void putNames(List<Sourced<PersonName>> names) {
        List<Sourced<PersonName>> added = new ArrayList<>();
        List<Query> updates = new ArrayList<>();
        for (List<Sourced<PersonName>> part : Batches.of(lastOfEach(names))) {
            Map<Long, ? extends List<? extends Record>> held = sql.selectFrom(PERSON_NAME)
                    .where(PERSON_NAME.PERSON_ID.in(people(part)))
                    .orderBy(PERSON_NAME.ID)
                    .fetchGroups(PERSON_NAME.PERSON_ID);
            for (Sourced<PersonName> name : part) {
                List<? extends Record> own = held.get(name.person().value());
                Record same = (own == null ? List.<Record>of() : own)
                        .stream()
                                .filter(row -> takesPlaceOf(row, name.value()))
                                .findFirst()
                                .orElse(null);
                if (same == null) {
                    added.add(name);
                    continue;
                }
                NameParts parts = parts(same, name.value());
                if (!same.get(PERSON_NAME.NAME).equals(name.value().name())
                        || !same.get(PERSON_NAME.PARTS).equals(parts.stored())) {
                    updates.add(sql.update(PERSON_NAME)
                            .set(PERSON_NAME.NAME, name.value().name())
                            .set(PERSON_NAME.PARTS, parts.stored())
                            .set(PERSON_NAME.SOURCE_ID, name.source())
                            .where(PERSON_NAME.ID.eq(same.get(PERSON_NAME.ID))));
                }
            }
        }
        addNames(added);
        run(updates);
    }

    private static List<Sourced<PersonName>> lastOfEach(List<Sourced<PersonName>> names) {
        Map<NameKey, Sourced<PersonName>> last = new LinkedHashMap<>();
        names.forEach(name -> last.put(NameKey.of(name), name));
        return List.copyOf(last.values());
    }

    /** What a person has one name for. */
    private record NameKey(PersonId person, LanguageTag language, NameRole role, String alias) {

        static NameKey of(Sourced<PersonName> name) {
            PersonName value = name.value();
            return new NameKey(
                    name.person(), value.language(), value.role(), value.role() == NameRole.ALIAS ? value.name() : "");
        }
    }

    private static boolean takesPlaceOf(Record row, PersonName name) {
        return row.get(PERSON_NAME.LANGUAGE).equals(name.language())
                && row.get(PERSON_NAME.ROLE) == name.role()
                && (name.role() != NameRole.ALIAS || row.get(PERSON_NAME.NAME).equals(name.name()));
    }

    /** Whoever knows fewer parts of a name, or only the whole, takes none away, unless it is another name. */
    private static NameParts parts(Record held, PersonName name) {
        NameParts known = NameParts.read(held.get(PERSON_NAME.PARTS));
        return known.include(name.parts()) && known.cover(name.name()) ? known : name.parts();
    }

    /** Puts texts in the place of those of the same kind and language. */
    public void putTexts(List<Sourced<TextDraft>> texts) {
        for (List<Sourced<TextDraft>> part : Batches.of(texts)) {
            sql.deleteFrom(PERSON_TEXT)
                    .where(DSL.row(PERSON_TEXT.PERSON_ID, PERSON_TEXT.KIND, PERSON_TEXT.LANGUAGE)
                            .in(part.stream()
                                    .map(text -> DSL.row(
                                            DSL.val(text.person().value(), PERSON_TEXT.PERSON_ID),
                                            DSL.val(text.value().kind(), PERSON_TEXT.KIND),
                                            DSL.val(text.value().language(), PERSON_TEXT.LANGUAGE)))
                                    .toList()))
                    .execute();
            addTexts(part);
        }
    }

    public void addTexts(List<Sourced<TextDraft>> texts) {
        for (List<Sourced<TextDraft>> part : Batches.of(texts)) {
            var insert = sql.insertInto(
                    PERSON_TEXT,
                    PERSON_TEXT.PERSON_ID,
                    PERSON_TEXT.KIND,
                    PERSON_TEXT.LANGUAGE,
                    PERSON_TEXT.TEXT,
                    PERSON_TEXT.SOURCE_ID);
            for (Sourced<TextDraft> text : part) {
                insert = insert.values(
                        text.person().value(),
                        text.value().kind(),
                        text.value().language(),
                        text.value().text(),
                        text.source());
            }
            insert.execute();
        }
    }

    /** Adds the ids under which lists know people; one that is held already stays with whom it names. */
    public void addReferences(List<Sourced<ReferenceDraft>> references) {
        Map<String, List<Sourced<ReferenceDraft>>> byList = references.stream()
                .collect(Collectors.groupingBy(reference -> reference.value().listCode()));
        byList.forEach((list, own) -> Batches.of(own).forEach(part -> addReferences(list, part)));
    }

    private void addReferences(String list, List<Sourced<ReferenceDraft>> references) {
        Map<String, Sourced<ReferenceDraft>> missing = new LinkedHashMap<>();
        references.forEach(reference -> missing.putIfAbsent(reference.value().sourceKey(), reference));
        sql.select(EXTERNAL_REFERENCE.SOURCE_KEY)
                .from(EXTERNAL_REFERENCE)
                .where(EXTERNAL_REFERENCE.LIST_CODE.eq(list))
                .and(EXTERNAL_REFERENCE.SOURCE_KEY.in(Set.copyOf(missing.keySet())))
                .forEach(row -> missing.remove(row.value1()));
        if (missing.isEmpty()) {
            return;
        }
        var insert = sql.insertInto(
                EXTERNAL_REFERENCE,
                EXTERNAL_REFERENCE.LIST_CODE,
                EXTERNAL_REFERENCE.SOURCE_KEY,
                EXTERNAL_REFERENCE.PERSON_ID,
                EXTERNAL_REFERENCE.URL);
        for (Sourced<ReferenceDraft> reference : missing.values()) {
            insert = insert.values(
                    list,
                    reference.value().sourceKey(),
                    reference.person().value(),
                    reference.value().url());
        }
        insert.execute();
    }

    /** Takes out another spelling; a name that somebody goes by is put right. */
    public boolean removeAlias(PersonId person, LanguageTag language, String name) {
        // spellings differ by what a database calls the same
        List<Long> ids = sql
                .select(PERSON_NAME.ID, PERSON_NAME.NAME)
                .from(PERSON_NAME)
                .where(PERSON_NAME.PERSON_ID.eq(person.value()))
                .and(PERSON_NAME.LANGUAGE.eq(language))
                .and(PERSON_NAME.ROLE.eq(NameRole.ALIAS))
                .fetch()
                .stream()
                .filter(row -> row.value2().equals(name))
                .map(Record2::value1)
                .toList();
        return sql.deleteFrom(PERSON_NAME).where(PERSON_NAME.ID.in(ids)).execute() > 0;
    }

    public boolean removeText(PersonId person, PersonTextKind kind, LanguageTag language) {
        return sql.deleteFrom(PERSON_TEXT)
                        .where(PERSON_TEXT.PERSON_ID.eq(person.value()))
                        .and(PERSON_TEXT.KIND.eq(kind))
                        .and(PERSON_TEXT.LANGUAGE.eq(language))
                        .execute()
                > 0;
    }

    /** Nothing is known of the birth any more. */
    public boolean removeBorn(PersonId person) {
        return sql.update(PERSON)
                        .setNull(PERSON.BORN)
                        .setNull(PERSON.BORN_SOURCE_ID)
                        .where(PERSON.ID.eq(person.value()))
                        .and(PERSON.BORN.isNotNull())
                        .execute()
                > 0;
    }

    /** Changes what is not null. */
    public void changeFacts(
            PersonId person,
            @Nullable Gender gender,
            @Nullable PartialDate born,
            @Nullable PartialDate died,
            long source) {
        sql.update(PERSON)
                .set(PERSON.GENDER, given(PERSON.GENDER, gender))
                .set(PERSON.GENDER_SOURCE_ID, given(PERSON.GENDER_SOURCE_ID, gender == null ? null : (Long) source))
                .set(PERSON.BORN, given(PERSON.BORN, born))
                .set(PERSON.BORN_SOURCE_ID, given(PERSON.BORN_SOURCE_ID, born == null ? null : (Long) source))
                .set(PERSON.DIED, given(PERSON.DIED, died))
                .set(PERSON.DIED_SOURCE_ID, given(PERSON.DIED_SOURCE_ID, died == null ? null : (Long) source))
                .where(PERSON.ID.eq(person.value()))
                .execute();
    }

    /** The column as it is where nothing is given. */
    private static <T> Field<T> given(Field<T> column, @Nullable T value) {
        return value == null ? column : DSL.val(value, column);
    }

    public void touch(Collection<PersonId> people, Instant now) {
        for (List<PersonId> part : Batches.of(people)) {
            sql.update(PERSON)
                    .set(PERSON.UPDATED_AT, now)
                    .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                    .where(PERSON.ID.in(values(part)))
                    .execute();
        }
    }

    /**
     * The same for a change that moves nothing which a joining has moved: that can be taken back as before.
     *
     * @param unlessMoved kinds of rows of which it is no longer so once the joining has moved one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void touchBeside(PersonId person, Collection<String> unlessMoved, Instant now) {
        touch(List.of(person), now);
        sql.update(JOINING)
                .set(JOINING.KEPT_VERSION, JOINING.KEPT_VERSION.plus(1))
                .where(JOINING.KEPT_ID.eq(person.value()))
                .and(JOINING.STATE.eq(JoiningState.DONE))
                .and(JOINING.KEPT_VERSION.eq(version(person) - 1))
                .andNotExists(DSL.selectOne()
                        .from(JOINING_ROW)
                        .where(JOINING_ROW.JOINING_ID.eq(JOINING.ID))
                        .and(JOINING_ROW.WHAT.in(unlessMoved)))
                .execute();
    }

    /** Writes how much of these people is shown, and the history of it. */
    public void publish(Collection<PersonId> people, Publication publication, long source, Instant now) {
        for (List<PersonId> part : Batches.of(people)) {
            sql.update(PERSON)
                    .set(PERSON.PUBLICATION, publication)
                    .where(PERSON.ID.in(values(part)))
                    .execute();
            recordPublication(
                    part.stream()
                            .map(person -> new Sourced<>(person, publication, source))
                            .toList(),
                    now);
        }
    }

    /** When it was last decided how much of a person is shown, but no earlier than {@code atLeast}. */
    public Instant lastPublished(PersonId person, Instant atLeast) {
        Instant last = sql.select(DSL.max(PUBLICATION_CHANGE.CHANGED_AT))
                .from(PUBLICATION_CHANGE)
                .where(PUBLICATION_CHANGE.PERSON_ID.eq(person.value()))
                .fetchSingle()
                .value1();
        return last == null || last.isBefore(atLeast) ? atLeast : last;
    }

    /** Whoever is shown by it was seen from now on, whatever becomes of them. */
    public void recordPublication(List<Sourced<Publication>> changes, Instant now) {
        for (List<Sourced<Publication>> part : Batches.of(changes)) {
            var insert = sql.insertInto(
                    PUBLICATION_CHANGE,
                    PUBLICATION_CHANGE.PERSON_ID,
                    PUBLICATION_CHANGE.PUBLICATION,
                    PUBLICATION_CHANGE.CHANGED_AT,
                    PUBLICATION_CHANGE.SOURCE_ID);
            for (Sourced<Publication> change : part) {
                insert = insert.values(change.person().value(), change.value(), now, change.source());
            }
            insert.execute();
            sql.update(PERSON)
                    .set(PERSON.SEEN, true)
                    .where(PERSON.ID.in(part.stream()
                            .filter(change -> change.value().visible())
                            .map(change -> change.person().value())
                            .toList()))
                    .execute();
        }
    }

    private void run(List<Query> queries) {
        for (List<Query> part : Batches.of(queries)) {
            sql.batch(part).execute();
        }
    }

    static List<Long> values(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }

    private static Set<Long> people(List<? extends Sourced<?>> facts) {
        Set<Long> people = new HashSet<>();
        facts.forEach(fact -> people.add(fact.person().value()));
        return people;
    }
}
