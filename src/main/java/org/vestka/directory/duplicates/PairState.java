package org.vestka.directory.duplicates;

/** What has become of a pair that seems to be one. */
public enum PairState {
    SUGGESTED,
    /** An editor has said that they are two; nobody is asked again. */
    TWO_PEOPLE
}
