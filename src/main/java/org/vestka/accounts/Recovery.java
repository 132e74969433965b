package org.vestka.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.accounts.persistence.TokenRepository;
import org.vestka.shared.RepeatedTransaction;
import org.vestka.shared.security.ForEveryone;

/** Coming back in without the password: with the code from sign-up, or with a link to the confirmed mail address. */
@Service
public class Recovery {

    private final AccountRepository accounts;
    private final RecoveryLinks links;
    private final TokenRepository tokens;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SignedInSessions sessions;
    private final FollowedLinks followed;
    /** Alone: a puzzle's solution opens one try. */
    private final RepeatedTransaction transaction;

    private final Clock clock;

    Recovery(
            AccountRepository accounts,
            RecoveryLinks links,
            TokenRepository tokens,
            PasswordRules rules,
            Passwords passwords,
            Throttle throttle,
            SignedInSessions sessions,
            FollowedLinks followed,
            RepeatedTransaction transaction,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.tokens = tokens;
        this.rules = rules;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.followed = followed;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends a link to the confirmed address of whoever has this pseudonym or this address. Whether there is one is not told.
     *
     * To one account go few links in an hour; asked for more, it sends none, as the last one is good still. Returns at once,
     * whether or not there is one.
     *
     * @param solution of the puzzle that was wanted before; null at first
     * @throws PuzzleWanted when many links were asked for in the last hour
     */
    @ForEveryone
    public void sendLink(String pseudonymOrAddress, @Nullable Solution solution) {
        throttle.recoveryLink(solution);
        links.sendSoon(pseudonymOrAddress.strip());
    }

    /** The pseudonym a link from a mail is good for; empty when it was used, replaced, is too old, or the account is blocked. */
    @ForEveryone
    public Optional<String> pseudonymFor(LinkToken token) {
        return tokens.find(TokenPurpose.RECOVER, token.hash(), Instant.now(clock))
                .flatMap(accounts::find)
                .filter(account -> !account.blocked())
                .map(StoredAccount::pseudonym);
    }

    /**
     * Sets a new password with a link from a mail, ends all sessions and uses the link up.
     *
     * @throws LinkExpired when the link was used, replaced, or is too old
     * @throws UnusablePassword when the password breaks a rule; the link stays good
     */
    @ForEveryone
    public SignedIn withLink(LinkToken token, String newPassword) {
        String pseudonym = pseudonymFor(token).orElseThrow(LinkExpired::new);
        require(newPassword, pseudonym);
        String hash = passwords.hash(newPassword);
        SignedIn who = transaction.execute(() -> {
            StoredAccount account = followed.follow(TokenPurpose.RECOVER, token);
            if (account.blocked()) {
                throw new LinkExpired();
            }
            accounts.setPassword(account.id(), hash);
            return new SignedIn(account.id(), pseudonym, accounts.roles(account.id()));
        });
        changed(who);
        return who;
    }

    /**
     * Sets a new password with the code from sign-up, ends all sessions and gives a new code in place of the used one.
     *
     * @throws RecoveryRefused when pseudonym and code do not belong together
     * @throws UnusablePassword when the password breaks a rule; the code stays good
     * @param solution of the puzzle that was wanted before; null at first
     * @throws PuzzleWanted when many codes were tried in the last hour
     */
    @ForEveryone
    public Admitted withCode(String pseudonym, String typedCode, String newPassword, @Nullable Solution solution) {
        require(newPassword, pseudonym);
        String folded = Pseudonym.fold(pseudonym);
        throttle.recoveryCode(solution);
        Optional<StoredAccount> found = accounts.findByFolded(folded).filter(account -> !account.demo());
        String recoveryHash = found.map(StoredAccount::recoveryHash).orElse(null);
        boolean same = passwords.matches(RecoveryCode.typed(typedCode).digits(), recoveryHash);
        if (!same || found.isEmpty()) {
            throw new RecoveryRefused();
        }
        if (found.get().blocked()) {
            throw new AccountBlocked();
        }
        String hash = passwords.hash(newPassword);
        RecoveryCode next = RecoveryCode.random();
        String nextHash = passwords.hash(next.digits());
        SignedIn who = transaction.execute(() -> {
            // of two with the same code, the second finds it used
            StoredAccount account = accounts.lock(found.get().id())
                    .filter(held -> Objects.equals(held.recoveryHash(), recoveryHash))
                    .orElseThrow(RecoveryRefused::new);
            accounts.setPassword(account.id(), hash);
            accounts.setRecovery(account.id(), nextHash);
            tokens.delete(account.id(), TokenPurpose.RECOVER);
            return new SignedIn(account.id(), account.pseudonym(), accounts.roles(account.id()));
        });
        changed(who);
        return new Admitted(who, next);
    }

    private void require(String password, String pseudonym) {
        rules.check(password, pseudonym).ifPresent(fault -> {
            throw new UnusablePassword(fault);
        });
    }

    private void changed(SignedIn who) {
        sessions.end(who.account());
        throttle.signedIn(Pseudonym.fold(who.pseudonym()));
    }
}
