package org.vestka.directory.duplicates.persistence;

import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_NAME;
import static org.vestka.tables.Tables.PERSON_PICTURE;
import static org.vestka.tables.Tables.PERSON_TEXT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.JoiningId;
import org.vestka.directory.PersonId;
import org.vestka.directory.duplicates.FactKey;
import org.vestka.directory.duplicates.JoinedFact;
import org.vestka.directory.duplicates.JoiningJournal.Moved;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.shared.LanguageTag;
import org.vestka.tables.tables.records.PersonNameRecord;
import org.vestka.tables.tables.records.PersonPictureRecord;
import org.vestka.tables.tables.records.PersonRecord;
import org.vestka.tables.tables.records.PersonTextRecord;

/** Who a person is: names, gender, dates, texts and the portrait of two records, as they become one and two again. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JoinedIdentity {

    private static final String NAME = "NAME";
    private static final String OWN = "OWN";
    private static final String TEXT = "TEXT";
    private static final String TEXTS_EXCHANGED = "TEXTS_EXCHANGED";
    private static final String PICTURE = "PICTURE";
    private static final String PICTURES_EXCHANGED = "PICTURES_EXCHANGED";

    private final DSLContext sql;
    private final JoiningRowRepository journal;

    JoinedIdentity(DSLContext sql, JoiningRowRepository journal) {
        this.sql = sql;
        this.journal = journal;
    }

    void join(JoiningId act, PersonId kept, PersonId other, Set<FactKey> taken) {
        own(act, kept, other, taken);
        names(act, kept, other, taken);
        texts(act, kept, other, taken);
        picture(act, kept, other, taken.contains(FactKey.of(JoinedFact.PICTURE)));
    }

    /** Takes it back. */
    void part(JoiningId act, PersonId kept, PersonId other) {
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
}
