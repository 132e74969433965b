package org.vestka.accounts;

import java.util.Set;

/**
 * An account that the demo makes and names on the sign-in page, as a bean. Closed where {@code vestka.demo} is off.
 *
 * @param roles beyond {@link Role#SUPPORTER}
 */
public record DemoAccount(String pseudonym, String password, Set<Role> roles) {

    public DemoAccount {
        roles = Set.copyOf(roles);
    }
}
