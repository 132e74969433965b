package org.vestka.directory.place;

/** How far an address can be trusted. */
public enum AddressStatus {
    UNVERIFIED,
    VERIFIED,
    /** Sources contradict each other. */
    DISPUTED,
    /** Letters to it are lost; kept so that it is recognised when a list still gives it. */
    DEAD
}
