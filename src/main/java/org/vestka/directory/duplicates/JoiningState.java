package org.vestka.directory.duplicates;

/** How far a joining has come. */
public enum JoiningState {
    /** One editor says so; another has to agree. */
    PROPOSED,
    DONE,
    UNDONE,
    /** Another editor did not agree, or the first has changed their mind. */
    DECLINED
}
