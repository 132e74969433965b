package org.vestka.letters.print;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Loads the fonts once the application is up. Java lays each font down in a file: were the first envelope asked for while
 * the disk is full, none could be printed until the next start.
 */
@Component
final class TypefacesAtStart {

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        Thread.ofPlatform().name("typefaces").daemon().start(Typeface::values);
    }
}
