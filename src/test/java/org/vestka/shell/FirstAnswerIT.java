package org.vestka.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.PageRoom;
import org.vestka.accounts.Pseudonym;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonSort;
import org.vestka.mail.MailConsent;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.RecipientId;
import org.vestka.mail.UnsubscribeLink;
import org.vestka.testing.LogCanary;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.browser.BrowserTest;

/** What the server answers before any script has run: programs, and people whose browser runs none, hear only this. */
@SuppressWarnings("NullAway.Init")
class FirstAnswerIT extends BrowserTest {

    private static final String PASSWORD = "чатыры вераб'і на плоце";

    @Autowired
    private UnsubscribeLink links;

    @Autowired
    private MailConsent consents;

    @Autowired
    private PersonList people;

    @Autowired
    private TestAccounts accounts;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whatIsThereIsThereAndWhatIsNotIsNot() throws Exception {
        String person = people.list(PersonFilter.ALL, PersonSort.NAME, 0, 1)
                .items()
                .getFirst()
                .publicId()
                .value();
        for (String path : List.of(
                "",
                "people",
                "people/" + person,
                "people/" + person + "/correct",
                "people/" + person + "/hide",
                "places",
                "places/BY-SIZO-1",
                "places/BY-SIZO-1/correct",
                "sign-in",
                "demo/mailbox")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        for (String path : List.of(
                "nosuch",
                "people/nobodyatall",
                "people/nobodyatall/correct",
                "people/" + person + "/nothing",
                "people/x/y",
                "places/BY-NOWHERE",
                "places/BY-NOWHERE/hide",
                "nothing.png",
                "actuator/health",
                "error",
                "pictures/nobodyatall",
                "VAADIN/nothing.js")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void whatStrangersSendAndWhereFromIsNotLogged() throws Exception {
        HttpResponse<String> page = get("?v-r=init&location=people");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        try (LogCanary logs = LogCanary.listen()) {
            for (String body : List.of(
                    // a tab that outlived its session sends what belonged to the old one
                    "{\"csrfToken\":\"canary-key\",\"rpc\":[],\"syncId\":0,\"clientId\":0}",
                    "canary-word",
                    "{\"csrfToken\":\"canary-key\",\"rpc\":[{\"type\":\"canary-type\"}]}")) {
                post("?v-r=uidl&v-uiId=0", body, cookie);
            }
            http.send(
                    HttpRequest.newBuilder(URI.create(address(
                                    "?v-r=push&v-uiId=0&v-pushId=canary-push&X-Atmosphere-Transport=long-polling"
                                            + "&X-Atmosphere-tracking-id=0")))
                            .header("Cookie", cookie)
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());

            LoggerFactory.getLogger("org.vestka.canary").info("listening");
            assertThat(logs.heard()).isPositive();
            logs.mustNotTell("127.0.0.1", "0:0:0:0:0:0:0:1", "canary-");
        }
    }

    @Test
    void nothingOfARequestsHeadersIsLogged() throws Exception {
        try (LogCanary logs = LogCanary.listen()) {
            for (String path : List.of("", "people", "counts", "api/v1/counts", "api/nothing", "vestka/nothing.css")) {
                for (String header :
                        List.of("Accept", "Accept-Language", "User-Agent", "Content-Type", "Cookie", "Referer")) {
                    http.send(
                            HttpRequest.newBuilder(URI.create(address(path)))
                                    .header(header, "canary-header Lesnaya 5-12; canary@example.by")
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                }
            }
            HttpResponse<String> numbers = http.send(
                    HttpRequest.newBuilder(URI.create(address("api/v1/counts")))
                            .header("Accept", "canary-header")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(numbers.statusCode()).isEqualTo(200);
            assertThat(numbers.headers().firstValue("Content-Type")).contains("application/json");

            LoggerFactory.getLogger("org.vestka.canary").info("listening");
            assertThat(logs.heard()).isPositive();
            logs.mustNotTell("canary-", "canary@", "Lesnaya");
        }
    }

    @Test
    void whoNeverEndsARequestIsNotWaitedForLong() throws Exception {
        URI here = URI.create(address(""));
        try (Socket socket = new Socket(here.getHost(), here.getPort())) {
            // less than the server's own minute
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ".getBytes(StandardCharsets.US_ASCII));
            int sign;
            do {
                sign = socket.getInputStream().read();
            } while (sign >= 0);
            assertThat(sign).isEqualTo(-1);
        }
    }

    @Test
    void nobodyFillsTheMemoryWithWordsOrPages() throws Exception {
        HttpResponse<String> page = get("?v-r=init&location=sign-in");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String asked = "?v-r=uidl&v-uiId=0";
        assertThat(post(asked, "x".repeat(BoundedMessages.MOST + 1), cookie).statusCode())
                .isEqualTo(413);
        assertThat(post(asked, "{\"csrfToken\":\"" + "x".repeat(16_000) + "\"}", cookie)
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<Void> socket = http.send(
                HttpRequest.newBuilder(URI.create(address("VAADIN/push?v-r=push&v-uiId=0&v-pushId=x")))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(socket.statusCode()).isEqualTo(403);
        assertThatThrownBy(() -> http.newWebSocketBuilder()
                        .header("Cookie", cookie)
                        .buildAsync(
                                URI.create(
                                        address("VAADIN/push?v-r=push&v-uiId=0").replace("http:", "ws:")),
                                new WebSocket.Listener() {})
                        .get(10, TimeUnit.SECONDS))
                .rootCause()
                .hasMessageContaining("403");

        for (int number = 1; number <= PageRoom.MOST_PAGES; number++) {
            http.send(
                    HttpRequest.newBuilder(URI.create(address("?v-r=init&location=sign-in")))
                            .header("Cookie", cookie)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }

        // no page of that number any more: the browser opens it anew
        assertThat(post(asked, "{}", cookie).body()).contains("\"sessionExpired\":true");
        assertThat(post("?v-r=uidl&v-uiId=" + PageRoom.MOST_PAGES, "{}", cookie).body())
                .doesNotContain("\"sessionExpired\":true");
    }

    @Test
    void allSessionsOfAnAccountTogetherHaveTwelvePages() {
        String name = TestAccounts.unique("pages");
        Page page = open("sign-up");
        page.locator("main vaadin-text-field input").first().fill(name);
        page.locator("main vaadin-password-field input").fill(PASSWORD);
        press(page, "Make the account");
        page.locator(".a-code").waitFor();
        press(page, "I have kept it");
        page.locator(".v-leave").waitFor();
        assertThat(pagesOpen(page)).isPositive();
        Page elsewhere = open("sign-in");
        signIn(elsewhere, name, PASSWORD);

        for (int number = 1; number <= PageRoom.MOST_PAGES; number++) {
            elsewhere.request().get(address("?v-r=init&location=people"));
        }

        // another session's pages go apart from the request
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(pagesOpen(page))
                .isZero());
        assertThat(pagesOpen(elsewhere)).isEqualTo(PageRoom.MOST_PAGES);
    }

    private long pagesOpen(Page browser) {
        return IntStream.range(0, 2 * PageRoom.MOST_PAGES)
                .filter(number -> !browser.request()
                        .post(
                                address("?v-r=uidl&v-uiId=" + number),
                                RequestOptions.create()
                                        .setHeader("Content-Type", "application/json; charset=UTF-8")
                                        .setData("{}"))
                        .text()
                        .contains("\"sessionExpired\":true"))
                .count();
    }

    @Test
    void aFieldHoldsNoMoreThanItMayWhateverIsSent() {
        Page page = open("sign-in");
        page.locator("main vaadin-text-field").first().evaluate("""
                field => {
                  field.maxlength = undefined;
                  field.value = 'ж'.repeat(4000);
                  field.dispatchEvent(new Event('change'));
                }
                """);
        page.locator("main vaadin-password-field input").fill("not paper boats");
        page.keyboard().press("Enter");

        // what the server keeps comes with an answer
        page.waitForFunction(
                "most => document.querySelector('main vaadin-text-field').value.length === most",
                2 * Pseudonym.MAX_LENGTH);
    }

    private HttpResponse<String> post(String path, String body, String cookie) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatNeedsAnAccountLeadsToTheSignInPage() throws Exception {
        for (String path : List.of("account", "accounts", "audit", "mail", "my", "imports", "letter/ABC")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).as(path).contains("/sign-in");
        }
    }

    @Test
    void aPageForOthersIsSaidToBeForOthers() {
        Page page = open("sign-in", "en", 390, ColorScheme.LIGHT);
        signIn(page, "swallow", "paper-boats");

        Response answer = Objects.requireNonNull(page.navigate(address("accounts")));
        page.locator("main h1").waitFor();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(page.locator("main h1").innerText()).isEqualTo("This page is not for you");
        assertAccessible(page);
        picture(page, "denied");
    }

    @Test
    void aMissingPageIsSaidInWordsToo() {
        Page page = open("nosuch", "ru", 390, ColorScheme.DARK);
        assertThat(page.locator("main h1").innerText()).isEqualTo("Такой страницы здесь нет");
        assertAccessible(page);
        picture(page, "missing-ru-dark");

        Page plain = open("nothing.png", "ru", 390, ColorScheme.DARK);
        assertThat(plain.locator("main h1").innerText()).isEqualTo("Такой страницы здесь нет");
        assertAccessible(plain);
        assertNoSidewaysScrolling(plain);
        picture(plain, "missing-file-ru-dark");
    }

    @Test
    void lookingAtTheWayOutOfMailDoesNotTakeItAndOnePostWithoutCookiesDoes() throws Exception {
        AccountId account = accounts.reachable();
        RecipientId recipient = new RecipientId(account.value());
        String path = "unsubscribe?" + UnsubscribeLink.PARAMETER + "=" + links.token(recipient, MailPurpose.REMINDER);

        Page page = open(path);
        assertThat(get(path).statusCode()).isEqualTo(200);
        assertThat(consents.allows(recipient, MailPurpose.REMINDER)).isTrue();

        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(consents.allows(recipient, MailPurpose.REMINDER)).isFalse();
        page.context().close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
