package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
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
    void nobodyWhoIsSignedInGoesOrTakesRoom() {
        List<MockHttpSession> signedIn =
                Stream.generate(() -> arrives(sessions)).limit(3).toList();
        signedIn.forEach(session ->
                session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, "somebody"));

        List<MockHttpSession> readers =
                Stream.generate(() -> arrives(sessions)).limit(3).toList();
        assertThat(readers).noneMatch(MockHttpSession::isInvalid);

        arrives(sessions);
        assertThat(readers).filteredOn(MockHttpSession::isInvalid).hasSize(1);
        assertThat(signedIn).noneMatch(MockHttpSession::isInvalid);
    }

    @Test
    void whoOpensManyPagesMakesPlaceBeforeThoseWhoReadOne() throws InterruptedException {
        AnonymousSessions room = new AnonymousSessions(new SignedInSessions(), later, 10);
        MockHttpSession looksIn = arrives(room);
        MockHttpSession opensMany = arrives(room);
        staysOn(opensMany);
        for (int pages = 1; pages <= 9; pages++) {
            room.pagesAre(opensMany, pages);
        }
        assertThat(opensMany.isInvalid()).isFalse();

        MockHttpSession comes = arrives(room);

        assertThat(opensMany.isInvalid()).isTrue();
        assertThat(looksIn.isInvalid()).isFalse();
        assertThat(comes.isInvalid()).isFalse();
    }

    @Test
    void whoIsJustArrivingIsLetIn() {
        AnonymousSessions now = new AnonymousSessions(new SignedInSessions(), Clock.systemUTC(), 4);

        assertThat(Stream.generate(() -> arrives(now)).limit(5)).noneMatch(MockHttpSession::isInvalid);
    }

    @Test
    void aFloodOfArrivalsFillsNoMoreThanAQuarterAboveTheRoom() throws InterruptedException {
        AnonymousSessions now = new AnonymousSessions(new SignedInSessions(), Clock.systemUTC(), 8);
        MockHttpSession reads = arrives(now);
        staysOn(reads);
        List<MockHttpSession> flood = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            flood.add(arrives(now));
            assertThat(flood).filteredOn(session -> !session.isInvalid()).hasSizeLessThanOrEqualTo(9);
        }

        assertThat(reads.isInvalid()).isFalse();
        assertThat(flood.getLast().isInvalid()).isFalse();
    }

    @Test
    void arrivingTogetherTheyFillNoMoreEither() {
        AnonymousSessions now = new AnonymousSessions(new SignedInSessions(), Clock.systemUTC(), 8);
        Queue<MockHttpSession> flood = new ConcurrentLinkedQueue<>();
        try (ExecutorService together = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 400; i++) {
                together.execute(() -> flood.add(arrives(now)));
            }
        }
        assertThat(flood)
                .hasSize(400)
                .filteredOn(session -> !session.isInvalid())
                .hasSizeLessThanOrEqualTo(10);
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
