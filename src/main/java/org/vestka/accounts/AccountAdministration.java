package org.vestka.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.accounts.persistence.TokenRepository;
import org.vestka.shared.security.ForAdmins;

/** Who may edit and administer, and whose account is closed. Each act is on the audit trail and signs its account out. */
@Service
public class AccountAdministration {

    private static final int MAX_PAGE = 200;

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

    /** @param role beyond {@link Role#SUPPORTER}, which every account has */
    @ForAdmins
    public void grant(AccountId account, Role role) {
        requireGrantable(role);
        act(account, "granted", role, () -> accounts.grant(account, role, Instant.now(clock)));
    }

    /** @throws LastAdministrator when nobody else could administer the server */
    @ForAdmins
    public void revoke(AccountId account, Role role) {
        requireGrantable(role);
        act(account, "revoked", role, () -> {
            if (role == Role.ADMIN) {
                requireAnother(account);
            }
            accounts.revoke(account, role);
        });
    }

    /** @throws LastAdministrator when nobody else could administer the server */
    @ForAdmins
    public void block(AccountId account) {
        act(account, "blocked", null, () -> {
            requireAnother(account);
            accounts.setBlocked(account, true);
            // a link on its way would let the account in again
            tokens.delete(account, TokenPurpose.RECOVER);
        });
    }

    @ForAdmins
    public void unblock(AccountId account) {
        act(account, "unblocked", null, () -> accounts.setBlocked(account, false));
    }

    private void act(AccountId account, String what, @Nullable Role role, Runnable change) {
        transaction.executeWithoutResult(status -> {
            change.run();
            String act = "account." + what + (role == null ? "" : "." + role.name());
            audit.record(act, "account", Long.toString(account.value()));
        });
        sessions.end(account);
    }

    private void requireAnother(AccountId account) {
        Set<AccountId> administrators = accounts.lockAdministrators();
        if (administrators.contains(account) && administrators.size() == 1) {
            throw new LastAdministrator();
        }
    }

    private static void requireGrantable(Role role) {
        if (role == Role.SUPPORTER) {
            throw new IllegalArgumentException("every account has this role");
        }
    }
}
