package org.vestka.directory.corrections;

import java.util.List;

/**
 * A wave as somebody looks at it. What is declined is what was seen: each entry as it was then, with whether it said something of
 * its own.
 *
 * @param seen in the order of their ids
 */
public record WaveLook(Wave wave, List<Seen> seen) {

    public WaveLook {
        seen = List.copyOf(seen);
    }

    /**
     * One of them.
     *
     * @param version goes up with every word that is added
     * @param alike whether it said nothing, or what another of them said too
     */
    public record Seen(CorrectionId id, int version, boolean alike) {}

    /** How many say nothing, or what another of them says too. */
    public int alike() {
        return (int) seen.stream().filter(Seen::alike).count();
    }

    /** Those that one act would decline. */
    List<Seen> meant(boolean onlyAlike) {
        return onlyAlike ? seen.stream().filter(Seen::alike).toList() : seen;
    }
}
