package org.vestka.directory.place;

/** Whether the place still takes people. */
public enum FacilityState {
    OPEN,
    CLOSED
}
