package org.vestka.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.AddressState;
import org.vestka.accounts.Pseudonym;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.accounts.persistence.AddressRepository;
import org.vestka.accounts.persistence.ConsentRepository;
import org.vestka.mail.MailPurpose;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.LanguageTag;

/** Accounts for tests of all modules, and acting as one of them. Nobody can sign in to them: they have no password. */
@Component
public class TestAccounts {

    private final AccountRepository accounts;
    private final AddressRepository addresses;
    private final ConsentRepository consents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TestAccounts(
            AccountRepository accounts,
            AddressRepository addresses,
            ConsentRepository consents,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.consents = consents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A new account, a supporter's with these roles beyond. */
    public AccountId make(Role... roles) {
        Pseudonym pseudonym = new Pseudonym(unique("test"));
        Instant now = Instant.now(clock);
        return Objects.requireNonNull(transaction.execute(status -> {
            AccountId id = accounts.insert(pseudonym, "none", null, LanguageTag.EN, false, now);
            for (Role role : Set.of(roles)) {
                accounts.grant(id, role, now);
            }
            return id;
        }));
    }

    /** A new account with a confirmed address that wants reminders. */
    public AccountId reachable() {
        AccountId id = make();
        transaction.executeWithoutResult(status -> {
            addresses.addWaiting(id, new EmailAddress("test-" + id.value() + "@example.org"), clock.instant());
            addresses.move(id, AddressState.WAITING, AddressState.CONFIRMED, clock.instant());
            consents.give(id, MailPurpose.REMINDER, clock.instant());
        });
        return id;
    }

    /** A pseudonym nobody has. */
    public static String unique(String start) {
        // hex digits in words look like nothing else
        return (start + " " + UUID.randomUUID().toString().substring(0, 13)).toLowerCase(Locale.ROOT);
    }

    /** Does something signed in as an account. */
    public <T> T as(AccountId account, Supplier<T> act) {
        Set<Role> roles = EnumSet.copyOf(accounts.roles(account));
        return as(new SignedIn(account, "test", roles), act);
    }

    public void as(AccountId account, Runnable act) {
        as(account, () -> {
            act.run();
            return true;
        });
    }

    /** Does something signed in as whoever this says. */
    public static <T> T as(SignedIn who, Supplier<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
