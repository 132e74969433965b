package org.vestka.accounts;

import java.time.Instant;

/**
 * An account is about to be erased, in the same transaction. Whoever refers to it lets go of it now and keeps its counts:
 * erasing an account changes no total.
 */
public record AccountErased(AccountId account, Instant at) {}
