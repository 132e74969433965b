package org.vestka.shared.security;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether what belongs to everybody in the demo, accounts with known passwords and a mailbox, is open to whoever asks: only
 * at the machine itself and near it. A public name, a public address or a proxy's word closes it, should somebody put the
 * demo on the net. The address of the machine that asks is looked at for that, and not kept.
 */
@Component
public class DemoDoor {

    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private final boolean demo;

    DemoDoor(@Value("${vestka.demo:false}") boolean demo) {
        this.demo = demo;
    }

    /** Whether there is a demo at all. */
    public boolean on() {
        return demo;
    }

    /** Whether it is open to the one whose request this is; to the application itself it is. */
    public boolean open() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        return demo && (request == null || isNear(request.getHttpServletRequest()));
    }

    static boolean isNear(HttpServletRequest request) {
        return FORWARDED.stream().allMatch(header -> request.getHeader(header) == null)
                && isNear(request.getRemoteAddr())
                && isNear(request.getServerName());
    }

    /** Whether a host's name or address is one that means nothing to the public: this machine or its own network. */
    public static boolean isNear(@Nullable String host) {
        if (host == null || host.isBlank()) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|%.*$", "");
        if (name.contains(":") || name.matches("[0-9.]+")) {
            return isNearAddress(name);
        }
        return !name.contains(".")
                || name.endsWith(".localhost")
                || name.endsWith(".local")
                || name.endsWith(".internal");
    }

    private static boolean isNearAddress(String literal) {
        try {
            InetAddress address = InetAddress.ofLiteral(literal);
            byte[] bytes = address.getAddress();
            // unique local addresses, fc00::/7, which Java does not count as of a site
            boolean local = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
            return local || address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
