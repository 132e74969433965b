package org.vestka.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.vestka.Vestka;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.testing.SettableClock;
import org.vestka.testing.TestDatabase;

/**
 * A person at a browser: Debian's Chromium against the application with its demo, on a port of its own and the run's
 * database. Extend it in a class named {@code *IT}, without properties of its own: so one application serves them all. Every
 * page is watched: a request to any other host fails the test. Nobody need close what {@link #open} gives: it is done after
 * each test.
 */
@SpringBootTest(
        classes = {Vestka.class, SettableClock.InItsPlace.class},
        properties = "vestka.demo=true",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("test")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {

    /** Languages of the interface. */
    protected static final List<String> LANGUAGES =
            Languages.OFFERED.stream().map(LanguageTag::value).toList();

    /** The widths every screen is looked at. */
    protected static final List<Integer> WIDTHS = List.of(390, 1280);

    /** Put into a page once and asked there for violations alone: {@link AxeBuilder} opens a further page for each answer. */
    private static final String AXE = axe();

    /** {@code -Dvestka.pictures=some}, or {@code all}: they take a tenth of the time of all walks. */
    private static final boolean WANTED = System.getProperty("vestka.pictures") != null;

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Queue<String> elsewhere = new ConcurrentLinkedQueue<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @Autowired
    protected SettableClock clock;

    @LocalServerPort
    private int port;

    /** What was shown when a test failed: {@code target/screenshots/failed-….png}. */
    @RegisterExtension
    final AfterTestExecutionCallback failure = test -> {
        if (test.getExecutionException().isPresent()) {
            int number = 1;
            for (BrowserContext context : contexts) {
                for (Page page : context.pages()) {
                    take(page, "failed-" + test.getRequiredTestMethod().getName() + "-" + number++);
                }
            }
        }
    };

    private Chromium chromium;

    @BeforeAll
    void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    void stopBrowser() {
        clock.reset();
        chromium.close();
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
        BrowserContext context = chromium.session(new Browser.NewContextOptions()
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

    /** Opens a path in a browser that runs no script, for a reader of English, in a session of its own. */
    protected Page openWithoutScript(String path, int width, ColorScheme scheme) {
        BrowserContext context = chromium.session(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setLocale("en")
                .setColorScheme(scheme)
                .setViewportSize(width, width < 720 ? 844 : 900));
        contexts.add(context);
        context.onRequest(request -> {
            URI address = URI.create(request.url());
            if (address.getHost() != null && !address.getHost().equals("localhost")) {
                elsewhere.add(address.getHost());
            }
        });
        Page page = context.newPage();
        page.navigate(address(path));
        return page;
    }

    /** Goes to another path in the same session and waits until the page is there. */
    protected void visit(Page page, String path) {
        page.navigate(address(path));
        page.locator("main h1").first().waitFor();
        page.waitForFunction("() => document.fonts.status === 'loaded'");
    }

    /** Signs in on the page that is open, whatever its language, and waits for the page that follows. */
    protected void signIn(Page page, String pseudonym, String password) {
        page.locator("main vaadin-text-field input").first().fill(pseudonym);
        page.locator("main vaadin-password-field input").fill(password);
        page.keyboard().press("Enter");
        page.locator(".v-leave").waitFor();
        page.locator("main h1").first().waitFor();
    }

    /** Presses a button of the page's own content. */
    protected static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Follows a link of this name. */
    protected static void follow(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** The address of a path of the application. */
    protected String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    /** Fails on any serious or critical finding of axe-core on what is shown now. */
    protected void assertAccessible(Page page) {
        assertThat(graveFindings(page))
                .as("what axe-core finds on " + page.url())
                .isEmpty();
    }

    /** Has axe-core at hand in every page that is opened here from now on: it is long, and would be sent with each. */
    protected static void keepScanner(Page page) {
        page.context().addInitScript(AXE);
    }

    /** Every serious or critical finding of axe-core on what is shown now, and every component that the page does not know. */
    protected List<String> graveFindings(Page page) {
        return graveFindings(page, "html");
    }

    /** The same within what a selector names alone: what lies dimmed behind a dialog need not be legible. */
    protected List<String> graveFindings(Page page, String within) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE);
        }
        List<?> findings = (List<?>) page.evaluate("""
                async within => {
                  const found = await axe.run(within, { resultTypes: ['violations'] });
                  const unknown = [...document.querySelectorAll(':not(:defined)')]
                    .filter(element => /^(vaadin|vestka)-(?!.*-content$)/.test(element.localName))
                    .map(element => 'never drawn: ' + element.localName);
                  return found.violations
                    .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
                    .map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html).join(' '))
                    .concat(unknown);
                }
                """, within);
        return findings.stream().map(String::valueOf).toList();
    }

    /** A picture of the whole page, {@code target/screenshots/<name>-<width>.png}, where somebody wants to look at it. */
    protected void picture(Page page, String name) {
        if (WANTED) {
            take(page, name);
        }
    }

    private static void take(Page page, String name) {
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        assertThat(sidewaysScrolling(page))
                .as("how far " + page.url() + " sticks out of " + page.viewportSize().width)
                .isEmpty();
    }

    /** How many pixels the page is wider than the window; empty where it is not. */
    protected OptionalInt sidewaysScrolling(Page page) {
        // after a change of the window some parts measure themselves anew
        Object width = page.evaluate("""
                async () => {
                  const beyond = () => document.documentElement.scrollWidth - window.innerWidth;
                  for (let i = 0; i < 10 && beyond() > 0; i++) {
                    await new Promise(resolve => setTimeout(resolve, 100));
                  }
                  return beyond();
                }
                """);
        int pixels = ((Number) width).intValue();
        return pixels > 0 ? OptionalInt.of(pixels) : OptionalInt.empty();
    }

    /** A tenth of a second, for what comes by itself outside the browser. */
    protected static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String axe() {
        try (InputStream script =
                Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"), "axe-core")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
