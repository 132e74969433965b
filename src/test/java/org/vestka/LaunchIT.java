package org.vestka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vestka.testing.browser.Chromium;

/** Starting and stopping, as a person at a keyboard does it, with everything that can be wrong. */
class LaunchIT {

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");
    /** Of the class files of Java 17. */
    private static final int JAVA_17 = 61;

    private static final Path PROJECT = Path.of("").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String PSEUDONYM = "after the storm";
    private static final String PASSWORD = "paper-boats-in-heavy-weather";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private final Map<Long, Path> outputs = new ConcurrentHashMap<>();

    /** The launchers and the jar by themselves: nothing here is newer than the jar, so nothing is built while tests run. */
    @BeforeEach
    void layOut() throws IOException {
        copy("run.sh", "test.sh", ".launch/tools.sh");
        Path jar = project().resolve("target/vestka.jar");
        Files.createDirectories(jar.getParent());
        Files.createSymbolicLink(jar, PROJECT.resolve("target/vestka.jar"));
    }

    @AfterEach
    void endWhatWasStarted() throws Exception {
        for (Process process : started) {
            process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
        Files.deleteIfExists(project().resolve("target/vestka.jar"));
    }

    @Test
    void aStartBrokenOffLeavesNothingBehindAndTheNextOneStopsCleanlyAtCtrlC() throws Exception {
        Process brokenOff = start(Map.of(), launch(freePort()));
        await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("database/mysql/vestka")));
        interrupt(brokenOff);
        assertEndedQuietly(brokenOff);

        int port = freePort();
        Process application = start(Map.of(), launch(port));
        awaitReady(application, port);
        for (int second : List.of(port, freePort())) {
            assertOneLine(
                    start(Map.of(), launch(second)),
                    "Vestka is already running on the data folder %s, at http://localhost:%d. Stop it first"
                            .formatted(folder.resolve("database"), port));
        }
        interrupt(application);
        assertEndedQuietly(application);
        assertThat(output(application)).contains("the demo has invented").doesNotContain("WARN");
        assertThat(Files.readString(folder.resolve("database/server.log")).strip())
                .endsWith("Shutdown complete");
    }

    @Test
    void whoeverHasSignedUpIsStillThereAfterEverythingWasKilled() throws Exception {
        int port = freePort();
        Process killed = start(Map.of(), launch(port));
        awaitReady(killed, port);
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.session(new Browser.NewContextOptions().setLocale("en"))
                    .newPage();
            page.navigate("http://localhost:" + port + "/sign-up");
            page.getByLabel("Pseudonym", new Page.GetByLabelOptions().setExact(true))
                    .fill(PSEUDONYM);
            page.locator("main vaadin-password-field input").fill(PASSWORD);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName("Make the account")
                                    .setExact(true))
                    .click();
            page.locator(".a-code").waitFor();
            kill(killed);

            int again = freePort();
            Process recovered = start(Map.of(), launch(again));
            awaitReady(recovered, again);
            assertThat(output(recovered)).doesNotContain("the demo has invented");
            page.navigate("http://localhost:" + again + "/sign-in");
            page.getByLabel("Pseudonym", new Page.GetByLabelOptions().setExact(true))
                    .fill(PSEUDONYM);
            page.locator("main vaadin-password-field input").fill(PASSWORD);
            page.keyboard().press("Enter");
            page.locator(".v-leave").waitFor();
            interrupt(recovered);
            assertEndedQuietly(recovered);
        }
    }

    @Test
    void aTakenPortIsSaidInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertOneLine(start(Map.of(), launch(taken.getLocalPort())), "Port " + taken.getLocalPort() + " is taken");
        }
        assertThat(folder.resolve("database")).doesNotExist();
    }

    @Test
    void aDamagedDataFolderIsSaidInOneLine() throws Exception {
        Path data = Files.createDirectories(folder.resolve("database/mysql"));
        Files.writeString(data.resolve("ibdata1"), "not a tablespace");

        assertOneLine(start(Map.of(), launch(freePort())), "its files may be damaged");
    }

    /** As a careless restore leaves it; what is put back right starts again. */
    @Test
    void aDamagedTableAndAMissingSecretAreSaidInOneLineEach() throws Exception {
        int port = freePort();
        Process first = start(Map.of(), launch(port));
        awaitReady(first, port);
        interrupt(first);
        assertEndedQuietly(first);

        Path table = folder.resolve("database/mysql/vestka/person.ibd");
        byte[] whole = Files.readAllBytes(table);
        Files.write(table, Arrays.copyOf(whole, 100));
        assertOneLine(start(Map.of(), launch(freePort())), "is damaged: the table person is missing or cannot be read");
        Files.write(table, whole);

        Path schema = folder.resolve("database/mysql/vestka");
        Files.move(schema, folder.resolve("elsewhere"));
        assertOneLine(start(Map.of(), launch(freePort())), "is damaged: the table ");
        Files.move(folder.resolve("elsewhere"), schema);

        Path secret = folder.resolve("secret");
        Files.move(secret, folder.resolve("secret.kept"));
        assertOneLine(start(Map.of(), launch(freePort())), "there is no file " + secret);
        assertThat(secret).doesNotExist();
        Files.move(folder.resolve("secret.kept"), secret);

        int again = freePort();
        Process mended = start(Map.of(), launch(again));
        awaitReady(mended, again);
        interrupt(mended);
        assertEndedQuietly(mended);
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
    void theJarByItselfTellsAnOldJavaWhatItLacks() throws Exception {
        // what an old Java reads first it can read, whether one is here to try it with or not
        try (JarFile jar = new JarFile(PROJECT.resolve("target/vestka.jar").toFile())) {
            Attributes main = jar.getManifest().getMainAttributes();
            assertThat(main.getValue("Start-Class")).isEqualTo("org.vestka.Launcher");
            for (String first : List.of(
                    main.getValue(Attributes.Name.MAIN_CLASS).replace('.', '/'),
                    "BOOT-INF/classes/org/vestka/Launcher")) {
                assertThat(classVersion(jar, first + ".class")).as(first).isLessThanOrEqualTo(JAVA_17);
            }
            assertThat(classVersion(jar, "BOOT-INF/classes/org/vestka/Vestka.class"))
                    .isGreaterThan(JAVA_17);
        }
        Optional<Path> old = oldJava();
        if (old.isPresent()) {
            assertOneLine(
                    start(Map.of(), old.get().toString(), "-jar", "target/vestka.jar"),
                    "Vestka: a JDK 25 or later is needed, and this is Java ");
        } else {
            assertThat(Path.of("/usr/lib/jvm/java-17-openjdk-amd64"))
                    .as("Debian's own Java is found where it is")
                    .doesNotExist();
        }
    }

    /** Of the format of a class: four bytes of magic, two of the minor version, two of the major. */
    private static int classVersion(JarFile jar, String name) throws IOException {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(jar.getEntry(name)))) {
            in.readInt();
            in.readUnsignedShort();
            return in.readUnsignedShort();
        }
    }

    /** The first below {@code /usr/lib/jvm} that can read the jar and cannot run what is in it. */
    private static Optional<Path> oldJava() throws IOException {
        try (Stream<Path> jvms = Files.list(Path.of("/usr/lib/jvm"))) {
            return jvms.filter(jvm -> VERSION.matcher(release(jvm))
                            .results()
                            .map(found -> Integer.parseInt(found.group(1)))
                            .anyMatch(version -> version >= 17 && version < 25))
                    .map(jvm -> jvm.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .findFirst();
        }
    }

    private static String release(Path jvm) {
        try {
            return Files.readString(jvm.resolve("release"));
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void aBuildWithoutNetworkSaysSoInOneLine() throws Exception {
        Files.delete(project().resolve("target/vestka.jar"));
        copy("pom.xml");
        String cutOff =
                "-Dmaven.repo.local=%s -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9".formatted(folder.resolve("m2"));
        assertOneLine(start(Map.of("MAVEN_OPTS", cutOff), "./run.sh"), "could not be downloaded. Check the network", 1);
    }

    @Test
    void aBuildWhoseNpmHasNoNetworkSaysSoInOneLine() throws Exception {
        Files.delete(project().resolve("target/vestka.jar"));
        copy("pom.xml");
        Map<String, String> cutOff = Map.of(
                "npm_config_registry", "http://127.0.0.1:9",
                "npm_config_cache", folder.resolve("npm").toString(),
                "npm_config_fetch_retries", "0");
        assertOneLine(start(cutOff, "./run.sh"), "could not be downloaded. Check the network", 1);
    }

    /** Old pages with new numbers would go onto the stick. */
    @Test
    void anExportOfSourcesNewerThanTheJarBuildsFirst() throws Exception {
        copy("export.sh", "pom.xml");
        Files.setLastModifiedTime(
                project().resolve("pom.xml"), FileTime.from(Instant.now().plus(1, ChronoUnit.HOURS)));
        String cutOff =
                "-Dmaven.repo.local=%s -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9".formatted(folder.resolve("m2"));
        assertOneLine(
                start(
                        Map.of("MAVEN_OPTS", cutOff),
                        "./export.sh",
                        folder.resolve("reading").toString()),
                "could not be downloaded. Check the network",
                1);
        assertThat(folder.resolve("reading")).doesNotExist();
    }

    private Path project() {
        return folder.resolve("project");
    }

    private void copy(String... names) throws IOException {
        for (String name : names) {
            Path copy = project().resolve(name);
            Files.createDirectories(copy.getParent());
            Files.copy(PROJECT.resolve(name), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private String[] launch(int port) {
        return new String[] {"./run.sh", "--server.port=" + port, "--vestka.data=" + folder};
    }

    /** In a group of its own and open to Ctrl-C, as a terminal starts what runs in its foreground. */
    private Process start(Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("env", "--default-signal=INT", "setsid")
                .directory(project().toFile());
        builder.command().addAll(List.of(command));
        builder.environment().remove("MAVEN_OPTS");
        builder.environment().putAll(environment);
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        outputs.put(process.pid(), output);
        started.add(process);
        return process;
    }

    private String output(Process process) throws IOException {
        return Files.readString(outputs.get(process.pid()));
    }

    /** After as many lines that tell of progress. */
    private void assertOneLine(Process process, String words, int progress) throws Exception {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends by itself").isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        List<String> lines =
                output(process).lines().filter(line -> !line.isBlank()).toList();
        assertThat(lines).hasSize(progress + 1);
        assertThat(lines.getLast()).contains(words);
    }

    private void assertOneLine(Process process, String words) throws Exception {
        assertOneLine(process, words, 0);
    }

    private void assertEndedQuietly(Process process) throws Exception {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(output(process)).doesNotContain("Exception", "\tat ", "ERROR", "cannot start");
    }

    /** Ctrl-C: a terminal sends it to everything in its foreground. */
    private static void interrupt(Process process) throws Exception {
        new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
    }

    /** {@code kill -9} of the application and its database. */
    private static void kill(Process application) throws InterruptedException {
        List<ProcessHandle> all = application.descendants().toList();
        application.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private void awaitReady(Process application, int port) {
        await().atMost(PATIENCE)
                .until(() -> output(application).contains("Vestka is ready at http://localhost:" + port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
