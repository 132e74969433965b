package org.vestka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
@ContextConfiguration(initializers = TestDatabase.class)
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
