package org.vestka.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Between the open port and the end of a start, seconds at the first one, there is nobody to show and nothing to write to: one
 * calm page says so and asks again by itself, without script.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StillStarting extends OncePerRequestFilter {

    /** Seconds until the browser asks again. */
    private static final String AGAIN = "2";

    /** What the page is drawn with. */
    private static final String STYLES = "/vestka/";

    private final ApplicationAvailability availability;
    private final PlainPage page;
    private final UnreadableRequests unreadable;
    private volatile boolean ready;

    StillStarting(ApplicationAvailability availability, PlainPage page, UnreadableRequests unreadable) {
        this.availability = availability;
        this.page = page;
        this.unreadable = unreadable;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!ready) {
            // once only: whoever stops the application is still answered
            ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        }
        if (ready || request.getRequestURI().startsWith(request.getContextPath() + STYLES)) {
            chain.doFilter(request, response);
            return;
        }
        unreadable.headers().forEach(response::setHeader);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN);
        response.setHeader("Refresh", AGAIN);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(page.starting(request));
    }
}
