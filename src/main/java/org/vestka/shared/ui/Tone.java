package org.vestka.shared.ui;

/** The colour of a state. Never the only sign of it: a word always stands beside. */
public enum Tone {
    /** Must; the one primary act; no address. */
    RED("red"),
    /** Information. */
    BLUE("blue"),
    /** Verified, arrived, good. */
    GREEN("green"),
    /** Stale, careful. */
    AMBER("amber"),
    /** Neither good nor bad. */
    NEUTRAL("neutral");

    private final String word;

    Tone(String word) {
        this.word = word;
    }

    /** The class that gives a part this tone, {@code v-tone-red}. */
    public String className() {
        return "v-tone-" + word;
    }
}
