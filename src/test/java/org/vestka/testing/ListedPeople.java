package org.vestka.testing;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Puts invented people straight into the tables that lists read, thousands at a time, in a country of their own: rows of
 * every kind, and numbers as a million letters over 100,000 people leave them.
 */
public final class ListedPeople {

    private static final String[] CUSTODY = {
        "COLONY",
        "COLONY",
        "PRISON",
        "REMAND",
        "OPEN_TYPE",
        "HOUSE_ARREST",
        "HOME_CONFINEMENT",
        "RELEASED_SERVED",
        "RELEASED",
        "LEFT_COUNTRY",
        "UNKNOWN",
        "DIED"
    };
    private static final String[] REACHABILITY = {
        "OPEN", "SELECTIVE", "RELATIVES_ONLY", "INCOMMUNICADO", "NO_ADDRESS", "PRIVATE_HOME", "RELEASED_OR_ABROAD"
    };
    private static final @Nullable String[] DESIGNATION = {
        "RECOGNISED", "RECOGNISED", "FORMER", "PERSECUTED", "RECOGNISED_EX_POST", null
    };
    private static final int PLACES = 40;
    private static final int REGIONS = 7;

    private ListedPeople() {}

    /**
     * Adds people of {@link InventedPeople#make}. About one in a hundred each is limited, in memory, a draft or withheld.
     *
     * @param country two letters nobody else uses
     * @param today the day the attention numbers are of
     * @return their ids, in the order made
     */
    public static List<Long> add(DataSource database, String country, int howMany, long seed, LocalDate today)
            throws SQLException {
        return add(database, country, InventedPeople.make(howMany, seed), seed, today);
    }

    /** The same of people one has already. */
    public static List<Long> add(
            DataSource database, String country, List<InventedPeople.Invented> people, long seed, LocalDate today)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                List<Long> ids = add(connection, country, people, new Random(seed), today);
                connection.commit();
                return ids;
            } finally {
                connection.rollback();
                connection.setAutoCommit(before);
            }
        }
    }

    /**
     * Nobody is shown, counted or offered any of a country from now on, and nobody is found to be like them: other tests
     * share the lists.
     */
    public static void putAway(DataSource database, String country) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("person", "person_listing")) {
                statement.execute(
                        "update " + table + " set publication = 'DRAFT' where country_code = '" + country + "'");
            }
            statement.execute("delete from person_name where person_id in (select id from person where country_code = '"
                    + country + "')");
        }
    }

    private static List<Long> add(
            Connection connection, String country, List<InventedPeople.Invented> people, Random random, LocalDate today)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert ignore into country (code, envelope_country, envelope_languages, letter_languages,"
                            + " line_order) values ('" + country
                            + "', 'TEST', 'be,ru', 'be,ru', 'name,facility,street,place,country')");
        }
        long source = key(connection, "insert into source (title, created_at) values ('test', now(6))");
        List<Long> regions = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < REGIONS; i++) {
            regions.add(key(
                    connection,
                    "insert into region (country_code, code) values ('" + country + "', 'R" + System.nanoTime()
                            + "')"));
        }
        for (int i = 0; i < PLACES; i++) {
            places.add(key(
                    connection,
                    "insert into facility (country_code, code, facility_kind, state, source_id) values ('" + country
                            + "', '" + country + "-P" + System.nanoTime() + "', 'COLONY', 'OPEN', " + source + ")"));
        }
        List<Long> ids = new ArrayList<>();
        long nextPublicId = System.nanoTime();
        try (PreparedStatement person = connection.prepareStatement(
                        "insert into person (public_id, country_code, gender, born, publication, created_at, updated_at)"
                                + " values (?, ?, ?, ?, ?, now(6), now(6))",
                        Statement.RETURN_GENERATED_KEYS);
                PreparedStatement name = connection.prepareStatement(
                        "insert into person_name (person_id, language, role, name, source_id) values (?, ?, ?, ?, "
                                + source + ")");
                PreparedStatement listing = connection.prepareStatement(
                        "insert into person_listing (person_id, public_id, country_code, publication, name_original,"
                                + " name_latin, names, gender, born, custody_kind, custody_since, facility_id, region_id,"
                                + " designation, reachability, verified_on, changed_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement attention = connection.prepareStatement(
                        "insert into person_attention (person_id, posted_period, posted_90_days, posted_total, reserved,"
                                + " adopters) values (?, ?, ?, ?, ?, ?)")) {
            for (int from = 0; from < people.size(); from += 1000) {
                List<InventedPeople.Invented> part = people.subList(from, Math.min(people.size(), from + 1000));
                List<String> publicIds = new ArrayList<>();
                List<String> publications = new ArrayList<>();
                for (InventedPeople.Invented each : part) {
                    publicIds.add("%010d".formatted(nextPublicId++ % 10_000_000_000L));
                    int kind = random.nextInt(100);
                    publications.add(
                            kind == 0
                                    ? "LIMITED"
                                    : kind == 1 ? "MEMORIAL" : kind == 2 ? "DRAFT" : kind == 3 ? "WITHHELD" : "PUBLIC");
                    set(
                            person,
                            publicIds.getLast(),
                            country,
                            each.woman() ? "FEMALE" : "MALE",
                            emptyToNull(each.born()),
                            publications.getLast());
                }
                person.executeBatch();
                List<Long> made = new ArrayList<>();
                try (ResultSet keys = person.getGeneratedKeys()) {
                    while (keys.next()) {
                        made.add(keys.getLong(1));
                    }
                }
                for (int i = 0; i < part.size(); i++) {
                    InventedPeople.Invented each = part.get(i);
                    long id = made.get(i);
                    set(name, id, "be", "ENVELOPE", each.be());
                    set(name, id, "ru", "DISPLAY", each.ru());
                    set(name, id, "en", "DISPLAY", each.en());
                    int place = random.nextInt(PLACES * 2);
                    boolean placed = place < PLACES;
                    set(
                            listing,
                            id,
                            publicIds.get(i),
                            country,
                            publications.get(i),
                            each.be(),
                            each.en(),
                            "be=" + each.be() + "\nru=" + each.ru() + "\nen=" + each.en(),
                            each.woman() ? "FEMALE" : "MALE",
                            emptyToNull(each.born()),
                            CUSTODY[random.nextInt(CUSTODY.length)],
                            random.nextInt(20) == 0
                                    ? null
                                    : each.arrested().toString().substring(0, random.nextInt(10) == 0 ? 7 : 10),
                            placed ? places.get(place) : null,
                            placed ? regions.get(place % REGIONS) : null,
                            DESIGNATION[random.nextInt(DESIGNATION.length)],
                            REACHABILITY[random.nextInt(REACHABILITY.length)],
                            random.nextInt(3) == 0 ? null : Date.valueOf(today.minusDays(random.nextInt(200))),
                            Timestamp.from(
                                    Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(20_000_000))));
                    // every tenth has never had a letter
                    boolean known = random.nextInt(10) > 0;
                    int total = known ? (int) Math.min(400, -11 * Math.log(1 - random.nextDouble())) : 0;
                    int recent = total == 0 ? 0 : random.nextInt(total + 1) / 4;
                    set(
                            attention,
                            id,
                            recent / 3,
                            recent,
                            total,
                            known && random.nextInt(8) == 0 ? 1 : 0,
                            known ? random.nextInt(3) : 0);
                }
                name.executeBatch();
                listing.executeBatch();
                attention.executeBatch();
                ids.addAll(made);
            }
        }
        return ids;
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static long key(Connection connection, String insert) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(insert, Statement.RETURN_GENERATED_KEYS);
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }
}
