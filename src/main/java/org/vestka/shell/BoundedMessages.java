package org.vestka.shell;

import com.vaadin.flow.server.HttpStatusCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser without an account may send at once. Vaadin takes a message apart before it looks at who sends it,
 * and some of that work grows with the square of the length. For whoever is signed in {@code vaadin.max-request-body-size}
 * holds. Files are bounded where they are received. No page is pushed to, so no web socket is opened: what comes by one passes
 * every bound.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class BoundedMessages extends OncePerRequestFilter {

    /** Bytes; the longest that the fields of public pages can hold is a tenth of it. */
    static final int MOST = 16 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                || request.getServletPath().startsWith("/VAADIN/push")) {
            response.setStatus(HttpStatusCode.FORBIDDEN.getCode());
            return;
        }
        long length = request.getContentLengthLong();
        boolean unsaid = length < 0 && request.getHeader("Transfer-Encoding") != null;
        if (!unsaid && length <= MOST || signedIn(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(
                    unsaid
                            ? HttpServletResponse.SC_LENGTH_REQUIRED
                            : HttpStatusCode.REQUEST_ENTITY_TOO_LARGE.getCode());
        }
    }

    private static boolean signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
