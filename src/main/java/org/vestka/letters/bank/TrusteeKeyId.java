package org.vestka.letters.bank;

/** A key of a trustee, inside the application. */
public record TrusteeKeyId(long value) {}
