package org.vestka.accounts;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps readers without an account from filling the memory. Each page of theirs is held here, so there is room for so many
 * and no more; for one more somebody goes who only looked in. Whoever is just arriving stays, unless so many arrive at once
 * that a quarter more than the room is taken: then nobody is spared for having just come. Whoever goes and comes back finds
 * the same page, as its address says all. Who is signed in takes none of this room, and never goes.
 */
@Component
class AnonymousSessions implements HttpSessionListener {

    /** Three times what a long list takes. */
    private static final long BYTES_EACH = 512 * 1024;
    /** So long somebody is still about to open the page. */
    private static final Duration ARRIVING = Duration.ofSeconds(10);

    private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();
    private final SignedInSessions ending;
    private final Clock clock;
    private final int most;

    @Autowired
    AnonymousSessions(SignedInSessions ending, Clock clock) {
        this(ending, clock, (int) Math.max(200, Runtime.getRuntime().maxMemory() / BYTES_EACH));
    }

    AnonymousSessions(SignedInSessions ending, Clock clock, int most) {
        this.ending = ending;
        this.clock = clock;
        this.most = most;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.add(event.getSession());
        // of two who arrive at once and name the same, the second looks again
        while (sessions.size() > most) {
            Optional<HttpSession> goes = whoGoes(event.getSession());
            if (goes.isEmpty()) {
                return;
            }
            if (sessions.remove(goes.get())) {
                end(goes.get());
                return;
            }
        }
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

    /** Who was here for the shortest time, of two alike the elder; nobody while there is room. */
    private Optional<HttpSession> whoGoes(HttpSession comes) {
        List<Stay> stays = anonymous();
        if (stays.size() <= most) {
            return Optional.empty();
        }
        long arrivedBefore = stays.size() > most + most / 4 ? Long.MAX_VALUE : clock.millis() - ARRIVING.toMillis();
        return stays.stream()
                .filter(stay -> stay.session() != comes && stay.from() < arrivedBefore)
                .min(Comparator.comparing(Stay::length).thenComparing(Stay::from))
                .map(Stay::session);
    }

    private List<Stay> anonymous() {
        List<Stay> stays = new ArrayList<>();
        for (HttpSession session : sessions) {
            try {
                if (session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null) {
                    stays.add(new Stay(session, session.getCreationTime(), session.getLastAccessedTime()));
                }
            } catch (IllegalStateException e) {
                // it ended by itself meanwhile
                sessions.remove(session);
            }
        }
        return stays;
    }

    /** From its beginning to the last request so far, in milliseconds since 1970. */
    private record Stay(HttpSession session, long from, long to) {

        long length() {
            return to - from;
        }
    }
}
