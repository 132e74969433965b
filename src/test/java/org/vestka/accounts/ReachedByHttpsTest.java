package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.vestka.Vestka;
import org.vestka.testing.TestDatabase;

/** A public place behind a proxy that speaks plainly to us, and says nothing of itself. */
@SpringBootTest(
        classes = Vestka.class,
        properties = "vestka.public-url=https://letters.example.org",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("test")
class ReachedByHttpsTest {

    @LocalServerPort
    private int port;

    @Test
    void noCookieGoesWithoutEncryptionAndNoBrowserTriesTo() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/people"))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.discarding());

            assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                    .contains("; Secure")
                    .contains("; HttpOnly")
                    .contains("SameSite=Lax"));
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(strict -> assertThat(strict).contains("max-age="));
        }
    }
}
