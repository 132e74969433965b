package org.vestka.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.accounts.persistence.ConsentRepository;
import org.vestka.mail.MailPurpose;
import org.vestka.shared.RepeatedTransaction;
import org.vestka.shared.security.ForEveryone;

/** Getting an account. */
@Service
public class SignUp {

    private final AccountRepository accounts;
    private final ConsentRepository consents;
    private final AccountAddresses addresses;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Throttle throttle;
    /** Alone: a puzzle's solution opens one try. */
    private final RepeatedTransaction transaction;

    private final Clock clock;

    SignUp(
            AccountRepository accounts,
            ConsentRepository consents,
            AccountAddresses addresses,
            PasswordRules rules,
            Passwords passwords,
            Throttle throttle,
            RepeatedTransaction transaction,
            Clock clock) {
        this.accounts = accounts;
        this.consents = consents;
        this.addresses = addresses;
        this.rules = rules;
        this.passwords = passwords;
        this.throttle = throttle;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes an account; a mail address that was given gets a link to confirm it.
     *
     * @throws UnusablePassword when the password breaks a rule
     * @throws PseudonymTaken when there is this pseudonym or one that looks the same
     * @param solution of the puzzle that was wanted before; null at first
     * @throws PuzzleWanted when many accounts were made in the last hour
     * @throws TooMuchMail when too much went to this address lately
     */
    @ForEveryone
    public Admitted signUp(SignUpDraft draft, @Nullable Solution solution) {
        rules.check(draft.password(), draft.pseudonym().value()).ifPresent(fault -> {
            throw new UnusablePassword(fault);
        });
        // first: whoever only asks which pseudonyms there are pays as well
        throttle.signUp(solution);
        if (accounts.findByFolded(draft.pseudonym().folded()).isPresent()) {
            throw new PseudonymTaken();
        }
        RecoveryCode code = RecoveryCode.random();
        String passwordHash = passwords.hash(draft.password());
        String recoveryHash = passwords.hash(code.digits());
        AccountId id = transaction.execute(() -> {
            Instant now = Instant.now(clock);
            AccountId made = insert(draft, passwordHash, recoveryHash, now);
            if (draft.address() != null) {
                addresses.add(made, draft.address(), draft.language());
                if (draft.reminders()) {
                    consents.give(made, MailPurpose.REMINDER, now);
                }
            }
            return made;
        });
        return new Admitted(new SignedIn(id, draft.pseudonym().value(), Set.of(Role.SUPPORTER)), code);
    }

    private AccountId insert(SignUpDraft draft, String passwordHash, String recoveryHash, Instant now) {
        try {
            return accounts.insert(draft.pseudonym(), passwordHash, recoveryHash, draft.language(), false, now);
        } catch (DuplicateKeyException e) {
            throw new PseudonymTaken();
        }
    }
}
