package org.vestka.demo;

import java.util.EnumSet;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;

/** By whose hand something is done while the demo is invented. */
final class DemoHand {

    private DemoHand() {}

    static void of(AccountId account, Role role, Runnable act) {
        SignedIn who = new SignedIn(account, "demo", EnumSet.of(Role.SUPPORTER, role));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        new DelegatingSecurityContextRunnable(act, context).run();
    }
}
