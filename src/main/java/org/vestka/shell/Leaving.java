package org.vestka.shell;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vestka.mail.MailSettings;

/**
 * The server's side of leaving. The browser writes down that its reader has left, in a cookie, before it asks for anything: so
 * whatever it asks for next ends the session, also when the page was out of date, or the first word of it was lost with the
 * connection. By https that cookie's name binds it to this host and to https, so that nobody else can write it, neither a
 * sibling of our domain nor whoever answers for us unencrypted; other sites cannot have ours sent along.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Leaving extends OncePerRequestFilter {

    /** Says nothing of the site, like the session's. Written by {@code shell.ts} and {@code index.html}, which put {@link #BOUND} before it by https. */
    static final String COOKIE = "l";

    /** Browsers take a cookie of such a name from this host alone, by https alone. */
    private static final String BOUND = "__Host-";

    /** Where the browser tells it at once. */
    static final String PATH = "/leave";

    private final MailSettings settings;

    Leaving(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> left = left(request);
        if (left.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            end(session);
        }
        left.forEach(name -> forget(name, response));
        if (request.getRequestURI().equals(request.getContextPath() + PATH)) {
            response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpStatusCode.NO_CONTENT.getCode());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The cookies that say so; where people come by https, one that anybody could have written says nothing. */
    private List<String> left(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return List.of();
        }
        return Arrays.stream(cookies)
                .map(Cookie::getName)
                .filter(name -> name.equals(BOUND + COOKIE) || (name.equals(COOKIE) && !settings.reachedByHttps()))
                .distinct()
                .toList();
    }

    private static void forget(String name, HttpServletResponse response) {
        Cookie left = new Cookie(name, "");
        left.setPath("/");
        left.setMaxAge(0);
        left.setHttpOnly(true);
        left.setSecure(name.startsWith(BOUND));
        left.setAttribute("SameSite", "Lax");
        response.addCookie(left);
    }

    /** Under the lock of its pages, so that none of them works on while it ends; nobody is signed in from the first moment. */
    private static void end(HttpSession session) {
        try {
            session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            List<VaadinSession> pages = pages(session).toList();
            pages.forEach(VaadinSession::lock);
            try {
                session.invalidate();
            } finally {
                // not by the bare lock: this also takes the pages down, and what they hold
                pages.forEach(VaadinSession::unlock);
            }
        } catch (IllegalStateException e) {
            // it ended by itself meanwhile
        }
    }

    private static Stream<VaadinSession> pages(HttpSession session) {
        return Collections.list(session.getAttributeNames()).stream()
                .map(session::getAttribute)
                .filter(VaadinSession.class::isInstance)
                .map(VaadinSession.class::cast);
    }
}
