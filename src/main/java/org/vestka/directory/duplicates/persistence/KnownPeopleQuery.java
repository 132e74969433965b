package org.vestka.directory.duplicates.persistence;

import static org.vestka.tables.Tables.CASE_EVENT;
import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.EXTERNAL_REFERENCE;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_NAME;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.duplicates.KnownPerson;
import org.vestka.shared.PartialDate;

/** Reads of everybody what tells whether another record is of the same person. */
@Repository
public class KnownPeopleQuery {

    /** The number of an article, with the one raised behind it: 342, 361-4, 361.4; what follows are parts. */
    private static final Pattern ARTICLE = Pattern.compile("(?<!\\d)(\\d{2,3})(?:[-.]\\s?(\\d{1,2})(?!\\d))?");

    private final DSLContext sql;

    KnownPeopleQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** By id. Whoever was joined into another is missing. */
    @Transactional(readOnly = true)
    public List<KnownPerson> everybody() {
        Map<Long, List<String>> names = new HashMap<>();
        sql.select(PERSON_NAME.PERSON_ID, PERSON_NAME.NAME)
                .from(PERSON_NAME)
                .orderBy(PERSON_NAME.PERSON_ID, PERSON_NAME.ID)
                .forEach(row -> names.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(row.value2()));
        Map<Long, Long> places = new HashMap<>();
        sql.select(CUSTODY_STAY.OPEN_FOR, CUSTODY_STAY.FACILITY_ID)
                .from(CUSTODY_STAY)
                .where(CUSTODY_STAY.OPEN_FOR.isNotNull())
                .and(CUSTODY_STAY.FACILITY_ID.isNotNull())
                .forEach(row -> places.put(row.value1(), row.value2()));
        Map<Long, PartialDate> arrests = new HashMap<>();
        Map<Long, Set<String>> articles = new HashMap<>();
        sql.select(CASE_EVENT.PERSON_ID, CASE_EVENT.KIND, CASE_EVENT.ON_DATE, CASE_EVENT.ARTICLES)
                .from(CASE_EVENT)
                .where(CASE_EVENT.SUCCESSOR_ID.isNull())
                .forEach(row -> {
                    if (row.value2() == CaseEventKind.ARREST && row.value3() != null) {
                        arrests.merge(
                                row.value1(), row.value3(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
                    }
                    if (row.value4() != null) {
                        row.value4().lines().forEach(line -> article(line, articles, row.value1()));
                    }
                });
        Map<Long, Set<String>> links = new HashMap<>();
        sql.select(EXTERNAL_REFERENCE.PERSON_ID, EXTERNAL_REFERENCE.URL)
                .from(EXTERNAL_REFERENCE)
                .where(EXTERNAL_REFERENCE.URL.isNotNull())
                .forEach(row -> links.computeIfAbsent(row.value1(), id -> new HashSet<>())
                        .add(row.value2()));
        return sql.selectFrom(PERSON)
                .where(PERSON.JOINED_INTO.isNull())
                .orderBy(PERSON.ID)
                .fetch(row -> new KnownPerson(
                        new PersonId(row.getId()),
                        new CountryCode(row.getCountryCode()),
                        names.getOrDefault(row.getId(), List.of()),
                        row.getGender(),
                        row.getBorn(),
                        places.get(row.getId()),
                        arrests.get(row.getId()),
                        articles.getOrDefault(row.getId(), Set.of()),
                        links.getOrDefault(row.getId(), Set.of())));
    }

    private static void article(String line, Map<Long, Set<String>> articles, Long person) {
        Matcher number = ARTICLE.matcher(line);
        if (number.find()) {
            articles.computeIfAbsent(person, id -> new HashSet<>())
                    .add(number.group(2) == null ? number.group(1) : number.group(1) + "-" + number.group(2));
        }
    }
}
