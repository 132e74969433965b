package org.vestka.directory.history;

import java.util.List;

/** What can be taken out of all past states of a page at once. */
public enum PastFact {
    NAMES,
    /** Gender, and the days of birth and death. */
    DATES,
    /** What is told: occupation, interests, story. */
    TEXTS,
    /** Where somebody was held. */
    STAYS,
    CASE,
    ADDRESSES,
    /** What sources say of a place, and what editors remarked. */
    REMARKS;

    public static final List<PastFact> OF_PEOPLE = List.of(NAMES, DATES, TEXTS, STAYS, CASE);
    public static final List<PastFact> OF_PLACES = List.of(NAMES, ADDRESSES, REMARKS);
}
