package org.vestka.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.shared.security.DemoDoor;
import org.vestka.shared.security.ForEveryone;

/** Proving who one is with a password. The session is begun by the view. */
@Service
public class SignIn {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final DemoDoor demo;

    SignIn(AccountRepository accounts, Passwords passwords, Throttle throttle, DemoDoor demo) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.demo = demo;
    }

    /**
     * Takes as long whether or not there is such an account.
     *
     * @throws SignInRefused when pseudonym or password is wrong
     * @throws AccountBlocked when both are right and the account is blocked
     * @param solution of the puzzle that was wanted before; null at first
     * @throws PuzzleWanted when this pseudonym was tried often, whether or not it exists
     */
    @ForEveryone
    public SignedIn signIn(String pseudonym, String password, @Nullable Solution solution) {
        String folded = Pseudonym.fold(pseudonym);
        throttle.signIn(folded, solution);
        Optional<StoredAccount> found = accounts.findByFolded(folded).filter(account -> !account.demo() || demo.open());
        String hash = found.map(StoredAccount::passwordHash).orElse(null);
        if (!passwords.matches(password, hash) || found.isEmpty()) {
            throw new SignInRefused();
        }
        StoredAccount account = found.get();
        if (account.blocked()) {
            throw new AccountBlocked();
        }
        throttle.signedIn(folded);
        return new SignedIn(account.id(), account.pseudonym(), accounts.roles(account.id()));
    }
}
