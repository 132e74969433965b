package org.vestka.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.vestka.testing.VestkaTest;

/** Somebody opens the page before the application is there. */
@VestkaTest
class StillStartingTest {

    @Autowired
    private PlainPage page;

    @Autowired
    private UnreadableRequests unreadable;

    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();

    @Test
    void aCalmPageAsksAgainByItselfUntilItCanAnswer() throws Exception {
        StillStarting starting = new StillStarting(availability, page, unreadable);

        MockHttpServletResponse first = ask(starting, "/people");

        assertThat(first.getStatus()).isEqualTo(503);
        assertThat(first.getHeader("Refresh")).isEqualTo("2");
        assertThat(first.getHeader("Retry-After")).isEqualTo("2");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(first.getHeader("Content-Security-Policy")).contains("script-src 'none'");
        assertThat(first.getContentAsString())
                .contains("<html lang=\"be\">", "Хвілінку")
                .doesNotContain("v-button");
        assertThat(ask(starting, "/vestka/tokens.css").getStatus())
                .as("what it is drawn with")
                .isEqualTo(200);

        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
        assertThat(ask(starting, "/people").getStatus()).isEqualTo(200);

        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, ReadinessState.REFUSING_TRAFFIC));
        assertThat(ask(starting, "/people").getStatus())
                .as("whoever is here while it stops is still answered")
                .isEqualTo(200);
    }

    private static MockHttpServletResponse ask(StillStarting starting, String path)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept-Language", "be");
        MockHttpServletResponse response = new MockHttpServletResponse();
        starting.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
