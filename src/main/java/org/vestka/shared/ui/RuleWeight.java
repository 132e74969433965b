package org.vestka.shared.ui;

/** How strictly a rule is meant, as people are told: must, careful, good to know. */
public enum RuleWeight {
    MUST(Tone.RED, "shared.rule.must"),
    CAREFUL(Tone.AMBER, "shared.rule.careful"),
    GOOD(Tone.BLUE, "shared.rule.good");

    private final Tone tone;
    private final String key;

    RuleWeight(Tone tone, String key) {
        this.tone = tone;
        this.key = key;
    }

    public Tone tone() {
        return tone;
    }

    /** Of its word in the texts. */
    public String key() {
        return key;
    }
}
