package org.vestka.accounts;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.accounts.persistence.AddressRepository;
import org.vestka.accounts.persistence.ConsentRepository;
import org.vestka.mail.MailPurpose;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.LanguageTag;

/** Makes the demo's accounts. They are closed as soon as the server runs without its demo. */
@Component
public class AccountCreation {

    private final AccountRepository accounts;
    private final AddressRepository addresses;
    private final ConsentRepository consents;
    private final Passwords passwords;
    private final Clock clock;

    AccountCreation(
            AccountRepository accounts,
            AddressRepository addresses,
            ConsentRepository consents,
            Passwords passwords,
            Clock clock) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.consents = consents;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Makes a demo account, or finds it where it was made before.
     *
     * @param address taken as confirmed, with consent to reminders; null for none
     */
    @Transactional
    public AccountId createForDemo(DemoAccount draft, LanguageTag language, @Nullable EmailAddress address) {
        Pseudonym pseudonym = new Pseudonym(draft.pseudonym());
        return accounts.findByFolded(pseudonym.folded())
                .map(StoredAccount::id)
                .orElseGet(() -> make(draft, pseudonym, language, address));
    }

    private AccountId make(
            DemoAccount draft, Pseudonym pseudonym, LanguageTag language, @Nullable EmailAddress address) {
        Instant now = Instant.now(clock);
        AccountId id = accounts.insert(pseudonym, passwords.hash(draft.password()), null, language, true, now);
        draft.roles().stream().filter(role -> role != Role.SUPPORTER).forEach(role -> accounts.grant(id, role, now));
        if (address != null) {
            addresses.addWaiting(id, address, now);
            addresses.move(id, AddressState.WAITING, AddressState.CONFIRMED, now);
            consents.give(id, MailPurpose.REMINDER, now);
        }
        return id;
    }
}
