package org.vestka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting and stopping, as a person at a keyboard does it, with everything that can be wrong. */
class LaunchIT {

    private static final Path PROJECT = Path.of("").toAbsolutePath();

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private final Map<Long, Path> outputs = new ConcurrentHashMap<>();

    @AfterEach
    void endWhatWasStarted() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void itStartsAnswersAndStopsCleanlyAtCtrlC() throws Exception {
        int port = freePort();
        Process application = start(Map.of(), "./run.sh", "--server.port=" + port, "--vestka.data=" + folder);
        awaitPage(port);

        interrupt(application);

        assertThat(application.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("database/server.log"))).contains("Shutdown complete");
        assertThat(output(application))
                .doesNotContain("Exception")
                .contains("Vestka is ready at http://localhost:" + port);
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedInOneLine() throws Exception {
        int port = freePort();
        start(Map.of(), "./run.sh", "--server.port=" + port, "--vestka.data=" + folder);
        awaitPage(port);

        assertOneLine(
                start(Map.of(), "./run.sh", "--server.port=" + freePort(), "--vestka.data=" + folder),
                "Vestka is already running on the data folder");
    }

    @Test
    void aTakenPortIsSaidInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertOneLine(
                    start(Map.of(), "./run.sh", "--server.port=" + taken.getLocalPort(), "--vestka.data=" + folder),
                    "Port " + taken.getLocalPort() + " is taken");
        }
        assertThat(folder.resolve("database")).doesNotExist();
    }

    @Test
    void aDamagedDataFolderIsSaidInOneLine() throws Exception {
        Path data = Files.createDirectories(folder.resolve("database/mysql"));
        Files.writeString(data.resolve("ibdata1"), "not a tablespace");

        assertOneLine(
                start(Map.of(), "./run.sh", "--server.port=" + freePort(), "--vestka.data=" + folder),
                "its files may be damaged");
    }

    @Test
    void aMissingOrOldJdkIsSaidInOneLine() throws Exception {
        Path none = Files.createDirectories(folder.resolve("none"));
        Path old = Files.createDirectories(folder.resolve("old/jdk-17/bin"));
        for (String program : List.of("java", "javac")) {
            Files.writeString(old.resolve(program), "#!/bin/sh\necho 'openjdk version \"17.0.1\"' >&2\n");
            assertThat(old.resolve(program).toFile().setExecutable(true)).isTrue();
        }
        for (Path jvms : List.of(none, folder.resolve("old"))) {
            for (String launcher : List.of("./run.sh", "./test.sh")) {
                assertOneLine(
                        start(Map.of("JAVA_HOME", "", "VESTKA_JVMS", jvms.toString()), launcher),
                        "a JDK 25 or later is needed");
            }
        }
    }

    @Test
    void aBuildWithoutNetworkSaysSoInOneLine() throws Exception {
        Path copy = Files.createDirectories(folder.resolve("copy"));
        for (String name : List.of("run.sh", "pom.xml", ".launch/tools.sh")) {
            Files.createDirectories(copy.resolve(name).getParent());
            Files.copy(PROJECT.resolve(name), copy.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
        String cutOff =
                "-Dmaven.repo.local=%s -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9".formatted(folder.resolve("m2"));
        ProcessBuilder builder = new ProcessBuilder("./run.sh")
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("build.txt").toFile());
        builder.environment().put("MAVEN_OPTS", cutOff);
        Process build = builder.start();
        started.add(build);
        assertThat(build.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(build.exitValue()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("build.txt")))
                .contains("could not be downloaded. Check the network")
                .doesNotContain("ERROR")
                .doesNotContain("\tat ");
    }

    private Process start(Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(PROJECT.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().remove("MAVEN_OPTS");
        Path output = Files.createTempFile(folder.getParent(), "output", ".txt");
        Process process = builder.redirectOutput(output.toFile()).start();
        outputs.put(process.pid(), output);
        started.add(process);
        return process;
    }

    private String output(Process process) throws IOException {
        return Files.readString(outputs.get(process.pid()));
    }

    private void assertOneLine(Process process, String words) throws Exception {
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("it ends by itself")
                .isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        List<String> lines = Arrays.stream(output(process).split("\n"))
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(lines).singleElement().asString().contains(words);
    }

    /** What a terminal sends to everything in its foreground. */
    private static void interrupt(Process process) throws Exception {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    private static void awaitPage(int port) {
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://localhost:" + port + "/").toURL().openConnection();
            return connection.getResponseCode() == 200;
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
