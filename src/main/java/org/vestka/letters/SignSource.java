package org.vestka.letters;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.PersonBrief;

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

    /** Where one speaks after release. */
    static final Set<CustodyKind> FREE = Stream.of(CustodyKind.Group.RELEASED, CustodyKind.Group.MEASURE)
            .map(CustodyKind::of)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final SignStrength strength;

    SignSource(SignStrength strength) {
        this.strength = strength;
    }

    /** Who can say anything, where somebody was free for a time after the letter went, or never. */
    static List<SignSource> possible(boolean wasFree) {
        return Stream.of(values())
                .filter(source -> source != RELEASED_PERSON || wasFree)
                .toList();
    }

    /** Whether somebody is where one speaks after release: not held, kept at home or out of sight, nor dead. */
    static boolean free(PersonBrief person) {
        return FREE.contains(person.custody());
    }

    /** The same, or nobody knows. */
    static boolean mayBeFree(PersonBrief person) {
        return free(person) || person.custody() == CustodyKind.UNKNOWN;
    }

    /**
     * Whether its day says when something was heard of the letter. What is said after release comes for all letters of years at
     * once, on whichever day somebody asks: it says that a letter arrived, not when.
     */
    public boolean saysWhen() {
        return this != RELEASED_PERSON;
    }

    /** How much a word of theirs weighs. */
    public SignStrength strength() {
        return strength;
    }
}
