package org.vestka.accounts;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.persistence.AccountRepository;

/**
 * Gives and takes {@link Role#TRUSTEE} of an account that is held. For which trustee somebody acts, whoever calls this keeps in the
 * same transaction, and writes it on record.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TrusteeRole {

    private final AccountRepository accounts;
    private final LivingAccounts living;

    TrusteeRole(AccountRepository accounts, LivingAccounts living) {
        this.accounts = accounts;
        this.living = living;
    }

    /** As {@link LivingAccounts#hold}. */
    public void hold(AccountId account) {
        living.hold(account);
    }

    public void give(AccountId account, Instant now) {
        accounts.grant(account, Role.TRUSTEE, now);
    }

    public void take(AccountId account) {
        accounts.revoke(account, Role.TRUSTEE);
    }
}
