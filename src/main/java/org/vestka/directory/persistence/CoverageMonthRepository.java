package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.COUNTRY;
import static org.vestka.tables.Tables.COVERAGE_MONTH;
import static org.vestka.tables.Tables.PERSON_LISTING;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.CoverageMonth;
import org.vestka.shared.persistence.Additions;

/** How months ended, each written down once. */
@Repository
public class CoverageMonthRepository {

    private final DSLContext sql;

    CoverageMonthRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** From a month on, the oldest first. */
    public List<CoverageMonth> of(CountryCode country, YearMonth from) {
        return sql.selectFrom(COVERAGE_MONTH)
                .where(COVERAGE_MONTH.COUNTRY_CODE.eq(country.value()), COVERAGE_MONTH.MONTH.ge(from.atDay(1)))
                .orderBy(COVERAGE_MONTH.MONTH)
                .fetch(row -> new CoverageMonth(
                        YearMonth.from(row.getMonth()), row.getPeople(), row.getNone(), row.getLetters(), true));
    }

    /** Countries of which a month is not written down. */
    public Set<CountryCode> without(YearMonth month) {
        return Set.copyOf(sql.select(COUNTRY.CODE)
                .from(COUNTRY)
                .whereNotExists(sql.selectOne()
                        .from(COVERAGE_MONTH)
                        .where(COVERAGE_MONTH.COUNTRY_CODE.eq(COUNTRY.CODE), COVERAGE_MONTH.MONTH.eq(month.atDay(1))))
                .fetch(row -> new CountryCode(row.value1())));
    }

    /** Everybody who is shown and can be written to now, with where they are. */
    public Map<PersonId, CountryCode> writable() {
        Map<PersonId, CountryCode> people = new HashMap<>();
        sql.select(PERSON_LISTING.PERSON_ID, PERSON_LISTING.COUNTRY_CODE)
                .from(PERSON_LISTING)
                .where(AttentionRepository.writable())
                .forEach(row -> people.put(new PersonId(row.value1()), new CountryCode(row.value2())));
        return people;
    }

    /** Where it is written down already, it stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(CountryCode country, CoverageMonth month, Instant at) {
        Additions.unlessTaken(sql.insertInto(COVERAGE_MONTH)
                .set(COVERAGE_MONTH.COUNTRY_CODE, country.value())
                .set(COVERAGE_MONTH.MONTH, month.month().atDay(1))
                .set(COVERAGE_MONTH.PEOPLE, month.people())
                .set(COVERAGE_MONTH.NONE, month.none())
                .set(COVERAGE_MONTH.LETTERS, month.letters())
                .set(COVERAGE_MONTH.COUNTED_AT, at));
    }
}
