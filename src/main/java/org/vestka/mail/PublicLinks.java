package org.vestka.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Links that work from outside. */
@Component
public class PublicLinks {

    private final URI base;
    private final Environment environment;
    /** Without a slash at its end; null until it is known for good. */
    private volatile @Nullable String known;

    PublicLinks(MailSettings settings, Environment environment) {
        this.base = settings.publicUrl();
        this.environment = environment;
    }

    /** @param path with a leading slash, and what follows it */
    public String to(String path) {
        String start = known;
        if (start == null) {
            String address = address().toString();
            start = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
            if (base.getPort() != 0 || given() != 0) {
                known = start;
            }
        }
        return start + path;
    }

    /** Where the system was asked for any free port, the one it gave; it is known once the server listens. */
    private URI address() {
        if (base.getPort() != 0) {
            return base;
        }
        return UriComponentsBuilder.fromUri(base).port(given()).build().toUri();
    }

    private int given() {
        return environment.getProperty("local.server.port", Integer.class, 0);
    }
}
