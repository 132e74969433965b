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

/**
 * The server's side of leaving. The browser writes down that its reader has left, in a cookie, before it asks for anything: so
 * whatever it asks for next ends the session, also when the page was out of date, or the first word of it was lost with the
 * connection. Other sites can neither write that cookie nor have ours sent along.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Leaving extends OncePerRequestFilter {

    /** Says nothing of the site, like the session's. Written by {@code shell.ts}. */
    static final String COOKIE = "l";

    /** Where the browser tells it at once. */
    static final String PATH = "/leave";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasLeft(request)) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            end(session);
        }
        forget(response);
        if (request.getRequestURI().equals(request.getContextPath() + PATH)) {
            response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpStatusCode.NO_CONTENT.getCode());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasLeft(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(COOKIE));
    }

    private static void forget(HttpServletResponse response) {
        Cookie left = new Cookie(COOKIE, "");
        left.setPath("/");
        left.setMaxAge(0);
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
