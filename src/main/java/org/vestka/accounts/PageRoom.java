package org.vestka.accounts;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps open pages from filling the memory. Each is held here and weighed, and all of them may take half of the memory; for one
 * more somebody goes who has no account and only looked in. Whoever is just arriving stays, unless so many arrive at once that
 * a quarter more than the room is taken: then nobody is spared for having just come. Who is signed in goes only when nobody
 * else is left: first the account that holds most, and of its sessions the one unused for longest. Whoever goes and comes back
 * finds the same page, as its address says all.
 */
@Component
public class PageRoom implements HttpSessionListener {

    /** How many pages one browser may have open, or all the sessions of one account together; with one more the oldest goes. */
    public static final int MOST_PAGES = 12;

    /** A page with what may be typed into it, in bytes. None is reckoned lighter. */
    static final long USUAL = 512 * 1024;

    /** Whoever has more pages open makes place first. */
    private static final int FEW_PAGES = 4;
    /** So long somebody is still about to open the page. */
    private static final Duration ARRIVING = Duration.ofSeconds(10);

    private final Map<HttpSession, Map<OpenPage, Weight>> sessions = new ConcurrentHashMap<>();
    private final AtomicLong opened = new AtomicLong();

    private final SignedInSessions signedIn;
    private final Clock clock;
    private final long most;

    @Autowired
    PageRoom(SignedInSessions signedIn, Clock clock) {
        this(signedIn, clock, Math.max(200 * USUAL, Runtime.getRuntime().maxMemory() / 2));
    }

    /** @param most bytes for all pages together */
    PageRoom(SignedInSessions signedIn, Clock clock, long most) {
        this.signedIn = signedIn;
        this.clock = clock;
        this.most = most;
    }

    /** One that somebody has open; a key by its identity. */
    public interface OpenPage {

        /** Makes it go, without waiting for its session. */
        void close();
    }

    /** @param number pages have one in the order in which they were opened */
    private record Weight(long number, long bytes) {}

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.put(event.getSession(), new ConcurrentHashMap<>());
        makePlaceFor(event.getSession());
    }

    /** Holds a page that is only just opened. */
    public void opens(HttpSession session, OpenPage page) {
        Map<OpenPage, Weight> pages = sessions.get(session);
        if (pages == null) {
            return;
        }
        pages.put(page, new Weight(opened.incrementAndGet(), USUAL));
        oldestOfTooMany(session).forEach(OpenPage::close);
        makePlaceFor(session);
    }

    /** @param bytes what the page holds now */
    public void weighs(HttpSession session, OpenPage page, long bytes) {
        Map<OpenPage, Weight> pages = sessions.get(session);
        if (pages == null) {
            return;
        }
        pages.computeIfPresent(page, (same, before) -> new Weight(before.number(), Math.max(USUAL, bytes)));
        makePlaceFor(session);
    }

    public void closed(HttpSession session, OpenPage page) {
        Map<OpenPage, Weight> pages = sessions.get(session);
        if (pages != null) {
            pages.remove(page);
        }
    }

    /** Takes them out, so that of two who open pages at once each closes others. */
    private synchronized List<OpenPage> oldestOfTooMany(HttpSession session) {
        record Held(OpenPage page, Map<OpenPage, Weight> among, long number) {}
        List<Held> all = new ArrayList<>();
        for (HttpSession one : signedIn.together(session)) {
            Map<OpenPage, Weight> pages = sessions.getOrDefault(one, Map.of());
            pages.forEach((page, weight) -> all.add(new Held(page, pages, weight.number())));
        }
        List<Held> tooMany = all.stream()
                .sorted(Comparator.comparingLong(Held::number))
                .limit(Math.max(0, all.size() - MOST_PAGES))
                .toList();
        tooMany.forEach(held -> held.among().remove(held.page()));
        return tooMany.stream().map(Held::page).toList();
    }

    private void makePlaceFor(HttpSession comes) {
        while (taken() > most) {
            Optional<HttpSession> goes = takeOut(comes);
            if (goes.isEmpty()) {
                return;
            }
            end(goes.get());
        }
    }

    /** One at a time: of two who arrive at once, each must see whom the other has sent away, and who has come. */
    private synchronized Optional<HttpSession> takeOut(HttpSession comes) {
        Optional<HttpSession> goes = whoGoes(comes);
        goes.ifPresent(sessions::remove);
        return goes;
    }

    private long taken() {
        return sessions.values().stream().mapToLong(PageRoom::bytes).sum();
    }

    /** One that has only just come will open a page. */
    private static long bytes(Map<OpenPage, Weight> pages) {
        return Math.max(USUAL, pages.values().stream().mapToLong(Weight::bytes).sum());
    }

    private void end(HttpSession session) {
        try {
            signedIn.end(session);
        } catch (IllegalStateException e) {
            // it ended by itself meanwhile
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession());
    }

    private Optional<HttpSession> whoGoes(HttpSession comes) {
        List<Stay> stays = stays();
        long taken = stays.stream().mapToLong(Stay::bytes).sum();
        if (taken <= most) {
            return Optional.empty();
        }
        List<Stay> readers = stays.stream()
                .filter(stay -> stay.session() != comes && !stay.signedIn())
                .toList();
        return readers.isEmpty() ? ofTheHeaviestAccount(stays, comes) : whoLookedIn(readers, taken > most + most / 4);
    }

    /** Of those with many pages, or else of all, who was here for the shortest time. */
    private Optional<HttpSession> whoLookedIn(List<Stay> readers, boolean crowd) {
        long arrivedBefore = crowd ? Long.MAX_VALUE : clock.millis() - ARRIVING.toMillis();
        return readers.stream()
                .filter(stay -> stay.from() < arrivedBefore)
                .min(Comparator.comparing((Stay stay) -> stay.pages() <= FEW_PAGES)
                        .thenComparing(Stay::length)
                        .thenComparing(Stay::from))
                .map(Stay::session);
    }

    private Optional<HttpSession> ofTheHeaviestAccount(List<Stay> stays, HttpSession comes) {
        Function<Stay, Object> account =
                stay -> signedIn.accountOf(stay.session()).<Object>map(id -> id).orElse(stay.session());
        Map<Object, Long> heavy = stays.stream()
                .filter(Stay::signedIn)
                .collect(Collectors.groupingBy(account, Collectors.summingLong(Stay::bytes)));
        return stays.stream()
                .filter(stay -> stay.signedIn() && stay.session() != comes)
                .max(Comparator.comparing((Stay stay) -> heavy.getOrDefault(account.apply(stay), 0L))
                        .thenComparing(Stay::to, Comparator.reverseOrder()))
                .map(Stay::session);
    }

    private List<Stay> stays() {
        List<Stay> stays = new ArrayList<>();
        sessions.forEach((session, pages) -> {
            try {
                boolean known =
                        session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
                stays.add(new Stay(
                        session,
                        known,
                        pages.size(),
                        bytes(pages),
                        session.getCreationTime(),
                        session.getLastAccessedTime()));
            } catch (IllegalStateException e) {
                // it ended by itself meanwhile
                sessions.remove(session);
            }
        });
        return stays;
    }

    /** From its beginning to the last request so far, in milliseconds since 1970. */
    private record Stay(HttpSession session, boolean signedIn, int pages, long bytes, long from, long to) {

        long length() {
            return to - from;
        }
    }
}
