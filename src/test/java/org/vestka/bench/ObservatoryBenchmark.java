package org.vestka.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PlaceShown;
import org.vestka.letters.observatory.ObservatoryBook;
import org.vestka.testing.ListedPeople;

/**
 * The board of the observatory over a million letters of four years to forty places, with a sign of three in ten: the plain page,
 * made anew for each question, over HTTP. What the page stands on is written down once a month; what that takes is told, and
 * what whoever asks first after a start waits. Another number of letters: {@code -Dvestka.bench.letters=}.
 */
final class ObservatoryBenchmark implements Benchmark {

    private static final int LETTERS = Integer.getInteger("vestka.bench.letters", 1_000_000);
    private static final int EACH = 20;
    private static final String COUNTRY = "QO";

    @Override
    public String name() {
        return "observatory";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Map<String, Object> schema = ground.freshSchema();
        double written;
        double page;
        double late;
        double data;
        try (ConfigurableApplicationContext application = ground.applicationOn(schema, Map.of())) {
            // every other one is in a place
            ListedPeople.add(ground.bulk(schema), COUNTRY, 2 * LETTERS / EACH, 1, LocalDate.now(ZoneOffset.UTC));
            fill(application.getBean(JdbcTemplate.class));
            long start = System.nanoTime();
            application.getBean(ObservatoryBook.class).writeDown();
            written = (System.nanoTime() - start) / 1e9;
            Timing pages = asked(application, "/read/en/observatory?country=" + COUNTRY);
            page = pages.median();
            late = pages.percentile(95);
            data = asked(application, "/api/v1/observatory?country=" + COUNTRY).median();
        }
        double first;
        try (ConfigurableApplicationContext application = ground.applicationOn(schema, Map.of());
                PlainConnection connection = new PlainConnection(port(application))) {
            long start = System.nanoTime();
            connection.get("/read/en/observatory?country=" + COUNTRY);
            first = (System.nanoTime() - start) / 1e6;
        }
        String over = "observatory, %,d letters, ".formatted(LETTERS);
        return List.of(
                Figure.limit(over + "the page, p50", page, "ms", 200),
                Figure.told(over + "the page, p95", late, "ms"),
                Figure.told(over + "as data, p50", data, "ms"),
                Figure.told(over + "first after a start", first, "ms"),
                Figure.told(over + "written down", written, "s"));
    }

    private static Timing asked(ConfigurableApplicationContext application, String path) throws Exception {
        try (PlainConnection connection = new PlainConnection(port(application))) {
            return Timing.of(30, 100, number -> {
                // or the page made a moment ago would answer
                application.publishEvent(new PlaceShown(new FacilityId(1), Instant.now(Clock.systemUTC())));
                try {
                    connection.get(path);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }

    private static int port(ConfigurableApplicationContext application) {
        return Integer.parseInt(String.valueOf(application.getEnvironment().getProperty("local.server.port")));
    }

    private static void fill(JdbcTemplate jdbc) {
        jdbc.update("insert into facility_name (facility_id, language, name) select id, 'en', code from facility"
                + " where country_code = '" + COUNTRY + "'");
        jdbc.update("insert into custody_stay (person_id, custody_kind, facility_id, state, counts_from, source_id)"
                + " select person_id, elt(1 + person_id % 3, 'COLONY', 'PRISON', 'REMAND'), facility_id, 'CONFIRMED',"
                + " '2020-01-01', (select min(id) from source) from person_listing where country_code = '" + COUNTRY
                + "' and facility_id is not null");
        for (int number = 0; number < EACH; number++) {
            jdbc.update(
                    "insert into letter (code, person_id, kind, language, state, reserved_at, lease_until, posted_at,"
                            + " posted_on) select lpad(person_id * " + EACH + " + " + number + ", 12, '0'), person_id,"
                            + " elt(1 + person_id % 4, 'LETTER', 'LETTER', 'POSTCARD', 'E_LETTER'), 'be', 'POSTED', now(6), now(6),"
                            + " now(6), date_sub(current_date, interval 1 + (person_id * 7919 + " + number
                            + " * 104729) % 1400 day) from custody_stay where person_id in (select person_id from person_listing"
                            + " where country_code = '" + COUNTRY + "')");
        }
        jdbc.update("insert into delivery_sign (letter_id, kind, seen_on, recorded_at) select id,"
                + " elt(1 + id % 6, 'ANSWER', 'ANSWER', 'HEARD', 'TRACKED', 'ANSWER', 'RETURNED_STAMPED'),"
                + " date_add(posted_on, interval 5 + id % 97 day), now(6) from letter where id % 10 < 3");
        jdbc.execute("analyze table letter, delivery_sign, custody_stay");
    }
}
