package org.vestka.shared.start;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person who started the application where to find it. */
@Component
class ReadyLine {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    private final Environment environment;

    ReadyLine(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        address(environment).ifPresent(address -> LOG.info("Vestka is ready at {} (Ctrl-C stops it)", address));
    }

    /** Where whoever started it reaches it; nowhere where no page is served. */
    static Optional<String> address(Environment environment) {
        return Optional.ofNullable(environment.getProperty("local.server.port"))
                .map(port -> "http://localhost:" + port);
    }
}
