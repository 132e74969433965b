package org.vestka.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.attention.NeedAnew;
import org.vestka.directory.attention.NeedIndex;
import org.vestka.letters.DrawSize;
import org.vestka.letters.DrawWishes;
import org.vestka.letters.LetterDraw;
import org.vestka.letters.LetterKind;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;

/**
 * A bundle of twenty out of 100,000 people with 1,000,000 letters, by eight callers at once, each time by another account; by
 * one alone; and by 200 at one moment. Bare is {@link DrawnByHand}, by as many at once. Each round begins with nothing drawn.
 */
final class DrawBenchmark implements Benchmark {

    private static final int PEOPLE = Integer.getInteger("vestka.bench.people", 100_000);
    private static final int AT_ONCE = 8;
    private static final int DRAWS = 400;
    private static final int CROWD = 200;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "draw";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Map<String, Object> schema = ground.freshSchema();
        DataSource bulk = ground.bulk(schema);
        try (ConfigurableApplicationContext application = ground.applicationOn(schema, Map.of());
                ExecutorService threads = Executors.newFixedThreadPool(CROWD)) {
            CrowdWithLetters.make(application, bulk, PEOPLE);
            JdbcTemplate jdbc = new JdbcTemplate(bulk);
            DrawnByHand.prepare(jdbc);
            NeedIndex need = application.getBean(NeedIndex.class);
            long start = System.nanoTime();
            NeedAnew.read(need);
            double built = (System.nanoTime() - start) / 1e6;
            List<AccountId> writers = IntStream.range(0, DRAWS)
                    .mapToObj(i -> application.getBean(TestAccounts.class).make())
                    .toList();
            LetterDraw draw = application.getBean(LetterDraw.class);
            // to warm up
            round(threads, bulk, jdbc, draw, writers);
            Times best = round(threads, bulk, jdbc, draw, writers);
            for (int round = 1; round < ROUNDS; round++) {
                best = best.orBetter(round(threads, bulk, jdbc, draw, writers));
            }
            return figures(best, built);
        }
    }

    private static List<Figure> figures(Times best, double built) {
        String of = "draw, 20 of %,d with %,d letters".formatted(PEOPLE, (long) PEOPLE * CrowdWithLetters.LETTERS_EACH);
        return List.of(
                Figure.limit(of + ", 8 at once, p95", best.late, "ms", 50),
                Figure.atMost("draw, the same, p50", best.middle, best.bareMiddle, "ms", 4),
                Figure.told("draw, the same by hand, p95", best.bareLate, "ms"),
                Figure.told("draw, one by one, p50", best.alone, "ms"),
                Figure.told("draw, 200 callers at one moment, the last", best.last, "ms"),
                Figure.told("draw, index of need built", built, "ms"));
    }

    private record Times(double middle, double late, double bareMiddle, double bareLate, double alone, double last) {

        Times orBetter(Times other) {
            return new Times(
                    Math.min(middle, other.middle),
                    Math.min(late, other.late),
                    Math.min(bareMiddle, other.bareMiddle),
                    Math.min(bareLate, other.bareLate),
                    Math.min(alone, other.alone),
                    Math.min(last, other.last));
        }
    }

    private static Times round(
            ExecutorService threads, DataSource bulk, JdbcTemplate jdbc, LetterDraw draw, List<AccountId> writers)
            throws Exception {
        Consumer<AccountId> ours = writer -> ours(draw, writer);
        double[] eight = callers(threads, AT_ONCE, writers, writer -> () -> ours.accept(writer));
        giveBack(draw, writers);
        double[] byHand = byHand(threads, bulk, writers);
        DrawnByHand.undo(jdbc);
        List<AccountId> crowd = writers.subList(0, CROWD);
        double[] one = callers(threads, 1, crowd, writer -> () -> ours.accept(writer));
        giveBack(draw, crowd);
        double[] all = callers(threads, CROWD, crowd, writer -> () -> ours.accept(writer));
        giveBack(draw, crowd);
        return new Times(
                at(eight, 50), at(eight, 95), at(byHand, 50), at(byHand, 95), at(one, 50), all[all.length - 1]);
    }

    private static void ours(LetterDraw draw, AccountId writer) {
        DrawWishes wishes = new DrawWishes(LanguageTag.RU, LetterKind.LETTER, null, false, null);
        int given = as(writer, () -> draw.draw(wishes, DrawSize.TWENTY)).size();
        if (given != DrawSize.TWENTY.people()) {
            throw new IllegalStateException("given " + given);
        }
    }

    private static void giveBack(LetterDraw draw, List<AccountId> writers) {
        writers.forEach(writer -> as(writer, draw::giveAllBack));
    }

    private static <T> T as(AccountId writer, Supplier<T> act) {
        return TestAccounts.as(new SignedIn(writer, "bench", Set.of(Role.SUPPORTER)), act);
    }

    private static double[] byHand(ExecutorService threads, DataSource bulk, List<AccountId> writers) throws Exception {
        List<Connection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                Connection connection = bulk.getConnection();
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connections.add(connection);
            }
            BlockingQueue<Connection> free = new LinkedBlockingQueue<>(connections);
            return callers(threads, AT_ONCE, writers, writer -> () -> {
                Connection connection = free.take();
                try {
                    DrawnByHand.draw(connection, writer);
                } finally {
                    free.put(connection);
                }
            });
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private interface Act {
        void run() throws SQLException, InterruptedException;
    }

    /** So many begin at one moment and each goes on with the next; how long each act took, in order. */
    private static double[] callers(
            ExecutorService threads, int atOnce, List<AccountId> writers, Function<AccountId, Act> act)
            throws Exception {
        CountDownLatch ready = new CountDownLatch(atOnce);
        CountDownLatch go = new CountDownLatch(1);
        double[] times = new double[writers.size()];
        List<Future<?>> callers = new ArrayList<>();
        for (int caller = 0; caller < atOnce; caller++) {
            int first = caller;
            callers.add(threads.submit(() -> {
                ready.countDown();
                go.await();
                for (int i = first; i < times.length; i += atOnce) {
                    long start = System.nanoTime();
                    act.apply(writers.get(i)).run();
                    times[i] = (System.nanoTime() - start) / 1e6;
                }
                return null;
            }));
        }
        ready.await();
        go.countDown();
        for (Future<?> caller : callers) {
            caller.get();
        }
        Arrays.sort(times);
        return times;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
