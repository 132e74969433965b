package org.vestka.directory.designation;

/** What a designating body says of a person, the strongest first. */
public enum DesignationValue {
    RECOGNISED,
    RECOGNISED_EX_POST,
    FORMER,
    PERSECUTED,
    WITHDRAWN;

    /** Whether the body calls the person a political prisoner, or has called them one for as long as they were held. */
    public boolean recognises() {
        return this == RECOGNISED || this == RECOGNISED_EX_POST || this == FORMER;
    }
}
