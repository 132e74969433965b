package org.vestka.directory;

/** Whether the place still takes people. */
public enum FacilityState {
    OPEN,
    CLOSED
}
