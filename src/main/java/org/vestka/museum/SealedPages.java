package org.vestka.museum;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vestka.museum.persistence.MuseumPages;
import org.vestka.museum.persistence.MuseumRepository.Stored;
import org.vestka.shared.security.ServerSecret;

/** Pages that wait to be looked at: whoever holds the database without the server's secret does not see them. */
@Component
class SealedPages {

    private static final String PURPOSE = "museum-page";

    private final MuseumPages pages;
    private final ServerSecret secret;

    SealedPages(MuseumPages pages, ServerSecret secret) {
        this.pages = pages;
        this.secret = secret;
    }

    void add(Stored letter, MuseumPage page, byte[] jpeg, Instant now) {
        pages.add(letter.id(), page, secret.seal(PURPOSE, context(letter, page.number()), jpeg), now);
    }

    /** Empty for a page that does not wait, and for one that was sealed with a secret that is lost. */
    Optional<byte[]> open(Stored letter, int page) {
        return pages.waiting(letter.id(), page).flatMap(kept -> {
            try {
                return Optional.of(secret.openBytes(PURPOSE, context(letter, page), kept));
            } catch (IllegalStateException e) {
                return Optional.empty();
            }
        });
    }

    private static String context(Stored letter, int page) {
        return letter.code().value() + "/" + page;
    }
}
