package org.vestka.letters;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one can learn of a posted letter. Several may come, and they may contradict each other. */
public enum SignKind {
    /** An answer came. */
    ANSWER(SignStrength.STRONG, true),
    /** The person said so after release. */
    OWN_WORD(SignStrength.STRONG, true),
    /** It came back with a stamp. */
    RETURNED_STAMPED(SignStrength.STRONG, false),
    /** The empty envelope was handed over with the note that the letter did not pass. */
    EMPTY_ENVELOPE(SignStrength.STRONG, false),
    /** A relative or a lawyer says that it arrived; never who. */
    HEARD(SignStrength.MEDIUM, true),
    /** Tracking shows it at the facility. */
    TRACKED(SignStrength.WEAK, true);

    /** Those that speak for the letter having got there. */
    public static final Set<SignKind> ARRIVING =
            Stream.of(values()).filter(SignKind::arrived).collect(Collectors.toUnmodifiableSet());

    private final SignStrength strength;
    private final boolean arrived;

    SignKind(SignStrength strength, boolean arrived) {
        this.strength = strength;
        this.arrived = arrived;
    }

    public SignStrength strength() {
        return strength;
    }

    /** Whether it speaks for the letter having got there, or for the contrary. */
    public boolean arrived() {
        return arrived;
    }
}
