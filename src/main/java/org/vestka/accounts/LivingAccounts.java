package org.vestka.accounts;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.persistence.AccountRepository;

/** Accounts as other modules hold on to them. */
@Component
public class LivingAccounts {

    private final AccountRepository accounts;

    LivingAccounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /**
     * Holds an account until the transaction ends, before anything else is held: whoever gives it something waits for an
     * erasure that has begun, and the erasure for them; and what counts what the account has, counts one after another.
     *
     * @throws AccessDeniedException when the account was erased
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(AccountId id) {
        if (accounts.lock(id).isEmpty()) {
            throw new AccessDeniedException("the account was erased");
        }
    }
}
