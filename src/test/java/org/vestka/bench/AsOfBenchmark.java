package org.vestka.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.vestka.directory.CountryCode;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.Counts;
import org.vestka.testing.ListedPeople;

/**
 * All tables, and the statement, of any day since 2020 over 100,000 people with histories, one in twenty of them hidden, through the
 * service. Bare is SQL counting one of these tables, designation by custody, on the same day.
 */
final class AsOfBenchmark implements Benchmark {

    private static final String COUNTRY = "QB";
    private static final int CALLS = 200;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final String[] HELD = {"POLICE_DETENTION", "REMAND", "COLONY", "PRISON", "OPEN_TYPE", "RELEASED"};
    private static final String BARE = "select d.value, s.custody_kind, count(*) from designation d"
            + " join person p on p.id = d.person_id"
            + " left join custody_stay s on s.person_id = d.person_id and s.counts_from <= ?"
            + " and (s.counts_until is null or s.counts_until > ?)"
            + " where d.body_id = ? and p.country_code = '" + COUNTRY + "' and p.publication <> 'DRAFT'"
            + " and d.counts_from <= ? and (d.counts_until is null or d.counts_until > ?)"
            + " group by d.value, s.custody_kind";

    @Override
    public String name() {
        return "as-of";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        List<Figure> figures = new ArrayList<>();
        Map<String, Object> schema = ground.freshSchema();
        try (ConfigurableApplicationContext application = ground.applicationOn(schema, Map.of())) {
            List<Long> people =
                    ListedPeople.add(ground.bulk(schema), COUNTRY, 100_000, 1, LocalDate.now(ZoneOffset.UTC));
            JdbcTemplate jdbc = new JdbcTemplate(ground.bulk(schema));
            long body = number(jdbc, "select id from designating_body where code = 'viasna'");
            addHistories(jdbc, people, body, number(jdbc, "select min(id) from source"));
            // one in twenty is hidden: what is said of them waits for the next spoken day
            jdbc.execute("update person set publication = 'WITHHELD' where id % 20 = 0");
            jdbc.execute("analyze table person, designation, custody_stay, case_event");
            Counts counts = application.getBean(Counts.class);
            CountQuestion question = new CountQuestion(new CountryCode(COUNTRY), "viasna", FIRST);
            long start = System.nanoTime();
            counts.tables(question);
            figures.add(Figure.told("as-of, histories read, 100,000", (System.nanoTime() - start) / 1e6, "ms"));
            Timing ours = Timing.of(CALLS, CALLS, i -> counts.tables(question.on(day(i))));
            Timing bare = Timing.of(5, 15, i -> {
                LocalDate day = day(i);
                jdbc.queryForList(BARE, day, day, body, day, day);
            });
            figures.add(Figure.atMost("as-of, any day, all tables, p50", ours.median(), 1, "ms", 50));
            figures.add(Figure.limit("as-of, any day, all tables, p95", ours.percentile(95), "ms", 100));
            figures.add(Figure.told("as-of, bare SQL, one table", bare.median(), "ms"));
            Timing statement = Timing.of(CALLS, CALLS, i -> counts.statement(question.on(day(i))));
            figures.add(Figure.limit("as-of, statement of any day, p50", statement.median(), "ms", 50));
            figures.add(Figure.limit("as-of, statement of any day, p95", statement.percentile(95), "ms", 100));
            Timing trend = Timing.of(CALLS, CALLS, i -> counts.trend(question.on(LocalDate.now(ZoneOffset.UTC))));
            figures.add(Figure.told("as-of, trend since 2020", trend.median(), "ms"));
        }
        return figures;
    }

    private static LocalDate day(int call) {
        return FIRST.plusDays(call * 37L % 2500);
    }

    /** Three stays, two designations, an arrest and a charge each. */
    private static void addHistories(JdbcTemplate jdbc, List<Long> people, long body, long source) {
        Random random = new Random(5);
        List<Object[]> stays = new ArrayList<>();
        List<Object[]> designations = new ArrayList<>();
        List<Object[]> events = new ArrayList<>();
        for (Long person : people) {
            LocalDate day = FIRST.plusDays(random.nextInt(2000));
            events.add(new Object[] {person, "ARREST", day.toString(), null, source});
            events.add(new Object[] {person, "CHARGE", null, "ст. " + (100 + random.nextInt(300)), source});
            designations.add(new Object[] {person, body, "PERSECUTED", day, day.plusDays(40), true, source});
            designations.add(new Object[] {person, body, "RECOGNISED", day.plusDays(40), null, false, source});
            for (int i = 0; i < 3; i++) {
                LocalDate until = i == 2 ? null : day.plusDays(60);
                stays.add(new Object[] {
                    person, HELD[random.nextInt(HELD.length)], until == null ? "CONFIRMED" : "ENDED", day, until, source
                });
                day = day.plusDays(60);
            }
        }
        jdbc.execute("delete from custody_stay");
        inserted(
                jdbc,
                "insert into custody_stay (person_id, custody_kind, state, counts_from, counts_until, source_id)"
                        + " values (?, ?, ?, ?, ?, ?)",
                stays);
        inserted(
                jdbc,
                "insert into designation (person_id, body_id, value, counts_from, counts_until, ended, source_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                designations);
        inserted(
                jdbc,
                "insert into case_event (person_id, kind, on_date, articles, source_id) values (?, ?, ?, ?, ?)",
                events);
    }

    private static void inserted(JdbcTemplate jdbc, String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += 1000) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + 1000)));
        }
    }

    private static long number(JdbcTemplate jdbc, String sql) {
        Long found = jdbc.queryForObject(sql, Long.class);
        if (found == null) {
            throw new IllegalStateException("the country pack is not loaded");
        }
        return found;
    }
}
