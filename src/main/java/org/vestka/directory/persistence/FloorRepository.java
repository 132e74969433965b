package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.COUNTRY;
import static org.vestka.tables.Tables.COVERAGE_FLOOR;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.attention.CoverageFloor;
import org.vestka.directory.attention.CoveragePeriod;
import org.vestka.directory.attention.FloorId;
import org.vestka.directory.attention.FloorInForce;
import org.vestka.directory.attention.FloorScope;
import org.vestka.tables.tables.records.CoverageFloorRecord;

/** What organisers have set. A handful of rows. */
@Repository
public class FloorRepository {

    private static final int DAYS_A_WEEK = 7;

    private final DSLContext sql;

    FloorRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** What holds on a day in each country: the campaign that runs there, else the country's own, else the default. */
    public Map<CountryCode, FloorInForce> inForce(LocalDate day) {
        Map<CountryCode, FloorInForce> holds = new HashMap<>();
        sql.select(COUNTRY.CODE)
                .from(COUNTRY)
                .forEach(row -> holds.put(new CountryCode(row.value1()), FloorInForce.unset(day)));
        holds.putAll(set(day));
        return holds;
    }

    /** The same of countries where somebody has set something that holds on the day. */
    public Map<CountryCode, FloorInForce> set(LocalDate day) {
        Map<CountryCode, FloorInForce> holds = new HashMap<>();
        sql.selectFrom(COVERAGE_FLOOR)
                .where(COVERAGE_FLOOR
                        .BEGINS
                        .isNull()
                        .or(COVERAGE_FLOOR.BEGINS.le(day).and(COVERAGE_FLOOR.ENDS.ge(day))))
                // those of every month first: a campaign takes their place
                .orderBy(COVERAGE_FLOOR.BEGINS, COVERAGE_FLOOR.ID)
                .forEach(row -> holds.put(
                        new CountryCode(row.getCountryCode()),
                        row.getBegins() == null
                                ? new FloorInForce(row.getLetters(), CoveragePeriod.month(day), false)
                                : new FloorInForce(
                                        row.getLetters(),
                                        new CoveragePeriod(row.getBegins(), Objects.requireNonNull(row.getEnds())),
                                        true)));
        return holds;
    }

    /** Keeps everybody else from setting anything in a country until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(CountryCode country) {
        return sql.select(COUNTRY.CODE)
                .from(COUNTRY)
                .where(COUNTRY.CODE.eq(country.value()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** The month's first, then campaigns as they come. */
    public List<CoverageFloor> of(CountryCode country) {
        return sql.selectFrom(COVERAGE_FLOOR)
                .where(COVERAGE_FLOOR.COUNTRY_CODE.eq(country.value()))
                .orderBy(COVERAGE_FLOOR.BEGINS, COVERAGE_FLOOR.ID)
                .fetch(FloorRepository::floor);
    }

    public Optional<CoverageFloor> find(FloorId id) {
        return sql.selectFrom(COVERAGE_FLOOR)
                .where(COVERAGE_FLOOR.ID.eq(id.value()))
                .fetchOptional(FloorRepository::floor);
    }

    /** Of every month, in a country that is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(CountryCode country, int letters, Instant at) {
        int changed = sql.update(COVERAGE_FLOOR)
                .set(COVERAGE_FLOOR.LETTERS, letters)
                .set(COVERAGE_FLOOR.SET_AT, at)
                .where(COVERAGE_FLOOR.COUNTRY_CODE.eq(country.value()), COVERAGE_FLOOR.BEGINS.isNull())
                .execute();
        if (changed == 0) {
            sql.insertInto(COVERAGE_FLOOR)
                    .set(COVERAGE_FLOOR.COUNTRY_CODE, country.value())
                    .set(COVERAGE_FLOOR.LETTERS, letters)
                    .set(COVERAGE_FLOOR.SET_AT, at)
                    .execute();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public FloorId add(FloorScope.Campaign campaign, int letters, Instant at) {
        return new FloorId(Objects.requireNonNull(sql.insertInto(COVERAGE_FLOOR)
                        .set(COVERAGE_FLOOR.COUNTRY_CODE, campaign.country().value())
                        .set(COVERAGE_FLOOR.BEGINS, campaign.period().from())
                        .set(COVERAGE_FLOOR.ENDS, campaign.period().until())
                        .set(COVERAGE_FLOOR.LETTERS, letters)
                        .set(COVERAGE_FLOOR.SET_AT, at)
                        .returning(COVERAGE_FLOOR.ID)
                        .fetchOne())
                .getId());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(FloorId id) {
        sql.deleteFrom(COVERAGE_FLOOR).where(COVERAGE_FLOOR.ID.eq(id.value())).execute();
    }

    private static CoverageFloor floor(CoverageFloorRecord row) {
        CountryCode country = new CountryCode(row.getCountryCode());
        LocalDate begins = row.getBegins();
        LocalDate ends = row.getEnds();
        return new CoverageFloor(
                new FloorId(row.getId()),
                begins == null || ends == null
                        ? new FloorScope.EveryMonth(country)
                        : new FloorScope.Campaign(
                                country, begins, (int) (ChronoUnit.DAYS.between(begins, ends) + 1) / DAYS_A_WEEK),
                row.getLetters());
    }
}
