package org.vestka.accounts;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.accounts.persistence.AddressRepository;
import org.vestka.shared.EmailAddress;

/** Looks for whoever asked for a link and mails it, out of sight of whoever waits: how long it takes would tell. */
@Component
class RecoveryLinks {

    /** A mailbox may be shared by a family, not by a crowd. */
    private static final int ACCOUNTS_PER_ADDRESS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(RecoveryLinks.class);

    private final AccountRepository accounts;
    private final AddressRepository addresses;
    private final AccountMail mail;
    private final Throttle throttle;
    private final AsyncTaskExecutor tasks;
    private final TransactionTemplate transaction;

    RecoveryLinks(
            AccountRepository accounts,
            AddressRepository addresses,
            AccountMail mail,
            Throttle throttle,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor tasks,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.mail = mail;
        this.throttle = throttle;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    /** Returns at once. What fails is logged without what was typed; the person asks again when no mail comes. */
    void sendSoon(String pseudonymOrAddress) {
        tasks.execute(() -> {
            try {
                send(pseudonymOrAddress);
            } catch (RuntimeException e) {
                LOG.warn(
                        "A link to set a new password was not sent: {}",
                        e.getClass().getName());
            }
        });
    }

    /** To one account go few links in an hour; asked for more, it sends none, as the last one is good still. */
    void send(String pseudonymOrAddress) {
        transaction.executeWithoutResult(status -> {
            for (AccountId id : found(pseudonymOrAddress)) {
                // an account comes before its links
                accounts.lock(id)
                        .filter(account -> !account.blocked() && !account.demo())
                        .filter(account ->
                                addresses.find(id, AddressState.CONFIRMED).isPresent())
                        .filter(account -> throttle.mayMail(account.id()))
                        .ifPresent(mail::recover);
            }
        });
    }

    private List<AccountId> found(String typed) {
        return EmailAddress.isValid(typed)
                ? addresses.accountsOf(new EmailAddress(typed), ACCOUNTS_PER_ADDRESS).stream()
                        .sorted(Comparator.comparingLong(AccountId::value))
                        .toList()
                : accounts.findByFolded(Pseudonym.fold(typed)).map(StoredAccount::id).stream()
                        .toList();
    }
}
