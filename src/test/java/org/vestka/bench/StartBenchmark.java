package org.vestka.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * From the command to the first answer with status 200 on {@code /people}, in a process of its own with the embedded
 * server: through {@code ./run.sh}, and the packaged jar alone. The first start unpacks the server, creates the database
 * and, with the demo, its people; of later starts the middle one of three counts.
 */
final class StartBenchmark implements Benchmark {

    private static final Path JAR = Path.of("target", "vestka.jar");
    private static final int STARTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Milliseconds to the first page, megabytes of both processes. */
    private record Started(double millis, double java, double server) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(starts("demo", true, List.of("./run.sh")));
        figures.addAll(starts("no demo", false, List.of("./run.sh")));
        figures.addAll(starts("demo, bare jar", true, jar()));
        return figures;
    }

    private static List<Figure> starts(String what, boolean demo, List<String> command) throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "bench-start");
        try {
            Started first = start(command, data, demo);
            Started[] later = new Started[STARTS];
            for (int i = 0; i < STARTS; i++) {
                later[i] = start(command, data, demo);
            }
            Arrays.sort(later, java.util.Comparator.comparingDouble(Started::millis));
            Started middle = later[STARTS / 2];
            return List.of(
                    Figure.limit("start, " + what, middle.millis / 1000, "s", 6),
                    Figure.told("start, " + what + ", the very first", first.millis / 1000, "s"),
                    Figure.told("start, " + what + ", memory of Java", middle.java, "MB"),
                    Figure.told("start, " + what + ", of the server", middle.server, "MB"));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** As {@code run.sh} starts it, without what it prepares. */
    private static List<String> jar() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-jar",
                JAR.toString());
    }

    private static Started start(List<String> command, Path data, boolean demo) throws Exception {
        int port = freePort();
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("--server.port=" + port, "--vestka.data=" + data, "--vestka.demo=" + demo));
        File log = data.resolve("start.log").toFile();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/people"))
                    .header("Accept", "text/html")
                    .timeout(PATIENCE)
                    .build();
            try (HttpClient client = HttpClient.newHttpClient()) {
                while (!answers(client, page)) {
                    if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                        throw new IllegalStateException("no start: " + Files.readString(log.toPath()));
                    }
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            }
            double millis = (System.nanoTime() - start) / 1e6;
            double server = process.descendants()
                    .mapToDouble(StartBenchmark::residentMegabytes)
                    .sum();
            return new Started(millis, residentMegabytes(process.toHandle()), server);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(HttpClient client, HttpRequest page) throws InterruptedException {
        try {
            return client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static double residentMegabytes(ProcessHandle process) {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1e3;
        } catch (IOException e) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
