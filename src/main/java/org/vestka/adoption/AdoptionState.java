package org.vestka.adoption;

/** A paused promise is kept but asks for nothing; an ended one stays for the count. */
public enum AdoptionState {
    ACTIVE,
    PAUSED,
    ENDED
}
