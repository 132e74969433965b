package org.vestka.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.accounts.persistence.AddressRepository;
import org.vestka.accounts.persistence.ConsentRepository;
import org.vestka.accounts.persistence.TokenRepository;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.Outbox;
import org.vestka.mail.RecipientId;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.security.ForEveryone;
import org.vestka.shared.security.ForSignedIn;

/** What somebody does with their own account. Whatever opens another way in asks for the password once more. */
@Service
@AgainAfterDeadlock
public class MyAccount {

    private final CurrentAccount current;
    private final AccountRepository accounts;
    private final AddressRepository stored;
    private final ConsentRepository consents;
    private final TokenRepository tokens;
    private final AccountAddresses addresses;
    private final FollowedLinks followed;
    private final LivingAccounts living;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SignedInSessions sessions;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MyAccount(
            CurrentAccount current,
            AccountRepository accounts,
            AddressRepository stored,
            ConsentRepository consents,
            TokenRepository tokens,
            AccountAddresses addresses,
            FollowedLinks followed,
            LivingAccounts living,
            PasswordRules rules,
            Passwords passwords,
            Throttle throttle,
            SignedInSessions sessions,
            Outbox outbox,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.stored = stored;
        this.consents = consents;
        this.tokens = tokens;
        this.addresses = addresses;
        this.followed = followed;
        this.living = living;
        this.rules = rules;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.outbox = outbox;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @ForSignedIn
    @Transactional(readOnly = true)
    public AccountPage page() {
        StoredAccount account = mine();
        return new AccountPage(
                account.pseudonym(),
                account.language(),
                accounts.roles(account.id()),
                stored.find(account.id(), AddressState.CONFIRMED).orElse(null),
                stored.find(account.id(), AddressState.WAITING).orElse(null),
                consents.given(account.id()).keySet(),
                account.demo());
    }

    @ForSignedIn
    @Transactional
    public void setLanguage(LanguageTag language) {
        accounts.setLanguage(current.required(), language);
    }

    /** Says yes or no to a kind of mail. */
    @ForSignedIn
    @Transactional
    public void setConsent(MailPurpose purpose, boolean wanted) {
        if (!purpose.optional()) {
            throw new IllegalArgumentException("not a matter of consent: " + purpose);
        }
        if (wanted) {
            consents.give(current.required(), purpose, Instant.now(clock));
        } else {
            consents.withdraw(current.required(), purpose);
        }
    }

    /**
     * Sends a link to a new address; the confirmed one, if any, stays until the link is followed.
     *
     * @throws WrongPassword when the password is not the account's
     * @throws TooManyAttempts when the password was tried too often
     * @throws TooMuchMail when too much was sent there lately, or by this account
     * @throws DemoAccountIsShared when everybody would read it
     */
    @ForSignedIn
    public void setAddress(EmailAddress address, String password) {
        StoredAccount account = own(prove(password));
        transaction.executeWithoutResult(status -> {
            // whoever follows the link to the former address holds the account as well
            living.hold(account.id());
            addresses.add(account.id(), address, account.language());
        });
    }

    /**
     * Forgets the address and all consent to mail.
     *
     * @throws DemoAccountIsShared when it is everybody's
     */
    @ForSignedIn
    @Transactional
    public void removeAddress() {
        StoredAccount account = own(mine());
        living.hold(account.id());
        addresses.remove(account.id(), account.language());
    }

    /** What the owner of a new address has said yes to before; empty when the link to it cannot be followed any more. */
    @ForEveryone
    @Transactional(readOnly = true)
    public Optional<Set<MailPurpose>> consentsBefore(LinkToken token) {
        return tokens.find(TokenPurpose.CONFIRM_ADDRESS, token.hash(), Instant.now(clock))
                .map(account -> consents.given(account).keySet());
    }

    /**
     * Follows the link sent to a new address.
     *
     * @param reminders whether its owner has said that they want to be reminded; what was said before stays otherwise
     * @throws LinkExpired when it was used, replaced, or is too old
     */
    @ForEveryone
    @Transactional
    public void confirmAddress(LinkToken token, boolean reminders) {
        StoredAccount account = followed.follow(TokenPurpose.CONFIRM_ADDRESS, token);
        addresses.confirm(account.id(), account.language());
        if (reminders) {
            consents.give(account.id(), MailPurpose.REMINDER, Instant.now(clock));
        }
    }

    /**
     * Changes the password and ends all other sessions.
     *
     * @throws WrongPassword when the old one is not the account's
     * @throws UnusablePassword when the new one breaks a rule
     * @throws TooManyAttempts when the old one was tried too often
     */
    @ForSignedIn
    public void changePassword(String oldPassword, String newPassword) {
        StoredAccount account = own(prove(oldPassword));
        rules.check(newPassword, account.pseudonym()).ifPresent(fault -> {
            throw new UnusablePassword(fault);
        });
        String hash = passwords.hash(newPassword);
        transaction.executeWithoutResult(status -> {
            accounts.setPassword(account.id(), hash);
            tokens.delete(account.id(), TokenPurpose.RECOVER);
        });
        sessions.endOthers(account.id());
    }

    /**
     * Makes a new recovery code; the former one is void.
     *
     * @throws WrongPassword when the password is not the account's
     * @throws TooManyAttempts when the password was tried too often
     */
    @ForSignedIn
    public RecoveryCode newRecoveryCode(String password) {
        StoredAccount account = own(prove(password));
        RecoveryCode code = RecoveryCode.random();
        String hash = passwords.hash(code.digits());
        transaction.executeWithoutResult(status -> accounts.setRecovery(account.id(), hash));
        return code;
    }

    /** Ends every session of this account, this one too. */
    @ForSignedIn
    public void signOutEverywhere() {
        sessions.end(current.required());
    }

    /**
     * Erases the account at once and for good; counts that others rely on stay. Ends all its sessions.
     *
     * @throws WrongPassword when the password is not the account's
     * @throws TooManyAttempts when the password was tried too often
     * @throws LastAdministrator when nobody else could administer the server
     */
    @ForSignedIn
    public void erase(String password) {
        StoredAccount account = own(prove(password));
        AccountId id = account.id();
        transaction.executeWithoutResult(status -> {
            var administrators = accounts.lockAdministrators();
            if (administrators.contains(id) && administrators.size() == 1) {
                throw new LastAdministrator();
            }
            if (accounts.lock(id).isEmpty()) {
                return;
            }
            events.publishEvent(new AccountErased(id, Instant.now(clock)));
            outbox.forget(new RecipientId(id.value()));
            stored.rows(id).forEach(row -> outbox.forget(MailRecipients.atAddress(row)));
            accounts.delete(id);
            audit.record("account.erased", "account", Long.toString(id.value()));
        });
        sessions.end(id);
    }

    private StoredAccount prove(String password) {
        StoredAccount account = mine();
        throttle.ownPassword(account.id());
        if (!passwords.matches(password, account.passwordHash())) {
            throw new WrongPassword();
        }
        throttle.ownPasswordWasRight(account.id());
        return account;
    }

    private StoredAccount mine() {
        Optional<StoredAccount> account = accounts.find(current.required());
        return account.filter(found -> !found.blocked())
                .orElseThrow(() -> new AccessDeniedException("the account was erased or blocked"));
    }

    private static StoredAccount own(StoredAccount account) {
        if (account.demo()) {
            throw new DemoAccountIsShared();
        }
        return account;
    }
}
