package org.vestka.directory.custody;

/** How sure we are of a stay. Only {@link #ENDED} stays are closed. */
public enum StayState {
    REPORTED,
    CONFIRMED,
    STALE,
    ENDED
}
