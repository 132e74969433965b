package org.vestka.directory.custody;

/** Whether a letter can get there at all, and from whom. */
public enum Reachability {
    OPEN,
    SELECTIVE,
    RELATIVES_ONLY,
    INCOMMUNICADO,
    QUARANTINE,
    IN_TRANSIT,
    NO_ADDRESS,
    /** A home: never an address, never a letter through the product. */
    PRIVATE_HOME,
    RELEASED_OR_ABROAD
}
