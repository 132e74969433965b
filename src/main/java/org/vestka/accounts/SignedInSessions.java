package org.vestka.accounts;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is signed in where, in memory like the sessions themselves, so that all of somebody's can be ended at once. */
@Component
public class SignedInSessions implements HttpSessionListener {

    private final ConcurrentMap<AccountId, Set<HttpSession>> byAccount = new ConcurrentHashMap<>();
    private final ConcurrentMap<HttpSession, AccountId> accounts = new ConcurrentHashMap<>();
    /** Accounts of the demo, each of which many people use. */
    private final Set<AccountId> everybodys = ConcurrentHashMap.newKeySet();

    /** More devices than a person has: with one more the longest unused is signed out. */
    static final int MOST = 10;

    static final int MOST_OF_THE_DEMO = 100;

    /**
     * Remembers that a session is an account's.
     *
     * @param demo whether the account is everybody's
     */
    public void began(AccountId account, HttpSession session, boolean demo) {
        int most = demo ? MOST_OF_THE_DEMO : MOST;
        if (demo) {
            everybodys.add(account);
        }
        remember(account, session);
        List<HttpSession> others = List.copyOf(byAccount.getOrDefault(account, Set.of())).stream()
                .filter(other -> other != session)
                .sorted(Comparator.comparingLong(SignedInSessions::lastUsed))
                .toList();
        others.stream().limit(Math.max(0, others.size() + 1 - most)).forEach(this::signOut);
    }

    private static long lastUsed(HttpSession session) {
        try {
            return session.getLastAccessedTime();
        } catch (IllegalStateException e) {
            // it ended by itself meanwhile
            return Long.MIN_VALUE;
        }
    }

    private void remember(AccountId account, HttpSession session) {
        byAccount.compute(account, (id, sessions) -> {
            Set<HttpSession> kept = sessions == null ? ConcurrentHashMap.newKeySet() : sessions;
            kept.add(session);
            return kept;
        });
        accounts.put(session, account);
    }

    Optional<AccountId> accountOf(HttpSession session) {
        return Optional.ofNullable(accounts.get(session));
    }

    /** The sessions of one person as far as is known: all of an account, unless it is everybody's; else this one alone. */
    Set<HttpSession> together(HttpSession session) {
        return accountOf(session)
                .filter(account -> !everybodys.contains(account))
                .map(account -> Set.copyOf(byAccount.getOrDefault(account, Set.of())))
                .filter(sessions -> sessions.contains(session))
                .orElse(Set.of(session));
    }

    /** Ends every session of an account, the current one too. */
    public void end(AccountId account) {
        endExcept(account, null);
    }

    /** Ends every session of an account but the one this is called from. */
    void endOthers(AccountId account) {
        VaadinSession current = VaadinSession.getCurrent();
        endExcept(
                account,
                current == null || current.getSession() == null
                        ? null
                        : current.getSession().getId());
    }

    private void endExcept(AccountId account, @Nullable String kept) {
        for (HttpSession session : List.copyOf(byAccount.getOrDefault(account, Set.of()))) {
            if (!id(session).equals(kept)) {
                signOut(session);
            }
        }
    }

    private static String id(HttpSession session) {
        try {
            return session.getId();
        } catch (IllegalStateException e) {
            // it ended by itself meanwhile
            return "";
        }
    }

    private void signOut(HttpSession session) {
        try {
            // from now on nobody is signed in there, whatever its pages are doing
            session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            end(session);
        } catch (IllegalStateException e) {
            // it ended by itself meanwhile
            forget(session);
        }
    }

    /** A session ends under its own lock. One waits for another's apart: two that end each other would wait for ever. */
    void end(HttpSession session) {
        VaadinSession pages = pagesOf(session);
        if (pages == null || pages.hasLock()) {
            session.invalidate();
            return;
        }
        Thread.ofVirtual().name("end-session").start(() -> {
            pages.lock();
            try {
                session.invalidate();
            } catch (IllegalStateException e) {
                forget(session);
            } finally {
                pages.unlock();
            }
        });
    }

    private static @Nullable VaadinSession pagesOf(HttpSession session) {
        return Collections.list(session.getAttributeNames()).stream()
                .map(session::getAttribute)
                .filter(VaadinSession.class::isInstance)
                .map(VaadinSession.class::cast)
                .findAny()
                .orElse(null);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        forget(event.getSession());
    }

    private void forget(HttpSession session) {
        accounts.remove(session);
        byAccount.forEach((account, sessions) -> byAccount.computeIfPresent(account, (id, kept) -> {
            kept.remove(session);
            return kept.isEmpty() ? null : kept;
        }));
    }
}
