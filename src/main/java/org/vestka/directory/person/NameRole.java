package org.vestka.directory.person;

/** What a stored name is for. */
public enum NameRole {
    /** Goes on paper, to the letter as stored. */
    ENVELOPE,
    DISPLAY,
    /** Another spelling, only for finding. */
    ALIAS
}
