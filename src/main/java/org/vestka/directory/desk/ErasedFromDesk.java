package org.vestka.directory.desk;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountErased;
import org.vestka.directory.desk.persistence.StatementRepository;

/** An erased account leaves behind what it assessed, proposed and decided, and nothing that leads to it. */
@Component
class ErasedFromDesk {

    private final StatementRepository statements;

    ErasedFromDesk(StatementRepository statements) {
        this.statements = statements;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccountErased erased) {
        statements.forget(erased.account());
    }
}
