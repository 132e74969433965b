package org.vestka.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.accounts.persistence.TokenRepository;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.security.ForAdmins;

/** Who may edit and administer, and whose account is closed. Each change is on the audit trail and signs its account out. */
@Service
@AgainAfterDeadlock
public class AccountAdministration {

    private static final int MAX_PAGE = 200;
    private static final Set<Role> GRANTED =
            Collections.unmodifiableSet(EnumSet.of(Role.ORGANISER, Role.EDITOR, Role.ADMIN));

    private final AccountRepository accounts;
    private final TokenRepository tokens;
    private final SignedInSessions sessions;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccountAdministration(
            AccountRepository accounts,
            TokenRepository tokens,
            SignedInSessions sessions,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Accounts whose pseudonym contains {@code text}, by pseudonym; 200 at most. */
    @ForAdmins
    @Transactional(readOnly = true)
    public List<AccountListItem> list(String text, int offset, int limit) {
        return accounts.list(text, Math.max(0, offset), Math.clamp(limit, 0, MAX_PAGE));
    }

    @ForAdmins
    @Transactional(readOnly = true)
    public int count(String text) {
        return accounts.count(text);
    }

    /**
     * Sets what an account may do, all at once or, where something forbids it, nothing. What is so already is no act.
     *
     * @param roles all that it is to have; {@link Role#SUPPORTER}, which every account has, may be left out
     * @throws LastAdministrator when nobody else could administer the server
     */
    @ForAdmins
    public void change(AccountId account, Set<Role> roles, boolean blocked) {
        boolean changed = Boolean.TRUE.equals(transaction.execute(status -> {
            // all administrators first and then the account, in every act
            Set<AccountId> administrators = accounts.lockAdministrators();
            StoredAccount before = accounts.lock(account).orElse(null);
            if (before == null) {
                return false;
            }
            Set<Role> had = accounts.roles(account);
            List<String> acts = new ArrayList<>();
            for (Role role : GRANTED) {
                if (roles.contains(role) && !had.contains(role)) {
                    accounts.grant(account, role, Instant.now(clock));
                    acts.add("granted." + role.name());
                } else if (!roles.contains(role) && had.contains(role)) {
                    accounts.revoke(account, role);
                    acts.add("revoked." + role.name());
                }
            }
            if (blocked != before.blocked()) {
                block(account, blocked);
                acts.add(blocked ? "blocked" : "unblocked");
            }
            boolean administers = roles.contains(Role.ADMIN) && !blocked;
            if (!administers && administrators.equals(Set.of(account))) {
                throw new LastAdministrator();
            }
            acts.forEach(act -> audit.record("account." + act, "account", Long.toString(account.value())));
            return !acts.isEmpty();
        }));
        if (changed) {
            sessions.end(account);
        }
    }

    private void block(AccountId account, boolean blocked) {
        accounts.setBlocked(account, blocked);
        if (blocked) {
            // a link on its way would let the account in again
            tokens.delete(account, TokenPurpose.RECOVER);
        }
    }
}
