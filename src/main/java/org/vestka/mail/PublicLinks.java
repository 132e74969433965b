package org.vestka.mail;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Links that work from outside. */
@Component
public class PublicLinks {

    private final URI base;
    private final Environment environment;

    PublicLinks(MailSettings settings, Environment environment) {
        this.base = settings.publicUrl();
        this.environment = environment;
    }

    /** @param path with a leading slash, and what follows it */
    public String to(String path) {
        String address = address().toString();
        return (address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + path;
    }

    /** Where the system was asked for any free port, the one it gave; it is known once the server listens. */
    private URI address() {
        if (base.getPort() != 0) {
            return base;
        }
        int given = environment.getProperty("local.server.port", Integer.class, 0);
        return UriComponentsBuilder.fromUri(base).port(given).build().toUri();
    }
}
