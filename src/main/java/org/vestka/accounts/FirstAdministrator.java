package org.vestka.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.persistence.AccountRepository;

/**
 * Gives the administrator's role to the account that {@code vestka.first-admin} names, as long as nobody else has it. The
 * account has to exist: its owner signs up first, so that nobody can take the pseudonym before them.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountRepository accounts;
    private final AuditTrail audit;
    private final Clock clock;
    private final String pseudonym;

    FirstAdministrator(
            AccountRepository accounts,
            AuditTrail audit,
            Clock clock,
            @Value("${vestka.first-admin:}") String pseudonym) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.pseudonym = pseudonym;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void appoint() {
        appoint(pseudonym);
    }

    /** Package-private and apart from the start, so that tests can name somebody. */
    @Transactional
    void appoint(String named) {
        if (named.isBlank() || !accounts.lockAdministrators().isEmpty()) {
            return;
        }
        Optional<StoredAccount> account =
                accounts.findByFolded(Pseudonym.fold(named)).filter(found -> !found.blocked() && !found.demo());
        if (account.isEmpty()) {
            LOG.warn("vestka.first-admin names no account: sign up with that pseudonym first, then start again");
            return;
        }
        AccountId id = account.get().id();
        accounts.grant(id, Role.ADMIN, Instant.now(clock));
        audit.record("account.granted.ADMIN", "account", Long.toString(id.value()));
        LOG.info("account {} is the first administrator", id.value());
    }
}
