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

/** Room for so many pages, and who makes place for one more. */
class PageRoomTest {

    private final Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
    private final PageRoom sessions = new PageRoom(new SignedInSessions(), later, 3 * PageRoom.USUAL);

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
    void whoIsSignedInTakesRoomAndGoesAfterAllReaders() {
        SignedInSessions known = new SignedInSessions();
        PageRoom room = new PageRoom(known, later, 6 * PageRoom.USUAL);
        List<MockHttpSession> signedIn = Stream.generate(() -> signsIn(room, known, new AccountId(1)))
                .limit(3)
                .toList();
        List<MockHttpSession> readers =
                Stream.generate(() -> arrives(room)).limit(3).toList();
        assertThat(readers).noneMatch(MockHttpSession::isInvalid);

        arrives(room);
        assertThat(readers).filteredOn(MockHttpSession::isInvalid).hasSize(1);
        assertThat(signedIn).noneMatch(MockHttpSession::isInvalid);
    }

    @Test
    void ofAccountsTheOneThatHoldsMostMakesPlaceWithItsLongestUnused() throws InterruptedException {
        SignedInSessions known = new SignedInSessions();
        PageRoom room = new PageRoom(known, later, 6 * PageRoom.USUAL);
        MockHttpSession other = signsIn(room, known, new AccountId(2));
        List<MockHttpSession> many = Stream.generate(() -> signsIn(room, known, new AccountId(1)))
                .limit(5)
                .toList();
        staysOn(many.get(0), many.get(1), many.get(3), many.get(4));

        MockHttpSession newcomer = signsIn(room, known, new AccountId(3));

        assertThat(many).filteredOn(MockHttpSession::isInvalid).containsExactly(many.get(2));
        assertThat(other.isInvalid()).isFalse();
        assertThat(newcomer.isInvalid()).isFalse();
    }

    @Test
    void manyAccountsFillNoMoreThanTheRoom() {
        SignedInSessions known = new SignedInSessions();
        PageRoom room = new PageRoom(known, later, 30 * PageRoom.USUAL);
        List<MockHttpSession> all = new ArrayList<>();
        int pages = 0;
        for (int account = 1; account <= 20; account++) {
            for (int session = 0; session < 3; session++) {
                MockHttpSession one = signsIn(room, known, new AccountId(account));
                all.add(one);
                for (int page = 0; page < 4; page++) {
                    room.opens(one, new Page());
                    pages++;
                }
                assertThat(all).filteredOn(here -> !here.isInvalid()).hasSizeLessThanOrEqualTo(8);
            }
        }
        assertThat(pages).isEqualTo(240);
        assertThat(all.getLast().isInvalid()).isFalse();
    }

    @Test
    void aHeavyPageTakesTheRoomOfMany() {
        PageRoom room = new PageRoom(new SignedInSessions(), later, 10 * PageRoom.USUAL);
        List<MockHttpSession> readers =
                Stream.generate(() -> arrives(room)).limit(5).toList();
        MockHttpSession heavy = arrives(room);
        Page page = new Page();
        room.opens(heavy, page);
        assertThat(readers).noneMatch(MockHttpSession::isInvalid);

        room.weighs(heavy, page, 7 * PageRoom.USUAL);

        assertThat(readers).filteredOn(MockHttpSession::isInvalid).hasSize(2);
        assertThat(heavy.isInvalid()).isFalse();

        room.closed(heavy, page);
        arrives(room);
        assertThat(readers).filteredOn(MockHttpSession::isInvalid).hasSize(2);
    }

    @Test
    void allSessionsOfAnAccountTogetherHaveTwelvePages() {
        SignedInSessions known = new SignedInSessions();
        PageRoom room = new PageRoom(known, later, 100 * PageRoom.USUAL);
        List<Page> pages = new ArrayList<>();
        for (int session = 0; session < 5; session++) {
            MockHttpSession one = signsIn(room, known, new AccountId(1));
            for (int page = 0; page < 4; page++) {
                Page opened = new Page();
                pages.add(opened);
                room.opens(one, opened);
            }
        }
        assertThat(pages.subList(0, 8)).allMatch(Page::isClosed);
        assertThat(pages.subList(8, 20)).noneMatch(Page::isClosed);
    }

    @Test
    void eachReaderHasTwelvePagesAndSoHasEachWhoUsesTheDemosAccount() {
        SignedInSessions known = new SignedInSessions();
        PageRoom room = new PageRoom(known, later, 100 * PageRoom.USUAL);
        for (MockHttpSession session : List.of(arrives(room), arrives(room), demo(room, known), demo(room, known))) {
            List<Page> pages = Stream.generate(Page::new).limit(13).toList();
            pages.forEach(page -> room.opens(session, page));
            assertThat(pages).filteredOn(Page::isClosed).containsExactly(pages.getFirst());
        }
    }

    @Test
    void whoOpensManyPagesMakesPlaceBeforeThoseWhoReadOne() throws InterruptedException {
        PageRoom room = new PageRoom(new SignedInSessions(), later, 10 * PageRoom.USUAL);
        MockHttpSession looksIn = arrives(room);
        MockHttpSession opensMany = arrives(room);
        staysOn(opensMany);
        for (int pages = 1; pages <= 9; pages++) {
            room.opens(opensMany, new Page());
        }
        assertThat(opensMany.isInvalid()).isFalse();

        MockHttpSession comes = arrives(room);

        assertThat(opensMany.isInvalid()).isTrue();
        assertThat(looksIn.isInvalid()).isFalse();
        assertThat(comes.isInvalid()).isFalse();
    }

    @Test
    void whoIsJustArrivingIsLetIn() {
        PageRoom now = new PageRoom(new SignedInSessions(), Clock.systemUTC(), 4 * PageRoom.USUAL);

        assertThat(Stream.generate(() -> arrives(now)).limit(5)).noneMatch(MockHttpSession::isInvalid);
    }

    @Test
    void aFloodOfArrivalsFillsNoMoreThanAQuarterAboveTheRoom() throws InterruptedException {
        PageRoom now = new PageRoom(new SignedInSessions(), Clock.systemUTC(), 8 * PageRoom.USUAL);
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
        PageRoom now = new PageRoom(new SignedInSessions(), Clock.systemUTC(), 8 * PageRoom.USUAL);
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

    private static MockHttpSession signsIn(PageRoom room, SignedInSessions known, AccountId account) {
        return signsIn(room, known, account, false);
    }

    private static MockHttpSession demo(PageRoom room, SignedInSessions known) {
        return signsIn(room, known, new AccountId(9), true);
    }

    private static MockHttpSession signsIn(PageRoom room, SignedInSessions known, AccountId account, boolean demo) {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, "somebody");
        known.began(account, session, demo);
        room.sessionCreated(new HttpSessionEvent(session));
        return session;
    }

    private static final class Page implements PageRoom.OpenPage {

        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }

        boolean isClosed() {
            return closed;
        }
    }

    private static MockHttpSession arrives(PageRoom sessions) {
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
