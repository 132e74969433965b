package org.vestka.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.vestka.testing.ListedPeople;

/**
 * The list for programs over HTTP on one connection, 200 people a part, from anywhere in it, no part twice, so that nothing
 * kept in memory helps. Bare is the SQL that it needs by plain JDBC, the columns that it reads and no others: the people, and codes,
 * regions and names of the places they are held in. Then the same list at ten times as many beside what it was before, and what its SQL takes there.
 * {@code -Dvestka.bench.people=1000} tries it on fewer.
 */
final class ApiBenchmark implements Benchmark {

    private static final int PEOPLE = Integer.getInteger("vestka.bench.people", 100_000);
    private static final int PART = 200;
    private static final int ROUNDS = 400;
    /** A server that has run for a while is what is measured. */
    private static final int WARM = 4000;
    /** Tomcat closes a connection after a hundred. */
    private static final int ON_ONE_CONNECTION = 90;

    private static final String SQL = "select l.person_id, l.public_id, l.country_code, l.publication,"
            + " l.name_original, l.name_latin, l.names, l.gender, l.born, l.died, l.custody_kind, l.custody_since, l.facility_id,"
            + " l.region_id, l.designation, l.reachability, l.address_status, l.verified_on,"
            + " a.posted_period, a.posted_90_days, a.reserved, a.adopters"
            + " from person_listing l left join person_attention a on a.person_id = l.person_id"
            + " where l.person_id > (select person_id from person_listing where public_id = ?) and l.publication in ('PUBLIC', 'LIMITED', 'MEMORIAL')"
            + " order by l.person_id limit " + PART;
    private static final String PLACES = "select f.id, f.code, r.code, n.language, n.name from facility f"
            + " left join region r on r.id = f.region_id left join facility_name n on n.facility_id = f.id where f.id in (";

    @Override
    public String name() {
        return "api";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Map<String, Object> schema = ground.freshSchema();
        try (ConfigurableApplicationContext application = ground.applicationOn(schema, Map.of())) {
            DataSource database = application.getBean(DataSource.class);
            int port =
                    Integer.parseInt(String.valueOf(application.getEnvironment().getProperty("local.server.port")));
            ListedPeople.add(ground.bulk(schema), "QB", PEOPLE, 1, LocalDate.now(ZoneOffset.UTC));
            List<String> warm = keys(database, 1, WARM);
            ours(port, warm);
            bare(database, warm);
            List<String> keys = keys(database, 2, ROUNDS);
            double bare = bare(database, keys);
            double ours = ours(port, keys);
            ListedPeople.add(ground.bulk(schema), "QC", 9 * PEOPLE, 2, LocalDate.now(ZoneOffset.UTC));
            ours(port, keys(database, 3, ROUNDS));
            double million = ours(port, keys(database, 4, ROUNDS));
            double millionBare = bare(database, keys(database, 5, ROUNDS));
            return List.of(
                    Figure.atMost("api p50, a part of 200 of %,d".formatted(PEOPLE), ours, bare, "ms", 2),
                    Figure.atMost("api p50, of %,d beside that".formatted(10 * PEOPLE), million, ours, "ms", 1.5),
                    Figure.told("api, its SQL of %,d".formatted(10 * PEOPLE), millionBare, "ms"));
        }
    }

    private static List<String> keys(DataSource database, long seed, int howMany) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("analyze table person_listing, person_attention");
        Random random = new Random(seed);
        List<String> ids = jdbc.query(
                "select public_id from person_listing where publication = 'PUBLIC'", (row, number) -> row.getString(1));
        return random.ints(howMany, 0, ids.size()).mapToObj(ids::get).toList();
    }

    private static double ours(int port, List<String> keys) throws Exception {
        double[] times = new double[keys.size()];
        for (int from = 0; from < times.length; from += ON_ONE_CONNECTION) {
            try (PlainConnection connection = new PlainConnection(port)) {
                for (int i = from; i < Math.min(times.length, from + ON_ONE_CONNECTION); i++) {
                    long start = System.nanoTime();
                    connection.get("/api/v1/people?limit=" + PART + "&after=" + keys.get(i));
                    times[i] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        return median(times);
    }

    private static double bare(DataSource database, List<String> keys) throws Exception {
        double[] times = new double[keys.size()];
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL);
                Statement places = connection.createStatement()) {
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                select.setString(1, keys.get(i));
                Set<String> held = new TreeSet<>();
                try (ResultSet rows = select.executeQuery()) {
                    int place = rows.findColumn("facility_id");
                    read(rows, row -> {
                        if (row.getString(place) != null) {
                            held.add(row.getString(place));
                        }
                    });
                }
                if (!held.isEmpty()) {
                    try (ResultSet rows = places.executeQuery(PLACES + String.join(",", held) + ")")) {
                        read(rows, row -> {});
                    }
                }
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return median(times);
    }

    private interface Row {

        void of(ResultSet rows) throws SQLException;
    }

    private static void read(ResultSet rows, Row each) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getObject(column);
            }
            each.of(rows);
        }
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
