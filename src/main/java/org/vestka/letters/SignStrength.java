package org.vestka.letters;

/** How much a sign says. */
public enum SignStrength {
    STRONG,
    MEDIUM,
    WEAK
}
