package org.vestka.directory.place;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.persistence.LetterWaysQuery;
import org.vestka.directory.persistence.LetterWaysQuery.Held;

/** What country packs say beside places and rules. It changes only when a pack is read, so it is read once. */
@Component
public class LetterWaysMemory {

    private final LetterWaysQuery query;
    private volatile @Nullable Held held;

    LetterWaysMemory(LetterWaysQuery query) {
        this.query = query;
    }

    /** After a pack was read. */
    public void forget() {
        held = null;
    }

    Held current() {
        Held known = held;
        if (known == null) {
            known = query.read();
            held = known;
        }
        return known;
    }
}
