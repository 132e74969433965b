package org.vestka.letters.bank;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.AuditTrail;
import org.vestka.accounts.SignedInSessions;
import org.vestka.accounts.TrusteeRole;
import org.vestka.letters.bank.TrusteeRefused.Reason;
import org.vestka.letters.bank.persistence.SealedCopyRepository;
import org.vestka.letters.bank.persistence.TrusteeRepository;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.Utc;
import org.vestka.shared.security.DemoDoor;
import org.vestka.shared.security.ForAdmins;

/**
 * Which organisations open sealed copies, with which keys, and who acts for them. A key is used only after somebody has typed its
 * fingerprint as the trustee reads it out. Each change is on the audit trail.
 */
@Service
@AgainAfterDeadlock
public class Trustees {

    private static final String TRUSTEE = "trustee";
    private static final String TRUSTEE_KEY = "trustee-key";
    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_CONTACT = 200;

    private final TrusteeRepository trustees;
    private final SealedCopyRepository copies;
    private final TrusteeRole role;
    private final SignedInSessions sessions;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final DemoDoor demo;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Trustees(
            TrusteeRepository trustees,
            SealedCopyRepository copies,
            TrusteeRole role,
            SignedInSessions sessions,
            AuditTrail audit,
            TransactionTemplate transaction,
            DemoDoor demo,
            Clock clock) {
        this.trustees = trustees;
        this.copies = copies;
        this.role = role;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
        this.demo = demo;
        this.clock = clock;
    }

    /** In the order in which they came. */
    @ForAdmins
    @Transactional(readOnly = true)
    public List<Trustee> all() {
        return trustees.all();
    }

    /** How many copies lie here that a trustee can open. */
    @ForAdmins
    @Transactional(readOnly = true)
    public int copies(TrusteeId trustee) {
        return copies.count(trustee);
    }

    /** @throws TrusteeRefused when a name or the contact is missing or too long */
    @ForAdmins
    @Transactional
    public TrusteeId add(TrusteeDraft draft) {
        TrusteeId trustee = trustees.add(whole(draft));
        audit.record("bank.trustee.added", TRUSTEE, Long.toString(trustee.value()));
        return trustee;
    }

    /** @throws TrusteeRefused when a name or the contact is missing or too long */
    @ForAdmins
    @Transactional
    public void change(TrusteeId trustee, TrusteeDraft draft) {
        trustees.change(trustee, whole(draft));
        audit.record("bank.trustee.changed", TRUSTEE, Long.toString(trustee.value()));
    }

    /**
     * Writes a key down; nothing is sealed to it before it is confirmed.
     *
     * @param from today or later
     */
    @ForAdmins
    @Transactional
    public void addKey(TrusteeId trustee, String key, LocalDate from) {
        SealingKey parsed = SealingKey.parse(key).orElseThrow(() -> new TrusteeRefused(Reason.NO_KEY));
        if (parsed.equals(SealingKey.OF_DEMO) && !demo.on()) {
            throw new TrusteeRefused(Reason.PUBLISHED);
        }
        if (from.isBefore(Utc.today(clock))) {
            throw new TrusteeRefused(Reason.DAY_PASSED);
        }
        if (!trustees.addKey(trustee, parsed, from)) {
            throw new TrusteeRefused(Reason.KEY_KNOWN);
        }
        audit.record("bank.key.proposed", TRUSTEE, Long.toString(trustee.value()));
    }

    /** @param fingerprint as the trustee reads it out, by a way other than that by which the key came */
    @ForAdmins
    @Transactional
    public void confirmKey(TrusteeKeyId key, String fingerprint) {
        TrusteeKey proposed = trustees.lockKey(key)
                .filter(each -> each.state() == KeyState.PROPOSED)
                .orElseThrow(() -> new TrusteeRefused(Reason.CHANGED));
        if (!proposed.key().isNamed(fingerprint)) {
            throw new TrusteeRefused(Reason.OTHER_FINGERPRINT);
        }
        trustees.moveKey(key, KeyState.CONFIRMED);
        audit.record("bank.key.confirmed", TRUSTEE_KEY, Long.toString(key.value()));
    }

    /**
     * Nothing is sealed to it from now on; until a later key is confirmed, nothing to this trustee at all.
     *
     * @throws TrusteeRefused when it is revoked, or has not begun: that one is discarded
     */
    @ForAdmins
    @Transactional
    public void revokeKey(TrusteeKeyId key) {
        if (!held(key).hasBegun(Utc.today(clock))) {
            throw new TrusteeRefused(Reason.CHANGED);
        }
        trustees.moveKey(key, KeyState.REVOKED);
        audit.record("bank.key.revoked", TRUSTEE_KEY, Long.toString(key.value()));
    }

    /**
     * Takes a key away to which nothing can have been sealed yet: mistyped, never confirmed, or not begun. The key before it stays in
     * use.
     *
     * @throws TrusteeRefused when it is revoked or has begun
     */
    @ForAdmins
    @Transactional
    public void discardKey(TrusteeKeyId key) {
        if (held(key).hasBegun(Utc.today(clock))) {
            throw new TrusteeRefused(Reason.CHANGED);
        }
        trustees.removeKey(key);
        audit.record("bank.key.discarded", TRUSTEE_KEY, Long.toString(key.value()));
    }

    private TrusteeKey held(TrusteeKeyId key) {
        return trustees.lockKey(key)
                .filter(each -> each.state() != KeyState.REVOKED)
                .orElseThrow(() -> new TrusteeRefused(Reason.CHANGED));
    }

    @ForAdmins
    @Transactional(readOnly = true)
    public Optional<TrusteeId> trusteeOf(AccountId account) {
        return trustees.trusteeOf(account);
    }

    /**
     * Lets an account act for a trustee, and for that one only, or for none; signs it out. What is so already is no act.
     *
     * @param trustee null for none
     */
    @ForAdmins
    public void assign(AccountId account, @Nullable TrusteeId trustee) {
        if (Boolean.TRUE.equals(transaction.execute(status -> assigned(account, trustee)))) {
            sessions.end(account);
        }
    }

    private boolean assigned(AccountId account, @Nullable TrusteeId trustee) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        role.hold(account);
        if (Objects.equals(trustees.trusteeOf(account).orElse(null), trustee)) {
            return false;
        }
        String member = Long.toString(account.value());
        if (trustee == null) {
            trustees.removeMember(account);
            role.take(account);
            audit.record("bank.left", "account", member);
        } else {
            trustees.putMember(account, trustee, now);
            role.give(account, now);
            audit.record("bank.joined", "account", member);
        }
        return true;
    }

    private static TrusteeDraft whole(TrusteeDraft draft) {
        boolean named = !draft.names().isEmpty()
                && draft.names().values().stream()
                        .allMatch(name -> !name.isBlank()
                                && name.length() <= LONGEST_NAME
                                && name.lines().count() == 1);
        if (!named || draft.contact().isBlank() || draft.contact().length() > LONGEST_CONTACT) {
            throw new TrusteeRefused(Reason.INCOMPLETE);
        }
        return draft;
    }
}
