package org.vestka.directory.web.open;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vestka.shared.Utc;

/** Under what licence data goes out, and of what day it is. */
@Component
public class Terms {

    private final Licence licence;
    private final Clock clock;

    Terms(
            @Value("${vestka.open-data.licence}") String name,
            @Value("${vestka.open-data.licence-url}") String url,
            Clock clock) {
        this.licence = new Licence(name, url);
        this.clock = clock;
    }

    /** @param name by SPDX, where it has one there */
    public record Licence(String name, String url) {}

    public Licence licence() {
        return licence;
    }

    /** In UTC. */
    LocalDate day() {
        return Utc.today(clock);
    }
}
