package org.vestka.accounts;

import java.time.Instant;
import java.util.Set;

/** An account as administrators see it: enough to give a role or to close a door. */
public record AccountListItem(AccountId id, String pseudonym, Set<Role> roles, boolean blocked, Instant createdAt) {

    public AccountListItem {
        roles = Set.copyOf(roles);
    }
}
