package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Room for so many readers, and who makes place for one more. */
class AnonymousSessionsTest {

    private final Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
    private final AnonymousSessions sessions = new AnonymousSessions(new SignedInSessions(), later, 3);

    @Test
    void whoOnlyLookedInMakesPlaceForOneMore() throws InterruptedException {
        MockHttpSession reads = arrives(sessions);
        MockHttpSession looksIn = arrives(sessions);
        MockHttpSession alsoReads = arrives(sessions);
        staysOn(reads, alsoReads);

        MockHttpSession newcomer = arrives(sessions);

        assertThat(looksIn.isInvalid()).isTrue();
        assertThat(reads.isInvalid()).isFalse();
        assertThat(alsoReads.isInvalid()).isFalse();
        assertThat(newcomer.isInvalid()).isFalse();
    }

    @Test
    void nobodyWhoIsSignedInGoes() throws InterruptedException {
        MockHttpSession reads = arrives(sessions);
        for (int i = 0; i < 2; i++) {
            arrives(sessions)
                    .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, "somebody");
        }
        staysOn(reads);

        arrives(sessions);

        assertThat(reads.isInvalid()).isTrue();
    }

    @Test
    void whoIsJustArrivingIsLetIn() {
        AnonymousSessions now = new AnonymousSessions(new SignedInSessions(), Clock.systemUTC(), 1);
        MockHttpSession first = arrives(now);
        MockHttpSession second = arrives(now);

        assertThat(first.isInvalid()).isFalse();
        assertThat(second.isInvalid()).isFalse();
    }

    @Test
    void aSessionThatEndedTakesNoRoom() {
        for (int i = 0; i < 3; i++) {
            MockHttpSession gone = arrives(sessions);
            sessions.sessionDestroyed(new HttpSessionEvent(gone));
        }
        MockHttpSession stays = arrives(sessions);
        arrives(sessions);

        assertThat(stays.isInvalid()).isFalse();
    }

    private static MockHttpSession arrives(AnonymousSessions sessions) {
        MockHttpSession session = new MockHttpSession();
        sessions.sessionCreated(new HttpSessionEvent(session));
        return session;
    }

    private static void staysOn(MockHttpSession... here) throws InterruptedException {
        Thread.sleep(5);
        for (MockHttpSession session : here) {
            session.access();
        }
    }
}
