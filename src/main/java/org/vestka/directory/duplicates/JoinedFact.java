package org.vestka.directory.duplicates;

/** What a person has one of, so that somebody has to say which of two records is right. */
public enum JoinedFact {
    NAME,
    GENDER,
    BORN,
    DIED,
    CUSTODY,
    DESIGNATION,
    TEXT,
    PICTURE
}
