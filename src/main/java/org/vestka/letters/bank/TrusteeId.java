package org.vestka.letters.bank;

/** A trustee, inside the application. */
public record TrusteeId(long value) {}
