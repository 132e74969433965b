package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.ServletException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.RecipientId;
import org.vestka.mail.UnsubscribeLink;
import org.vestka.testing.FilteredWeb;
import org.vestka.testing.LogCanary;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
class HttpSecurityTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private UnsubscribeLink links;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MyAccount mine;

    @Autowired
    private MailRecipients recipients;

    private MockMvc web = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void open() {
        web = FilteredWeb.of(context);
    }

    @Test
    void everyAnswerForbidsWhatNobodyNeeds() throws Exception {
        MockHttpServletResponse answer = ask(get("/nothing.here"));

        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("geolocation=()", "camera=()");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("http:", "https:", "*");
        assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
        assertThat(ask(get("/nothing.here").secure(true)).getHeader("Strict-Transport-Security"))
                .contains("max-age=");
    }

    @Test
    void filesAndActsNobodyOpenedStayClosed() throws Exception {
        for (String path : new String[] {"/application.yaml", "/db/migration/V010__account.sql", "/actuator.json"}) {
            assertThat(ask(get(path)).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(ask(post("/account")).getStatus()).isEqualTo(403);
        assertThat(ask(post("/login").param("username", "x").param("password", "y"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aMailProgramUnsubscribesWithOnePost() throws Exception {
        AccountId id = accounts.make();
        accounts.as(id, () -> mine.setConsent(MailPurpose.REMINDER, true));
        RecipientId recipient = new RecipientId(id.value());
        String token = links.token(recipient, MailPurpose.REMINDER);
        String path = UnsubscribeLink.PATH;

        MockHttpServletResponse done =
                ask(post(path).param(UnsubscribeLink.PARAMETER, token).param("List-Unsubscribe", "One-Click"));
        assertThat(done.getStatus()).isEqualTo(204);
        assertThat(done.getCookies()).isEmpty();
        assertThat(recipients.allows(recipient, MailPurpose.REMINDER)).isFalse();
        assertThat(ask(post(path)).getStatus()).isEqualTo(400);
        assertThat(ask(post(path).param(UnsubscribeLink.PARAMETER, "x" + token)).getStatus())
                .isEqualTo(400);
    }

    @Test
    void nothingOfARequestsHeadersIsLoggedAndNoLineComesAtWill() throws Exception {
        try (LogCanary logs = LogCanary.listen()) {
            for (String path : List.of(
                    "/",
                    "/people",
                    "/api/v1/counts",
                    "/api/v1/counts/trend.csv",
                    "/api/nothing",
                    "/vestka/nothing.css")) {
                for (String header : List.of(
                        "Accept", "Accept-Language", "User-Agent", "Content-Type", "Cookie", "Referer", "Range")) {
                    askWhateverAnswers(get(path).header(header, "canary-header Lesnaya 5-12; canary@example.by"));
                    askWhateverAnswers(get(path).header(header, "canary/header;q=canary-quality"));
                }
            }
            LoggerFactory.getLogger("org.vestka.canary").info("listening");
            assertThat(logs.heard()).isPositive();
            logs.mustNotTell("canary-", "canary/", "canary@", "Lesnaya");
            assertThat(logs.tells("org.springframework.web.servlet.mvc")).isFalse();
            assertThat(logs.tells("WelcomePageHandlerMapping")).isFalse();
        }
    }

    private void askWhateverAnswers(MockHttpServletRequestBuilder request) throws Exception {
        try {
            ask(request);
        } catch (ServletException pages) {
            assertThat(pages).as("the servlet of pages is not here").hasMessageContaining("springServlet");
        }
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }
}
