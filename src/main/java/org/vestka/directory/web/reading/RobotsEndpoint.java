package org.vestka.directory.web.reading;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.shared.security.ForEveryone;

/**
 * What search engines may read: everything but what is for programs, for each page says itself whether it is listed, by what is
 * shown of a person. A page that must not be read could not say so.
 */
@RestController
class RobotsEndpoint {

    private static final String RULES = """
        User-agent: *
        Disallow: /api/
        Allow: /
        """;

    @ForEveryone
    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    public String rules() {
        return RULES;
    }
}
