package org.vestka.letters.observatory;

/** What is known of a posted letter. Each has exactly one. */
public enum Outcome {
    /** Something speaks for its having arrived. */
    ARRIVED,
    /** It came back, or somebody says that it was never given. */
    RETURNED,
    /** Both is said. */
    BOTH,
    /** Nothing is known: it may have arrived or not. */
    SILENT;

    /** Of what there was until the end of the month. */
    public static Outcome of(boolean arrived, boolean returned) {
        return arrived ? returned ? BOTH : ARRIVED : returned ? RETURNED : SILENT;
    }

    public boolean arrived() {
        return this == ARRIVED || this == BOTH;
    }

    public boolean returned() {
        return this == RETURNED || this == BOTH;
    }
}
