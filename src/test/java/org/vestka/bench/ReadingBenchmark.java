package org.vestka.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.testing.ListedPeople;

/**
 * Plain pages over HTTP, 100,000 people, eight connections that are kept open. Bare is one constant page of the same size from
 * the same Tomcat, with no filter and nothing of ours before it. The crowd asks for what somebody asked for a moment ago; what
 * each page costs that nobody has asked for is told too.
 */
final class ReadingBenchmark implements Benchmark {

    private static final int CONNECTIONS = 8;
    private static final int PEOPLE = 100_000;
    private static final int REQUESTS = 30_000;
    private static final String[] LANGUAGES = {"be", "ru", "en"};

    private final boolean lists;

    /** @param lists of people, else the pages of single ones */
    ReadingBenchmark(boolean lists) {
        this.lists = lists;
    }

    @Override
    public String name() {
        return lists ? "read-list" : "read-person";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Map<String, Object> schema = ground.freshSchema();
        try (ConfigurableApplicationContext application = ground.applicationOn(schema, Map.of())) {
            ListedPeople.add(ground.bulk(schema), "QB", PEOPLE, 1, LocalDate.now(ZoneOffset.UTC));
            JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
            jdbc.execute("analyze table person_listing, person_attention");
            application.getBean(PeopleIndex.class).refreshAll();
            int port =
                    Integer.parseInt(String.valueOf(application.getEnvironment().getProperty("local.server.port")));
            List<String> warm = paths(jdbc, 7);
            List<String> pages = paths(jdbc, 8);
            run(port, warm, 4000);
            double anew = run(port, pages, pages.size());
            int size = size(port, pages.getFirst());
            constant(application, size);
            run(port, pages, REQUESTS);
            double ours = run(port, pages, REQUESTS);
            run(port, List.of("/bare/"), REQUESTS);
            double bare = run(port, List.of("/bare/"), REQUESTS);
            return List.of(
                    Figure.atLeast(name() + ", pages that a crowd asks for", ours, bare, "/s", 0.3 + (lists ? 0 : 0.1)),
                    Figure.floor(name() + ", pages a second", ours, "/s", lists ? 1500 : 5000),
                    Figure.told(name() + ", each page made anew", anew, "/s"),
                    Figure.told(name() + ", size of a page", size / 1e3, "kB"));
        }
    }

    private List<String> paths(JdbcTemplate jdbc, int seed) {
        Random random = new Random(seed);
        List<String> paths = new ArrayList<>();
        if (lists) {
            for (int i = 0; i < 600; i++) {
                List<String> query = new ArrayList<>();
                add(query, random, "gender=" + (random.nextBoolean() ? "female" : "male"));
                add(query, random, "few=yes");
                add(query, random, "writable=yes");
                add(
                        query,
                        random,
                        "birthday="
                                + java.time.Month.of(1 + random.nextInt(12))
                                        .name()
                                        .toLowerCase(Locale.ROOT));
                add(
                        query,
                        random,
                        "age="
                                + org.vestka.directory.UrlWord.of(
                                        AgeBand.values()[random.nextInt(AgeBand.values().length)]));
                query.add("page=" + (1 + random.nextInt(20)));
                paths.add("/read/" + LANGUAGES[i % 3] + "/people?" + String.join("&", query));
            }
            return paths;
        }
        List<String> ids = jdbc.query(
                "select public_id from person_listing where publication = 'PUBLIC' and person_id % 50 = " + seed,
                (row, number) -> row.getString(1));
        for (int i = 0; i < Math.min(1000, ids.size()); i++) {
            paths.add("/read/" + LANGUAGES[i % 3] + "/people/" + ids.get(i));
        }
        return paths;
    }

    private static void add(List<String> query, Random random, String parameter) {
        if (random.nextInt(3) == 0) {
            query.add(parameter);
        }
    }

    /** A context of its own, so that none of the application's filters stands before it. */
    private static void constant(ConfigurableApplicationContext application, int size) {
        TomcatWebServer server = (TomcatWebServer)
                Objects.requireNonNull(((ServletWebServerApplicationContext) application).getWebServer());
        Tomcat tomcat = server.getTomcat();
        Context bare = tomcat.addContext(tomcat.getHost(), "/bare", null);
        byte[] page = "x".repeat(size).getBytes(StandardCharsets.US_ASCII);
        Tomcat.addServlet(bare, "constant", new HttpServlet() {

            private static final long serialVersionUID = 1L;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.setContentType("text/html;charset=UTF-8");
                response.setContentLength(page.length);
                response.getOutputStream().write(page);
            }
        });
        bare.addServletMappingDecoded("/", "constant");
    }

    private static int size(int port, String path) throws IOException {
        try (PlainConnection connection = new PlainConnection(port)) {
            return connection.get(path);
        }
    }

    /** @return answers a second over all connections */
    private static double run(int port, List<String> paths, int requests) throws Exception {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService readers = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> all = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(readers.submit(() -> {
                    try (PlainConnection connection = new PlainConnection(port)) {
                        int number;
                        while ((number = next.getAndIncrement()) < requests) {
                            connection.get(paths.get(number % paths.size()));
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            return requests / ((System.nanoTime() - start) / 1e9);
        }
    }
}
