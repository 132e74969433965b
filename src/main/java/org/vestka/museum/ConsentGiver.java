package org.vestka.museum;

/** Whose consent it is. Who of a family it was is never stored. */
public enum ConsentGiver {
    /** The one who wrote the letter. */
    PERSON,
    FAMILY
}
