package org.vestka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.vestka.testing.TestDatabase;

/** A public place: no demo, behind a proxy that speaks plainly to us and says nothing of itself. */
@SpringBootTest(
        classes = Vestka.class,
        properties = "vestka.public-url=https://letters.example.org",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Beside.class)
@ActiveProfiles("test")
class PublicPlaceIT {

    @LocalServerPort
    private int port;

    @Test
    void noCookieGoesWithoutEncryptionAndNoBrowserTriesTo() throws Exception {
        HttpResponse<Void> answer = get("people");
        HttpResponse<Void> left = get("people", "__Host-l=1");
        HttpResponse<Void> leaving = get("leave", "__Host-l=1");

        for (HttpResponse<Void> each : List.of(answer, left, leaving)) {
            assertThat(each.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                    .contains("; Secure")
                    .contains("; HttpOnly")
                    .contains("SameSite=Lax"));
        }
        assertThat(leaving.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-l=; Expires=Thu, 01 Jan 1970")
                .contains("; Path=/;");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(strict -> assertThat(strict).contains("max-age="));
    }

    @Test
    void onlyTheCookieThatNobodyElseCanWriteEndsASession() throws Exception {
        String session =
                get("people").headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

        assertThat(get("people", session + "; l=1").headers().allValues("Set-Cookie"))
                .isEmpty();
        assertThat(get("leave", session + "; l=1").statusCode()).isNotEqualTo(204);
        assertThat(get("leave", session + "; __Host-l=1").statusCode()).isEqualTo(204);
        assertThat(get("people", session).headers().allValues("Set-Cookie"))
                .as("the session has ended, so there is another")
                .isNotEmpty();
    }

    @Test
    void theDemosPagesAreNotThere() throws Exception {
        for (String path : List.of("design", "demo/mailbox", "demo/mailbox/1")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get("people").statusCode()).isEqualTo(200);
    }

    /** What the web server itself refuses never reaches the application. */
    @Test
    void anAddressThatNobodyCanReadGetsOurPageAndOurHeaders() throws Exception {
        for (String path : List.of("/vestka/..%2fx", "/people/%00", "/%zz", "/a\\b")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: be\r\n"
                                        + "Connection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer)
                        .as(path)
                        .startsWith("HTTP/1.1 400")
                        // where the first line is broken, nobody reads on to the language
                        .containsAnyOf("Такой старонкі тут няма", "This page is not here")
                        .contains("Content-Security-Policy: default-src 'self'", "frame-ancestors 'none'")
                        .contains("Cache-Control: no-store", "Referrer-Policy: no-referrer")
                        .contains("Strict-Transport-Security: max-age=")
                        .doesNotContain("HTTP Status 400", "Tomcat");
            }
        }
    }

    private HttpResponse<Void> get(String path) throws IOException, InterruptedException {
        return get(path, "");
    }

    private HttpResponse<Void> get(String path, String cookies) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path))
                .header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding());
        }
    }
}
