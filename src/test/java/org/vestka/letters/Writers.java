package org.vestka.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.AddressStatus;
import org.vestka.directory.CountryCode;
import org.vestka.directory.CustodyKind;
import org.vestka.directory.FacilityId;
import org.vestka.directory.FacilityKind;
import org.vestka.directory.PersonId;
import org.vestka.directory.testing.TestPeople;

/** Accounts that write letters, and acts done signed in as one of them. */
@TestComponent
public class Writers {

    private static final AtomicLong NEXT = new AtomicLong(9_000_000);

    private final TestPeople make;
    private @Nullable CountryCode country;

    public Writers(TestPeople make) {
        this.make = make;
    }

    /** A country of these tests' own. */
    public synchronized CountryCode country() {
        CountryCode own = country;
        if (own == null) {
            own = make.country();
            country = own;
        }
        return own;
    }

    public FacilityId colony() {
        return make.facility(country(), FacilityKind.COLONY, AddressStatus.VERIFIED, LocalDate.now(Clock.systemUTC()));
    }

    /** A public person in a colony of their own, with a fresh address. */
    public PersonId inColony() {
        return make.person().in(country()).held(CustodyKind.COLONY, colony()).register();
    }

    /** Nobody with an address: such an account gets no mail. */
    public AccountId newAccount() {
        return new AccountId(NEXT.incrementAndGet());
    }

    public <T> T as(AccountId account, Supplier<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SignedIn who = new SignedIn(account, "writer " + account.value(), Set.of(Role.SUPPORTER));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public void doAs(AccountId account, Runnable act) {
        as(account, () -> {
            act.run();
            return account;
        });
    }
}
