package org.vestka.directory.imports;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountErased;
import org.vestka.directory.imports.persistence.DecidingAccounts;

/** An erased account leaves its decisions behind, and nothing that leads to it. */
@Component
class ErasedAccounts {

    private final DecidingAccounts accounts;

    ErasedAccounts(DecidingAccounts accounts) {
        this.accounts = accounts;
    }

    /** First: rows of files come before people and letters. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccountErased erased) {
        accounts.forget(erased.account().value());
    }
}
