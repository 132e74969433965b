package org.vestka.directory.corrections;

import java.util.List;

/** What of a page is wrong or missing. */
public enum Matter {
    NAME,
    BIRTH,
    /** Where somebody is held. */
    WHERE,
    /** Freed, left the country or dead. */
    FREE,
    CASE,
    /** Of the envelope. */
    ADDRESS,
    /** What is told: occupation, interests, story. */
    TEXT,
    /** The place has moved, closed or become another. */
    MOVED,
    RULES,
    OTHER;

    public static final List<Matter> OF_PEOPLE = List.of(NAME, BIRTH, WHERE, FREE, CASE, ADDRESS, TEXT, OTHER);
    public static final List<Matter> OF_PLACES = List.of(ADDRESS, NAME, MOVED, RULES, OTHER);
}
