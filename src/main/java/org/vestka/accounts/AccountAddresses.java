package org.vestka.accounts;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.persistence.AddressRepository;
import org.vestka.accounts.persistence.ConsentRepository;
import org.vestka.accounts.persistence.TokenRepository;
import org.vestka.mail.MailPurpose;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.LanguageTag;

/** How a mail address becomes an account's and ceases to be it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountAddresses {

    private final AddressRepository addresses;
    private final TokenRepository tokens;
    private final ConsentRepository consents;
    private final AccountMail mail;
    private final Throttle throttle;
    private final Clock clock;

    AccountAddresses(
            AddressRepository addresses,
            TokenRepository tokens,
            ConsentRepository consents,
            AccountMail mail,
            Throttle throttle,
            Clock clock) {
        this.addresses = addresses;
        this.tokens = tokens;
        this.consents = consents;
        this.mail = mail;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Takes an address as waiting and sends it a link. What was confirmed before stays so until the link is followed.
     *
     * @throws TooMuchMail when too much was sent there lately, or by this account
     */
    void add(AccountId account, EmailAddress address, LanguageTag language) {
        if (!throttle.mayMail(account, address)) {
            throw new TooMuchMail();
        }
        long row = addresses.addWaiting(account, address, Instant.now(clock));
        mail.confirmAddress(account, row, language);
    }

    /** The link was followed: the waiting address takes the place of the former one, which is told. */
    void confirm(AccountId account, LanguageTag language) {
        EmailAddress waiting = addresses.find(account, AddressState.WAITING).orElseThrow(LinkExpired::new);
        boolean same = addresses
                .find(account, AddressState.CONFIRMED)
                .filter(confirmed -> confirmed.canonical().equals(waiting.canonical()))
                .isPresent();
        if (!same) {
            dismiss(account, language);
        }
        addresses.move(account, AddressState.WAITING, AddressState.CONFIRMED, Instant.now(clock));
    }

    /** Forgets the addresses, and what was to be mailed there; the confirmed one is told. */
    void remove(AccountId account, LanguageTag language) {
        dismiss(account, language);
        addresses.remove(account, AddressState.WAITING);
        tokens.delete(account, TokenPurpose.CONFIRM_ADDRESS);
        tokens.delete(account, TokenPurpose.RECOVER);
        for (MailPurpose purpose : MailPurpose.values()) {
            consents.withdraw(account, purpose);
        }
    }

    private void dismiss(AccountId account, LanguageTag language) {
        addresses
                .move(account, AddressState.CONFIRMED, AddressState.FORMER, Instant.now(clock))
                .ifPresent(row -> mail.addressChanged(row, language));
    }
}
