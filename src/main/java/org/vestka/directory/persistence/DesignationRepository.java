package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.DESIGNATING_BODY;
import static org.vestka.tables.Tables.DESIGNATING_BODY_NAME;
import static org.vestka.tables.Tables.DESIGNATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PersonId;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.shared.DatedFrom;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.persistence.Additions;

/** What bodies say of people, and the bodies. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class DesignationRepository {

    private final DSLContext sql;

    DesignationRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A designation to be stored; {@code countsUntil} is null while it holds.
     *
     * @param criteria codes of the published texts it was assessed by; empty where nothing is known of that
     */
    public record NewDesignation(
            PersonId person,
            long body,
            DesignationValue value,
            @Nullable PartialDate from,
            @Nullable PartialDate until,
            LocalDate countsFrom,
            @Nullable LocalDate countsUntil,
            Set<String> criteria,
            long source) {}

    /** A designation that holds. */
    public record Holding(
            long id,
            PersonId person,
            long body,
            DesignationValue value,
            @Nullable PartialDate from,
            LocalDate countsFrom)
            implements DatedFrom {}

    /** A designation that is over. */
    public record Said(long id, @Nullable PartialDate from, LocalDate countsFrom, LocalDate countsUntil)
            implements DatedFrom {}

    /** What the body said of the person last, before what holds; the person is held. */
    public Optional<Said> before(Holding holding) {
        return sql.select(DESIGNATION.ID, DESIGNATION.FROM_DATE, DESIGNATION.COUNTS_FROM, DESIGNATION.COUNTS_UNTIL)
                .from(DESIGNATION)
                .where(DESIGNATION.PERSON_ID.eq(holding.person().value()))
                .and(DESIGNATION.BODY_ID.eq(holding.body()))
                .and(DESIGNATION.ENDED.isTrue())
                .orderBy(DESIGNATION.COUNTS_UNTIL.desc(), DESIGNATION.COUNTS_FROM.desc(), DESIGNATION.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Said(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** What holds was said on another day than was known. */
    public void begin(long designation, PartialDate from, LocalDate countsFrom, long source) {
        sql.update(DESIGNATION)
                .set(DESIGNATION.FROM_DATE, from)
                .set(DESIGNATION.COUNTS_FROM, countsFrom)
                .set(DESIGNATION.SOURCE_ID, source)
                .where(DESIGNATION.ID.eq(designation))
                .execute();
    }

    /** The ids of the designating bodies by code. */
    public Map<String, Long> bodies() {
        return sql.select(DESIGNATING_BODY.CODE, DESIGNATING_BODY.ID)
                .from(DESIGNATING_BODY)
                .fetchMap(DESIGNATING_BODY.CODE, DESIGNATING_BODY.ID);
    }

    /** The designating bodies, by code. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<DesignatingBody> all() {
        Map<Long, Map<LanguageTag, String>> names =
                sql.selectFrom(DESIGNATING_BODY_NAME).fetchGroups(DESIGNATING_BODY_NAME.BODY_ID).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, group -> group.getValue()
                                .intoMap(DESIGNATING_BODY_NAME.LANGUAGE, DESIGNATING_BODY_NAME.NAME)));
        return sql.selectFrom(DESIGNATING_BODY)
                .orderBy(DESIGNATING_BODY.CODE)
                .fetch(row -> new DesignatingBody(
                        row.getCode(),
                        School.valueOf(row.getSchool()),
                        row.getUrl(),
                        names.getOrDefault(row.getId(), Map.of())));
    }

    /** From now on only a list says that there is such a body. */
    public void ofList(String code) {
        sql.update(DESIGNATING_BODY)
                .set(DESIGNATING_BODY.OF_LIST, true)
                .where(DESIGNATING_BODY.CODE.eq(code))
                .execute();
    }

    /** Bodies of which only a list says that they are there. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Set<String> ofLists() {
        return sql.select(DESIGNATING_BODY.CODE)
                .from(DESIGNATING_BODY)
                .where(DESIGNATING_BODY.OF_LIST.isTrue())
                .fetchSet(DESIGNATING_BODY.CODE);
    }

    /** What holds for these people, held until the transaction ends. */
    public List<Holding> lockHolding(Collection<PersonId> people) {
        List<Holding> holding = new ArrayList<>();
        for (List<PersonId> part : Batches.of(people)) {
            holding.addAll(sql.selectFrom(DESIGNATION)
                    .where(DESIGNATION.HOLDS_FOR.in(PersonRepository.values(part)))
                    .orderBy(DESIGNATION.PERSON_ID, DESIGNATION.ID)
                    .forUpdate()
                    .fetch(row -> new Holding(
                            row.getId(),
                            new PersonId(row.getPersonId()),
                            row.getBodyId(),
                            row.getValue(),
                            row.getFromDate(),
                            row.getCountsFrom())));
        }
        return holding;
    }

    public void add(List<NewDesignation> designations) {
        for (List<NewDesignation> part : Batches.of(designations)) {
            var insert = sql.insertInto(
                    DESIGNATION,
                    DESIGNATION.PERSON_ID,
                    DESIGNATION.BODY_ID,
                    DESIGNATION.VALUE,
                    DESIGNATION.FROM_DATE,
                    DESIGNATION.UNTIL_DATE,
                    DESIGNATION.COUNTS_FROM,
                    DESIGNATION.COUNTS_UNTIL,
                    DESIGNATION.ENDED,
                    DESIGNATION.CRITERIA,
                    DESIGNATION.SOURCE_ID);
            for (NewDesignation designation : part) {
                insert = insert.values(
                        designation.person().value(),
                        designation.body(),
                        designation.value(),
                        designation.from(),
                        designation.until(),
                        designation.countsFrom(),
                        designation.countsUntil(),
                        designation.countsUntil() != null,
                        criteria(designation),
                        designation.source());
            }
            insert.execute();
        }
    }

    private static @Nullable String criteria(NewDesignation designation) {
        return designation.criteria().isEmpty()
                ? null
                : String.join(",", designation.criteria().stream().sorted().toList());
    }

    public void end(long designation, @Nullable PartialDate until, LocalDate countsUntil) {
        sql.update(DESIGNATION)
                .set(DESIGNATION.ENDED, true)
                .set(DESIGNATION.UNTIL_DATE, until)
                .set(DESIGNATION.COUNTS_UNTIL, countsUntil)
                .where(DESIGNATION.ID.eq(designation))
                .execute();
    }

    /** Stores a body and its names, or brings what is stored to this. */
    public void putBody(String code, String school, @Nullable String url, Map<LanguageTag, String> names) {
        Additions.unlessTaken(sql.insertInto(DESIGNATING_BODY)
                .set(DESIGNATING_BODY.CODE, code)
                .set(DESIGNATING_BODY.SCHOOL, school));
        long id = sql.select(DESIGNATING_BODY.ID)
                .from(DESIGNATING_BODY)
                .where(DESIGNATING_BODY.CODE.eq(code))
                .fetchSingle(row -> row.get(DESIGNATING_BODY.ID));
        sql.update(DESIGNATING_BODY)
                .set(DESIGNATING_BODY.SCHOOL, school)
                .set(DESIGNATING_BODY.URL, url)
                .set(DESIGNATING_BODY.OF_LIST, false)
                .where(DESIGNATING_BODY.ID.eq(id))
                .execute();
        sql.deleteFrom(DESIGNATING_BODY_NAME)
                .where(DESIGNATING_BODY_NAME.BODY_ID.eq(id))
                .execute();
        names.forEach((language, name) -> sql.insertInto(DESIGNATING_BODY_NAME)
                .set(DESIGNATING_BODY_NAME.BODY_ID, id)
                .set(DESIGNATING_BODY_NAME.LANGUAGE, language)
                .set(DESIGNATING_BODY_NAME.NAME, name)
                .execute());
    }
}
