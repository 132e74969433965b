package org.vestka.directory.duplicates.persistence;

import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.DESIGNATION;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_NAME;
import static org.vestka.tables.Tables.PERSON_PICTURE;
import static org.vestka.tables.Tables.PERSON_TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.duplicates.FactChoice;
import org.vestka.directory.duplicates.FactKey;
import org.vestka.directory.duplicates.JoinedFact;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NameRole;
import org.vestka.shared.PartialDate;
import org.vestka.tables.tables.records.CustodyStayRecord;
import org.vestka.tables.tables.records.DesignationRecord;
import org.vestka.tables.tables.records.PersonNameRecord;
import org.vestka.tables.tables.records.PersonRecord;

/** What two records say differently of what a person has one of. */
@Repository
public class JoinedFacts {

    private final DSLContext sql;

    JoinedFacts(DSLContext sql) {
        this.sql = sql;
    }

    /** In the order in which somebody would look at it. */
    public List<FactChoice> choices(PersonId kept, PersonId other) {
        List<FactChoice> choices = new ArrayList<>();
        names(kept, other, choices);
        PersonRecord one = person(kept);
        PersonRecord two = person(other);
        if (one.getGender() != Gender.UNKNOWN
                && two.getGender() != Gender.UNKNOWN
                && one.getGender() != two.getGender()) {
            choices.add(new FactChoice(
                    FactKey.of(JoinedFact.GENDER),
                    one.getGender().name(),
                    two.getGender().name(),
                    false));
        }
        date(JoinedFact.BORN, one.getBorn(), two.getBorn(), choices);
        date(JoinedFact.DIED, one.getDied(), two.getDied(), choices);
        custody(kept, other, choices);
        designations(kept, other, choices);
        texts(kept, other, choices);
        if (hasPicture(kept) && hasPicture(other)) {
            choices.add(new FactChoice(FactKey.of(JoinedFact.PICTURE), null, null, false));
        }
        return choices;
    }

    /** Whether somebody is free, abroad or dead; null where nothing is known. */
    public @Nullable Boolean free(PersonId person) {
        CustodyKind custody = sql.select(CUSTODY_STAY.CUSTODY_KIND)
                .from(CUSTODY_STAY)
                .where(CUSTODY_STAY.OPEN_FOR.eq(person.value()))
                .fetchOne(CUSTODY_STAY.CUSTODY_KIND);
        return custody == null || custody == CustodyKind.UNKNOWN ? null : custody.isEvent();
    }

    private PersonRecord person(PersonId person) {
        return sql.selectFrom(PERSON).where(PERSON.ID.eq(person.value())).fetchSingle();
    }

    private void names(PersonId kept, PersonId other, List<FactChoice> choices) {
        List<PersonNameRecord> own = names(kept);
        names(other).forEach(name -> {
            PersonNameRecord same = beside(own, name);
            if (same != null && !same.getName().equals(name.getName())) {
                choices.add(new FactChoice(
                        new FactKey(JoinedFact.NAME, name.getRole() + " " + name.getLanguage()),
                        same.getName(),
                        name.getName(),
                        false));
            }
        });
    }

    /**
     * The name that stands where another one would: for the same use, else for readers where the other is for the envelope or the
     * other way round, since a page and an envelope take what there is. Another spelling stands in nobody's place.
     */
    static @Nullable PersonNameRecord beside(List<PersonNameRecord> own, PersonNameRecord name) {
        return name.getRole() == NameRole.ALIAS
                ? null
                : own.stream()
                        .filter(row -> row.getRole() != NameRole.ALIAS
                                && row.getLanguage().equals(name.getLanguage()))
                        .min(Comparator.comparing(row -> row.getRole() != name.getRole()))
                        .orElse(null);
    }

    private List<PersonNameRecord> names(PersonId person) {
        return sql.selectFrom(PERSON_NAME)
                .where(PERSON_NAME.PERSON_ID.eq(person.value()))
                .and(PERSON_NAME.ROLE.ne(NameRole.ALIAS))
                .orderBy(PERSON_NAME.ID)
                .fetch();
    }

    /** Who knows the day knows more than who knows the year. */
    private static void date(
            JoinedFact fact, @Nullable PartialDate one, @Nullable PartialDate other, List<FactChoice> choices) {
        if (one != null && other != null && !one.equals(other)) {
            choices.add(new FactChoice(
                    FactKey.of(fact),
                    one.toString(),
                    other.toString(),
                    other.toString().startsWith(one.toString())));
        }
    }

    /** Where both are held now, the place that was confirmed or reported last is the likelier. */
    private void custody(PersonId kept, PersonId other, List<FactChoice> choices) {
        CustodyStayRecord one = open(kept);
        CustodyStayRecord two = open(other);
        if (one != null
                && two != null
                && (one.getCustodyKind() != two.getCustodyKind()
                        || !Objects.equals(one.getFacilityId(), two.getFacilityId())
                        || !one.getCountsFrom().equals(two.getCountsFrom()))) {
            choices.add(new FactChoice(
                    FactKey.of(JoinedFact.CUSTODY),
                    null,
                    null,
                    one.getCustodyKind() == CustodyKind.UNKNOWN || known(two).isAfter(known(one))));
        }
    }

    private static LocalDate known(CustodyStayRecord stay) {
        LocalDate verified = stay.getLastVerifiedOn();
        return verified == null || verified.isBefore(stay.getCountsFrom()) ? stay.getCountsFrom() : verified;
    }

    private @Nullable CustodyStayRecord open(PersonId person) {
        return sql.selectFrom(CUSTODY_STAY)
                .where(CUSTODY_STAY.OPEN_FOR.eq(person.value()))
                .and(CUSTODY_STAY.STATE.ne(StayState.ENDED))
                .fetchOne();
    }

    private void designations(PersonId kept, PersonId other, List<FactChoice> choices) {
        Map<Long, DesignationRecord> own = new HashMap<>();
        holding(kept).forEach(row -> own.put(row.getBodyId(), row));
        holding(other).forEach(row -> {
            DesignationRecord same = own.get(row.getBodyId());
            if (same != null
                    && (same.getValue() != row.getValue()
                            || !same.getCountsFrom().equals(row.getCountsFrom()))) {
                choices.add(new FactChoice(
                        new FactKey(JoinedFact.DESIGNATION, row.getBodyId().toString()),
                        same.getValue() + " " + (same.getFromDate() == null ? "" : same.getFromDate()),
                        row.getValue() + " " + (row.getFromDate() == null ? "" : row.getFromDate()),
                        false));
            }
        });
    }

    private List<DesignationRecord> holding(PersonId person) {
        return sql.selectFrom(DESIGNATION)
                .where(DESIGNATION.HOLDS_FOR.eq(person.value()))
                .orderBy(DESIGNATION.BODY_ID)
                .fetch();
    }

    private void texts(PersonId kept, PersonId other, List<FactChoice> choices) {
        Map<String, String> own = new HashMap<>();
        texts(kept).forEach(text -> own.put(text.getKey(), text.getValue()));
        texts(other).forEach(text -> {
            String same = own.get(text.getKey());
            if (same != null && !same.equals(text.getValue())) {
                choices.add(new FactChoice(new FactKey(JoinedFact.TEXT, text.getKey()), same, text.getValue(), false));
            }
        });
    }

    private List<Map.Entry<String, String>> texts(PersonId person) {
        return sql.selectFrom(PERSON_TEXT)
                .where(PERSON_TEXT.PERSON_ID.eq(person.value()))
                .orderBy(PERSON_TEXT.KIND, PERSON_TEXT.LANGUAGE)
                .fetch(row -> Map.entry(row.getKind() + " " + row.getLanguage(), row.getText()));
    }

    private boolean hasPicture(PersonId person) {
        return sql.fetchExists(PERSON_PICTURE, PERSON_PICTURE.PERSON_ID.eq(person.value()));
    }
}
