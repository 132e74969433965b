package org.vestka.letters.persistence;

import static org.vestka.tables.Tables.LETTER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.CoveragePeriod;
import org.vestka.letters.Coverage;
import org.vestka.letters.LetterState;

/** How many letters, counted from the letters themselves. */
@Repository
public class CoverageQuery {

    /** How far back "lately" reaches, the day itself included. */
    private static final int RECENT_DAYS = 90;

    private final DSLContext sql;

    CoverageQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** Of each person as of a day; people without any letter are missing. */
    public Map<PersonId, Coverage> of(Collection<PersonId> people, LocalDate today) {
        return sql.select(LETTER.PERSON_ID)
                .select(fields(today))
                .from(LETTER)
                .where(LETTER.PERSON_ID.in(people.stream().map(PersonId::value).toList()))
                .groupBy(LETTER.PERSON_ID)
                .fetchMap(
                        row -> new PersonId(row.get(LETTER.PERSON_ID)),
                        row -> new Coverage(
                                row.get("period", Integer.class),
                                row.get("recent", Integer.class),
                                row.get("total", Integer.class),
                                row.get("open_now", Integer.class),
                                row.get("last_day", LocalDate.class)));
    }

    /** How many were posted to each of these people in a period; those to whom there were none are missing. */
    public Map<PersonId, Integer> posted(Collection<PersonId> people, CoveragePeriod period) {
        return sql.select(LETTER.PERSON_ID, DSL.count())
                .from(LETTER)
                .where(
                        LETTER.PERSON_ID.in(people.stream().map(PersonId::value).toList()),
                        LETTER.STATE.eq(LetterState.POSTED),
                        LETTER.POSTED_ON.between(period.from(), period.until()))
                .groupBy(LETTER.PERSON_ID)
                .fetchMap(row -> new PersonId(row.value1()), row -> row.value2());
    }

    /** The day of the first posted letter of all. */
    public Optional<LocalDate> firstPosted() {
        return Optional.ofNullable(
                sql.select(DSL.min(LETTER.POSTED_ON)).from(LETTER).fetchOne(0, LocalDate.class));
    }

    /** Everybody who has or had a letter, in order, after an id. */
    public List<PersonId> people(long afterId, int most) {
        return sql.selectDistinct(LETTER.PERSON_ID)
                .from(LETTER)
                .where(LETTER.PERSON_ID.gt(afterId))
                .orderBy(LETTER.PERSON_ID)
                .limit(most)
                .fetch(row -> new PersonId(row.value1()));
    }

    private static List<SelectField<?>> fields(LocalDate today) {
        Condition posted = LETTER.STATE.eq(LetterState.POSTED);
        return List.of(
                count(posted.and(LETTER.POSTED_ON.ge(today.withDayOfMonth(1)))).as("period"),
                count(posted.and(LETTER.POSTED_ON.gt(today.minusDays(RECENT_DAYS))))
                        .as("recent"),
                count(posted).as("total"),
                count(LETTER.STATE.in(LetterState.RESERVED, LetterState.WRITTEN, LetterState.HELD))
                        .as("open_now"),
                DSL.max(DSL.when(posted, LETTER.POSTED_ON)).as("last_day"));
    }

    private static AggregateFunction<Integer> count(Condition condition) {
        return DSL.count(DSL.when(condition, 1));
    }
}
