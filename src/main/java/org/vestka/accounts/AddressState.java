package org.vestka.accounts;

/** How far a mail address is an account's. */
public enum AddressState {
    /** Given, and a link sent there; nothing else goes to it. */
    WAITING,
    /** Its owner followed the link. */
    CONFIRMED,
    /** Replaced or removed; kept for a few days to tell its owner so, then deleted. */
    FORMER
}
