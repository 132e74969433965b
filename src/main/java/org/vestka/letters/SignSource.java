package org.vestka.letters;

/** Who says what became of a letter: the kind of source, never who it is. */
public enum SignSource {
    /** The writer, who holds it in their hands: an answer, or what came back. */
    WRITER(SignStrength.STRONG),
    /** The person to whom it went, after release. */
    RELEASED_PERSON(SignStrength.STRONG),
    /** A relative or a lawyer. */
    RELATIVE_OR_LAWYER(SignStrength.MEDIUM),
    /** The tracking of the post. */
    TRACKING(SignStrength.WEAK);

    private final SignStrength strength;

    SignSource(SignStrength strength) {
        this.strength = strength;
    }

    /** How much a word of theirs weighs. */
    public SignStrength strength() {
        return strength;
    }
}
