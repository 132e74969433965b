package org.vestka.accounts;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whose hand is on the mouse. Empty in jobs and for whoever has not signed in. */
@Component
public class CurrentAccount {

    public Optional<AccountId> id() {
        return signedIn().map(SignedIn::account);
    }

    /** @throws AccessDeniedException when nobody is signed in */
    public AccountId required() {
        return id().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    public boolean has(Role role) {
        return signedIn().map(who -> who.roles().contains(role)).orElse(false);
    }

    /** Editors, and administrators, who may do whatever editors may. Nobody else decides this anew. */
    public boolean isEditor() {
        return has(Role.EDITOR) || has(Role.ADMIN);
    }

    /** The name they chose. For greeting them on their own screen, nowhere else. */
    public Optional<String> pseudonym() {
        return signedIn().map(SignedIn::pseudonym);
    }

    /** The role with the most power, which is what is kept of whoever changes something. */
    public Optional<Role> highestRole() {
        return signedIn().flatMap(who -> who.roles().stream().max(Role::compareTo));
    }

    private static Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }
}
