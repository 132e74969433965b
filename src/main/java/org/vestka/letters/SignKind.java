package org.vestka.letters;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one can learn of a posted letter, and from what kind of source. Several may come, and they may contradict each other. */
public enum SignKind {
    /** An answer came. */
    ANSWER(SignSource.WRITER, true),
    /** It came back with a stamp. */
    RETURNED_STAMPED(SignSource.WRITER, false),
    /** The empty envelope was handed over with the note that the letter did not pass. */
    EMPTY_ENVELOPE(SignSource.WRITER, false),
    /** The person said after release that it arrived. */
    OWN_WORD(SignSource.RELEASED_PERSON, true),
    /** The person said after release that it was never given to them. */
    OWN_WORD_AGAINST(SignSource.RELEASED_PERSON, false),
    /** A relative or a lawyer says that it arrived; never who. */
    HEARD(SignSource.RELATIVE_OR_LAWYER, true),
    /** A relative or a lawyer says that it did not arrive. */
    HEARD_AGAINST(SignSource.RELATIVE_OR_LAWYER, false),
    /** Tracking shows it at the facility. */
    TRACKED(SignSource.TRACKING, true),
    /** Tracking shows that it goes back. */
    TRACKED_BACK(SignSource.TRACKING, false);

    /** Those that speak for the letter having got there. */
    public static final Set<SignKind> ARRIVING =
            Stream.of(values()).filter(SignKind::arrived).collect(Collectors.toUnmodifiableSet());

    /** Those after which the letter, or its envelope, was on its way back. */
    public static final Set<SignKind> RETURNING = Set.of(RETURNED_STAMPED, EMPTY_ENVELOPE, TRACKED_BACK);

    private final SignSource source;
    private final boolean arrived;

    SignKind(SignSource source, boolean arrived) {
        this.source = source;
        this.arrived = arrived;
    }

    /** What can come of a source. */
    public static List<SignKind> of(SignSource source) {
        return Stream.of(values()).filter(kind -> kind.source == source).toList();
    }

    public SignSource source() {
        return source;
    }

    public SignStrength strength() {
        return source.strength();
    }

    /** Whether it speaks for the letter having got there, or for the contrary. */
    public boolean arrived() {
        return arrived;
    }
}
