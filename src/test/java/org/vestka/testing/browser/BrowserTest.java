package org.vestka.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.vestka.Vestka;
import org.vestka.testing.TestDatabase;

/**
 * A person at a browser: Debian's Chromium against the application on a port of its own and the run's database. Extend it in
 * a class named {@code *IT}; with {@code @TestPropertySource(properties = "vestka.demo=true")} the demo is on. Every page is
 * watched: a request to any other host fails the test. Close what {@link #open} gives no need to: it is done after each test.
 */
@SpringBootTest(classes = Vestka.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("test")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {

    /** Languages of the interface. */
    protected static final List<String> LANGUAGES = List.of("en", "be", "ru");

    /** The widths every screen is looked at. */
    protected static final List<Integer> WIDTHS = List.of(390, 1280);

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Path CHROMIUM = Path.of(System.getProperty("vestka.test.chromium", "/usr/bin/chromium"));
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Queue<String> elsewhere = new ConcurrentLinkedQueue<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @LocalServerPort
    private int port;

    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void startBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    @AfterAll
    void stopBrowser() {
        browser.close();
        playwright.close();
    }

    @AfterEach
    void nothingCameFromElsewhere() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        assertThat(elsewhere).as("requests to other hosts").isEmpty();
    }

    /** Opens a path for a reader of English at a desk, in a session of its own. */
    protected Page open(String path) {
        return open(path, "en", 1280, ColorScheme.LIGHT);
    }

    /** Opens a path in a session of its own and waits until the page is there. */
    protected Page open(String path, String language, int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(width < 720)
                .setViewportSize(width, width < 720 ? 844 : 900));
        contexts.add(context);
        context.onRequest(request -> {
            URI address = URI.create(request.url());
            if (address.getHost() != null && !address.getHost().equals("localhost")) {
                elsewhere.add(address.getHost());
            }
        });
        Page page = context.newPage();
        visit(page, path);
        return page;
    }

    /** Goes to another path in the same session and waits until the page is there. */
    protected void visit(Page page, String path) {
        page.navigate(address(path));
        page.locator("main h1").first().waitFor();
        page.waitForFunction("() => document.fonts.status === 'loaded'");
    }

    /** The address of a path of the application. */
    protected String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    /** Fails on any serious or critical finding of axe-core on what is shown now. */
    protected void assertAccessible(Page page) {
        List<String> findings = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(String.valueOf(rule.getImpact())))
                        .map(BrowserTest::told)
                        .toList();
        assertThat(findings).as("what axe-core finds on " + page.url()).isEmpty();
    }

    /** A picture of the whole page, {@code target/screenshots/<name>-<width>.png}. */
    protected void picture(Page page, String name) {
        try {
            Files.createDirectories(PICTURES);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + "-" + page.viewportSize().width + ".png")));
    }

    /** Opens a path in every language, width and appearance, scans it and takes its picture. */
    protected void lookAtEverySide(String path, String name) {
        for (String language : LANGUAGES) {
            for (int width : WIDTHS) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    Page page = open(path, language, width, scheme);
                    assertNoSidewaysScrolling(page);
                    assertAccessible(page);
                    picture(page, name + "-" + language + (scheme == ColorScheme.DARK ? "-dark" : ""));
                    page.context().close();
                }
            }
        }
    }

    /** Fails when the page is wider than the window. */
    protected void assertNoSidewaysScrolling(Page page) {
        Object width = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) width).intValue())
                .as("how far " + page.url() + " sticks out of " + page.viewportSize().width)
                .isLessThanOrEqualTo(0);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> String.valueOf(node.getHtml()))
                        .toList();
    }
}
