package org.vestka.directory.desk;

/** What a criterion does where it is met. */
public enum Effect {
    /** Enough by itself. */
    GROUND,
    /** Enough together with a {@link #MOTIVE}. */
    GROUND_WITH_MOTIVE,
    /** The political motive of those who persecute. */
    MOTIVE,
    /** Nothing is enough without it. */
    REQUIRED,
    /** Nothing is enough against it. */
    EXCLUSION
}
