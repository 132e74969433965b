package org.vestka.accounts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.accounts.persistence.AddressRepository;
import org.vestka.accounts.persistence.ConsentRepository;
import org.vestka.mail.MailConsent;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.Recipient;
import org.vestka.mail.RecipientId;
import org.vestka.mail.Recipients;
import org.vestka.shared.EmailAddress;

/**
 * Where mail goes, and who wants it. A positive number is an account and its confirmed address; a negative one is one
 * address by its row, which is how a waiting or a former address is written to.
 */
@Component
class MailRecipients implements Recipients, MailConsent {

    private final AccountRepository accounts;
    private final AddressRepository addresses;
    private final ConsentRepository consents;

    MailRecipients(AccountRepository accounts, AddressRepository addresses, ConsentRepository consents) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.consents = consents;
    }

    static RecipientId atAddress(long row) {
        return new RecipientId(-row);
    }

    @Override
    public Optional<Recipient> find(RecipientId id) {
        if (id.value() < 0) {
            return addresses.find(-id.value()).flatMap(entry -> recipient(entry.getKey(), entry.getValue()));
        }
        AccountId account = new AccountId(id.value());
        return addresses.find(account, AddressState.CONFIRMED).flatMap(address -> recipient(account, address));
    }

    @Override
    public Map<RecipientId, Recipient> findAll(Collection<RecipientId> ids) {
        Map<RecipientId, Recipient> found = new LinkedHashMap<>();
        List<AccountId> positive = ids.stream()
                .filter(id -> id.value() >= 0)
                .map(id -> new AccountId(id.value()))
                .toList();
        Map<AccountId, EmailAddress> confirmed = addresses.confirmed(positive);
        accounts.languages(confirmed.keySet())
                .forEach((account, language) -> found.put(
                        new RecipientId(account.value()),
                        new Recipient(java.util.Objects.requireNonNull(confirmed.get(account)), language)));
        ids.stream().filter(id -> id.value() < 0).forEach(id -> find(id).ifPresent(
                        recipient -> found.put(id, recipient)));
        return found;
    }

    @Override
    public boolean allows(RecipientId id, MailPurpose purpose) {
        return allowing(List.of(id), purpose).contains(id);
    }

    @Override
    public Set<RecipientId> allowing(Collection<RecipientId> ids, MailPurpose purpose) {
        List<AccountId> asked =
                ids.stream().map(id -> new AccountId(id.value())).toList();
        return consents.allowing(asked, purpose).stream()
                .map(account -> new RecipientId(account.value()))
                .collect(Collectors.toSet());
    }

    private Optional<Recipient> recipient(AccountId account, EmailAddress address) {
        return accounts.find(account).map(found -> new Recipient(address, found.language()));
    }
}
