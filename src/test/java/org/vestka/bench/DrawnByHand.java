package org.vestka.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.letters.DrawSize;

/**
 * The SQL that a draw cannot do without, by plain JDBC: the writer held; the neediest by an index made for nothing else, held
 * where nobody else holds them; their names and addresses; their letters put in; their numbers raised.
 */
final class DrawnByHand {

    private static final int WANTED = DrawSize.TWENTY.people();
    private static final int CHOICE = 8 * WANTED;

    private DrawnByHand() {}

    /** The index, of today's need. */
    static void prepare(JdbcTemplate jdbc) {
        jdbc.execute("create table bench_need (person_id bigint primary key, above int, recent int, adopted int, chance"
                + " double, index (above, recent, adopted, chance)) as select a.person_id, a.posted_period >= 1 as above,"
                + " a.posted_90_days as recent, a.adopters > 0 as adopted, rand() as chance from person_attention a join"
                + " person_listing l on l.person_id = a.person_id where l.publication in ('PUBLIC', 'LIMITED')");
        jdbc.execute("analyze table bench_need");
    }

    /** Nobody has been given anything. */
    static void undo(JdbcTemplate jdbc) {
        jdbc.execute("update person_attention set reserved = 0 where person_id in (select person_id from letter where"
                + " drawn_for = 'BENCH')");
        jdbc.execute("delete from letter where drawn_for = 'BENCH'");
    }

    static void draw(Connection connection, AccountId writer) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("select * from account where id = " + writer.value() + " for update");
            List<Long> chosen = held(statement);
            String ids = joined(chosen);
            insert(connection, writer, addresses(statement, ids));
            statement.execute("update person_attention set reserved = reserved + 1 where person_id in (" + ids + ")");
        }
        connection.commit();
    }

    private static List<Long> held(Statement statement) throws SQLException {
        List<Long> candidates = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select person_id from bench_need order by above, recent, adopted, chance limit " + CHOICE)) {
            while (rows.next()) {
                candidates.add(rows.getLong(1));
            }
        }
        // whoever asks at the same moment has read the same names
        Collections.shuffle(candidates);
        List<Long> held = new ArrayList<>();
        for (int from = 0; held.size() < WANTED && from < CHOICE; ) {
            int until = from + WANTED - held.size();
            try (ResultSet rows = statement.executeQuery("select * from person_attention where person_id in ("
                    + joined(candidates.subList(from, Math.min(CHOICE, until))) + ") for update skip locked")) {
                while (rows.next()) {
                    held.add(rows.getLong(1));
                }
            }
            from = until;
        }
        return held;
    }

    private record Lines(long address, String lines) {}

    private static Map<Long, Lines> addresses(Statement statement, String ids) throws SQLException {
        Map<Long, Lines> addresses = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("select p.id, n.name, a.id, t.facility_line, t.street_line,"
                + " t.place_line from person p join custody_stay s on s.open_for = p.id join facility_address a on"
                + " a.facility_id = s.facility_id join facility_address_text t on t.address_id = a.id and t.language = 'be'"
                + " join person_name n on n.person_id = p.id and n.language = 'be' where p.id in (" + ids + ")")) {
            while (rows.next()) {
                addresses.put(
                        rows.getLong(1),
                        new Lines(
                                rows.getLong(3),
                                String.join(
                                        "\n",
                                        rows.getString(2),
                                        rows.getString(4),
                                        rows.getString(5),
                                        rows.getString(6))));
            }
        }
        return addresses;
    }

    private static void insert(Connection connection, AccountId writer, Map<Long, Lines> people) throws SQLException {
        if (people.size() != WANTED) {
            throw new IllegalStateException("given " + people.size());
        }
        try (PreparedStatement letter =
                connection.prepareStatement("insert into letter (code, writer_id, person_id, kind,"
                        + " language, state, address_id, address_lines, reserved_at, lease_until, drawn_for) values (?, ?, ?,"
                        + " 'LETTER', 'ru', 'RESERVED', ?, ?, ?, ?, 'BENCH')")) {
            Instant now = Instant.now();
            for (Map.Entry<Long, Lines> person : people.entrySet()) {
                letter.setString(1, UUID.randomUUID().toString().substring(0, 12));
                letter.setLong(2, writer.value());
                letter.setLong(3, person.getKey());
                letter.setLong(4, person.getValue().address());
                letter.setString(5, person.getValue().lines());
                letter.setTimestamp(6, Timestamp.from(now));
                letter.setTimestamp(7, Timestamp.from(now.plusSeconds(1_209_600)));
                letter.addBatch();
            }
            letter.executeBatch();
        }
    }

    private static String joined(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
