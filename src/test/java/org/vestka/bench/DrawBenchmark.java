package org.vestka.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.DrawSize;
import org.vestka.letters.DrawWishes;
import org.vestka.letters.LetterDraw;
import org.vestka.letters.LetterKind;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;

/**
 * Twenty leases out of 1,500 people: by one caller after the other, and by 200 callers in one second, one every five
 * milliseconds. Bare is the same by hand in SQL on one connection: the neediest chosen and locked, their letters put in, their
 * numbers raised. Before each round nobody has a letter.
 */
final class DrawBenchmark implements Benchmark {

    private static final int PEOPLE = 1500;
    private static final int CALLERS = 200;
    private static final int ROUNDS = 3;
    private static final int ONE_BY_ONE = 60;

    @Override
    public String name() {
        return "draw";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Map<String, Object> schema = ground.freshSchema();
        double alone = Double.MAX_VALUE;
        double bare = Double.MAX_VALUE;
        double median = Double.MAX_VALUE;
        double late = Double.MAX_VALUE;
        double atOnce = Double.MAX_VALUE;
        try (ConfigurableApplicationContext application = ground.applicationOn(schema, Map.of());
                Connection bulk = ground.bulk(schema).getConnection();
                ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            JdbcTemplate jdbc = new JdbcTemplate(ground.bulk(schema));
            TestPeople make =
                    new TestPeople(application.getBean(Registry.class), application.getBean(FacilityRegistry.class));
            CountryCode country = make.country();
            FacilityId place =
                    make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, LocalDate.now(ZoneOffset.UTC));
            List<PersonDraft> drafts = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> make.person()
                            .in(country)
                            .held(CustodyKind.COLONY, place)
                            .draft())
                    .toList();
            application.getBean(Registry.class).registerAll(drafts);
            TestAccounts accounts = application.getBean(TestAccounts.class);
            List<AccountId> writers =
                    IntStream.range(0, CALLERS).mapToObj(i -> accounts.make()).toList();
            LetterDraw draw = application.getBean(LetterDraw.class);
            DrawWishes wishes = new DrawWishes(LanguageTag.RU, LetterKind.LETTER, null, false, place);
            for (int round = 0; round <= ROUNDS; round++) {
                nobody(jdbc);
                List<Double> single = new ArrayList<>();
                for (int i = 0; i < ONE_BY_ONE; i++) {
                    single.add(time(accounts, draw, wishes, writers.get(i)));
                }
                nobody(jdbc);
                List<Double> byHand = new ArrayList<>();
                for (int i = 0; i < ONE_BY_ONE; i++) {
                    byHand.add(bare(bulk, writers.get(i), place));
                }
                nobody(jdbc);
                double[] spread = callers(threads, accounts, draw, wishes, writers, 5);
                nobody(jdbc);
                double[] together = callers(threads, accounts, draw, wishes, writers, 0);
                if (round > 0) {
                    alone = Math.min(alone, middle(single));
                    bare = Math.min(bare, middle(byHand));
                    median = Math.min(median, spread[CALLERS / 2]);
                    late = Math.min(late, spread[CALLERS * 95 / 100]);
                    atOnce = Math.min(atOnce, together[CALLERS - 1]);
                }
            }
        }
        return List.of(
                Figure.atMost("draw, 20 of 1,500, one by one", alone, bare, "ms", 6),
                Figure.limit("draw, 200 callers in one second, p50", median, "ms", 100),
                Figure.told("draw, 200 callers in one second, p95", late, "ms"),
                Figure.told("draw, 200 callers at one moment, the last", atOnce, "ms"));
    }

    private static void nobody(JdbcTemplate jdbc) {
        jdbc.execute("delete from letter");
        jdbc.execute("update person_attention set reserved = 0");
    }

    private static double time(TestAccounts accounts, LetterDraw draw, DrawWishes wishes, AccountId writer) {
        long start = System.nanoTime();
        int given =
                accounts.as(writer, () -> draw.draw(wishes, DrawSize.TWENTY)).size();
        double millis = (System.nanoTime() - start) / 1e6;
        if (given != DrawSize.TWENTY.people()) {
            throw new IllegalStateException("given " + given);
        }
        return millis;
    }

    /** How long each waited, in order. */
    private static double[] callers(
            ExecutorService threads,
            TestAccounts accounts,
            LetterDraw draw,
            DrawWishes wishes,
            List<AccountId> writers,
            int millisApart)
            throws Exception {
        CountDownLatch ready = new CountDownLatch(writers.size());
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Double>> asked = new ArrayList<>();
        for (int i = 0; i < writers.size(); i++) {
            AccountId writer = writers.get(i);
            long after = (long) i * millisApart;
            asked.add(threads.submit(() -> {
                ready.countDown();
                go.await();
                TimeUnit.MILLISECONDS.sleep(after);
                return time(accounts, draw, wishes, writer);
            }));
        }
        ready.await();
        go.countDown();
        double[] waited = new double[asked.size()];
        for (int i = 0; i < waited.length; i++) {
            waited[i] = asked.get(i).get();
        }
        Arrays.sort(waited);
        return waited;
    }

    private static double bare(Connection bulk, AccountId writer, FacilityId place) throws SQLException {
        bulk.setAutoCommit(false);
        long start = System.nanoTime();
        List<Long> chosen = new ArrayList<>();
        try (Statement statement = bulk.createStatement()) {
            try (ResultSet rows =
                    statement.executeQuery("select a.person_id from person_listing l join person_attention a"
                            + " on a.person_id = l.person_id where l.publication in ('PUBLIC', 'LIMITED') and l.reachability in"
                            + " ('OPEN', 'SELECTIVE', 'RELATIVES_ONLY') and l.facility_id = " + place.value()
                            + " order by a.posted_period + a.reserved >= 1, a.posted_90_days + a.reserved, a.adopters = 0 desc,"
                            + " rand() limit 20")) {
                while (rows.next()) {
                    chosen.add(rows.getLong(1));
                }
            }
            String ids = chosen.stream().map(String::valueOf).collect(Collectors.joining(","));
            statement.executeQuery(
                    "select * from person_attention where person_id in (" + ids + ") for update skip locked");
            statement.execute("update person_attention set reserved = reserved + 1 where person_id in (" + ids + ")");
        }
        try (PreparedStatement letter = bulk.prepareStatement("insert into letter (code, writer_id, person_id, kind,"
                + " language, state, address_lines, reserved_at, lease_until) values (?, ?, ?, 'LETTER', 'ru', 'RESERVED',"
                + " 'x', ?, ?)")) {
            Instant now = Instant.now();
            for (Long person : chosen) {
                letter.setString(1, UUID.randomUUID().toString().substring(0, 12));
                letter.setLong(2, writer.value());
                letter.setLong(3, person);
                letter.setTimestamp(4, java.sql.Timestamp.from(now));
                letter.setTimestamp(5, java.sql.Timestamp.from(now.plusSeconds(1_209_600)));
                letter.addBatch();
            }
            letter.executeBatch();
        }
        bulk.commit();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double middle(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
