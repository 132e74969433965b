package org.vestka.directory.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.AuditTrail;
import org.vestka.accounts.DeskRole;
import org.vestka.accounts.SignedInSessions;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.NoSuchBody;
import org.vestka.directory.desk.persistence.DeskMemberRepository;
import org.vestka.directory.desk.persistence.DeskMemberRepository.Body;
import org.vestka.directory.persistence.DesignationRepository;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.security.ForAdmins;

/** Who acts for which designating body. Each change is on the audit trail and signs its account out. */
@Service
@AgainAfterDeadlock
public class DeskMembers {

    private final DeskMemberRepository members;
    private final DesignationRepository bodies;
    private final DeskRole role;
    private final SignedInSessions sessions;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeskMembers(
            DeskMemberRepository members,
            DesignationRepository bodies,
            DeskRole role,
            SignedInSessions sessions,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.members = members;
        this.bodies = bodies;
        this.role = role;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The bodies there are, by code. */
    @ForAdmins
    @Transactional(readOnly = true)
    public List<DesignatingBody> bodies() {
        return bodies.all();
    }

    /** The code of the body an account acts for. */
    @ForAdmins
    @Transactional(readOnly = true)
    public Optional<String> bodyOf(AccountId account) {
        return members.bodyOf(account).map(Body::code);
    }

    /**
     * Lets an account act for a body, and for that one only, or for none. What is so already is no act.
     *
     * @param bodyCode null for none
     * @throws NoSuchBody when there is no such body
     */
    @ForAdmins
    public void assign(AccountId account, @Nullable String bodyCode) {
        boolean changed = Boolean.TRUE.equals(transaction.execute(status -> assigned(account, bodyCode)));
        if (changed) {
            sessions.end(account);
        }
    }

    private boolean assigned(AccountId account, @Nullable String bodyCode) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        role.hold(account);
        String before = members.bodyOf(account).map(Body::code).orElse(null);
        if (java.util.Objects.equals(before, bodyCode)) {
            return false;
        }
        if (bodyCode == null) {
            members.remove(account);
            role.take(account);
            audit.record("desk.left", "account", Long.toString(account.value()));
            return true;
        }
        Long body = bodies.bodies().get(bodyCode);
        if (body == null) {
            throw new NoSuchBody(bodyCode);
        }
        members.put(account, body, now);
        role.give(account, now);
        audit.record("desk.joined", "account", Long.toString(account.value()));
        return true;
    }
}
