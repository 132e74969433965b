package org.vestka.museum;

import java.security.SecureRandom;
import java.util.Optional;
import org.vestka.directory.PublicId;

/** A letter of the museum in URLs: ten letters and digits that say nothing. */
public record MuseumCode(String value) {

    /** Reads what stands in a URL; empty when it cannot be one. */
    public static Optional<MuseumCode> parse(String text) {
        return PublicId.parse(text).map(id -> new MuseumCode(id.value()));
    }

    public static MuseumCode random(SecureRandom random) {
        return new MuseumCode(PublicId.random(random).value());
    }
}
