package org.vestka.letters.bank;

/** Whether writers may seal copies to a trustee. What is sealed already stays theirs. */
public enum TrusteeState {
    OPEN,
    CLOSED
}
