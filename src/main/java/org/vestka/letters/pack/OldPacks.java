package org.vestka.letters.pack;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.vestka.letters.persistence.PrintPackRepository;
import org.vestka.shared.OneByOne;

/** Packs are forgotten some time after they were made: whom somebody wrote to stands on the letters alone. */
@Component
public class OldPacks {

    private static final int BATCH = 1000;

    private final PrintPackRepository packs;
    private final PackSettings settings;
    private final OneByOne oneByOne;
    private final Clock clock;

    OldPacks(PrintPackRepository packs, PackSettings settings, OneByOne oneByOne, Clock clock) {
        this.packs = packs;
        this.settings = settings;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    /** Each in a transaction of its own. */
    public void forget() {
        Instant then = clock.instant().minus(settings.kept());
        int forgotten;
        do {
            forgotten = oneByOne.each("Forgetting a pack", packs.madeBefore(then, BATCH), id -> {
                packs.delete(id);
                return true;
            });
        } while (forgotten == BATCH);
    }
}
