package org.vestka.directory.imports;

import java.util.EnumSet;
import java.util.Set;

/** What a row can say of a person, in the order of the review. */
public enum Fact {
    NAME,
    /** As {@link org.vestka.directory.person.NameParts#stored()} writes them. */
    NAME_PARTS,
    GENDER,
    BORN,
    DIED,
    DESIGNATION,
    CUSTODY,
    /** The id of a facility, or {@link #NOWHERE}. */
    FACILITY,
    ARRESTED,
    ARTICLES,
    VERDICT_ON,
    SENTENCE,
    SENTENCE_START,
    SENTENCE_END,
    RELEASED_ON,
    APPEAL_ON,
    LOCALITY,
    STORY;

    /** The value of {@link #FACILITY} for people who are in none. */
    public static final String NOWHERE = "-";

    /** Whether the value is what somebody wrote freely, so that it may say more than belongs here: lists put anything among articles too. */
    public boolean freeWords() {
        return this == ARTICLES || this == SENTENCE || this == LOCALITY || this == STORY;
    }

    /** What a row writes at once: a name is stored with its parts, and where somebody is with the place. */
    public Set<Fact> writtenTogether() {
        return switch (this) {
            case NAME, NAME_PARTS -> EnumSet.of(NAME, NAME_PARTS);
            case CUSTODY, FACILITY -> EnumSet.of(CUSTODY, FACILITY);
            default -> EnumSet.of(this);
        };
    }

    /** Whether files of one list in several languages write the same value. */
    public boolean inEveryLanguage() {
        return this != NAME && this != NAME_PARTS && !freeWords();
    }

    /** Whether the value is a partial date. */
    public boolean date() {
        return switch (this) {
            case BORN, DIED, ARRESTED, VERDICT_ON, SENTENCE_START, SENTENCE_END, RELEASED_ON, APPEAL_ON -> true;
            default -> false;
        };
    }
}
