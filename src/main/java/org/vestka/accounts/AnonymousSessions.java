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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps readers without an account from filling the memory. Each page of theirs is held here, so there is room for so many pages
 * and no more; for one more somebody goes who only looked in. Whoever is just arriving stays, unless so many arrive at once
 * that a quarter more than the room is taken: then nobody is spared for having just come. Whoever goes and comes back finds
 * the same page, as its address says all. Who is signed in takes none of this room, and never goes.
 */
@Component
public class AnonymousSessions implements HttpSessionListener {

    /** A page with what may be typed into it. All of them may take half of the memory. */
    private static final long BYTES_EACH = 512 * 1024;
    /** Whoever has more pages open makes place first. */
    private static final int FEW_PAGES = 4;
    /** So long somebody is still about to open the page. */
    private static final Duration ARRIVING = Duration.ofSeconds(10);

    /** With how many pages each has open; one that has only just come will open one. */
    private final Map<HttpSession, Integer> sessions = new ConcurrentHashMap<>();

    private final SignedInSessions ending;
    private final Clock clock;
    private final int most;

    @Autowired
    AnonymousSessions(SignedInSessions ending, Clock clock) {
        this(ending, clock, (int) Math.max(200, Runtime.getRuntime().maxMemory() / 2 / BYTES_EACH));
    }

    AnonymousSessions(SignedInSessions ending, Clock clock, int most) {
        this.ending = ending;
        this.clock = clock;
        this.most = most;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.put(event.getSession(), 1);
        makePlaceFor(event.getSession());
    }

    /** @param pages how many the session has open now */
    public void pagesAre(HttpSession session, int pages) {
        Integer before = sessions.replace(session, Math.max(1, pages));
        if (before != null && before < pages) {
            makePlaceFor(session);
        }
    }

    private void makePlaceFor(HttpSession comes) {
        while (pages() > most) {
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

    private int pages() {
        return sessions.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void end(HttpSession session) {
        try {
            ending.end(session);
        } catch (IllegalStateException e) {
            // it ended by itself meanwhile
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession());
    }

    /** Of those with many pages, or else of all, who was here for the shortest time; nobody while there is room. */
    private Optional<HttpSession> whoGoes(HttpSession comes) {
        List<Stay> stays = anonymous();
        int taken = stays.stream().mapToInt(Stay::pages).sum();
        if (taken <= most) {
            return Optional.empty();
        }
        long arrivedBefore = taken > most + most / 4 ? Long.MAX_VALUE : clock.millis() - ARRIVING.toMillis();
        return stays.stream()
                .filter(stay -> stay.session() != comes && stay.from() < arrivedBefore)
                .min(Comparator.comparing((Stay stay) -> stay.pages() <= FEW_PAGES)
                        .thenComparing(Stay::length)
                        .thenComparing(Stay::from))
                .map(Stay::session);
    }

    private List<Stay> anonymous() {
        List<Stay> stays = new ArrayList<>();
        for (Map.Entry<HttpSession, Integer> entry : sessions.entrySet()) {
            HttpSession session = entry.getKey();
            try {
                if (session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null) {
                    stays.add(new Stay(
                            session, entry.getValue(), session.getCreationTime(), session.getLastAccessedTime()));
                }
            } catch (IllegalStateException e) {
                // it ended by itself meanwhile
                sessions.remove(session);
            }
        }
        return stays;
    }

    /** From its beginning to the last request so far, in milliseconds since 1970. */
    private record Stay(HttpSession session, int pages, long from, long to) {

        long length() {
            return to - from;
        }
    }
}
