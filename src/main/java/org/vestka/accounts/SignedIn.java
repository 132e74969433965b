package org.vestka.accounts;

import java.util.Collection;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is signed in, as the session keeps it: no password, no mail address. Prints as its number, because frameworks log
 * principals.
 */
public record SignedIn(AccountId account, String pseudonym, Set<Role> roles) implements UserDetails {

    private static final long serialVersionUID = 1L;

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    /** Always empty: it has done its work by the time somebody is signed in. */
    @Override
    public String getPassword() {
        return "";
    }

    /** The account's number: whatever asks for a name to write down gets this. */
    @Override
    public String getUsername() {
        return Long.toString(account.value());
    }

    @Override
    public String toString() {
        return "account " + account.value();
    }
}
