package org.vestka.accounts;

/** Somebody who may be signed in now, and a new recovery code to show them once. */
public record Admitted(SignedIn who, RecoveryCode recoveryCode) {}
