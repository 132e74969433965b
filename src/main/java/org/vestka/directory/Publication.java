package org.vestka.directory;

/** How much of a person is shown. Nothing is public before somebody has decided so. */
public enum Publication {
    DRAFT,
    PUBLIC,
    /** Name and place only. */
    LIMITED,
    /** Nothing, because somebody asked for it. */
    WITHHELD,
    MEMORIAL
}
