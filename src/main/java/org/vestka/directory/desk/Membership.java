package org.vestka.directory.desk;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.CurrentAccount;
import org.vestka.accounts.LivingAccounts;
import org.vestka.accounts.Role;
import org.vestka.directory.desk.persistence.DeskMemberRepository;
import org.vestka.directory.desk.persistence.DeskMemberRepository.Body;

/** For which body the one who is signed in acts, asked of the database for every act: what was taken is gone at once. */
@Component
class Membership {

    private final CurrentAccount current;
    private final LivingAccounts accounts;
    private final DeskMemberRepository members;

    Membership(CurrentAccount current, LivingAccounts accounts, DeskMemberRepository members) {
        this.current = current;
        this.accounts = accounts;
        this.members = members;
    }

    /** Somebody who acts for a body. */
    record Member(AccountId account, Body body) {}

    /** Empty for administrators who are of no desk. */
    Optional<Body> body() {
        return members.bodyOf(current.required());
    }

    AccountId account() {
        return current.required();
    }

    /** Whether the one who asks may look at the work of a body. */
    boolean sees(long body) {
        return seesAll() || body().filter(own -> own.id() == body).isPresent();
    }

    /** Administrators look at everything; they act only for the body whose desk they are of. */
    boolean seesAll() {
        return current.has(Role.ADMIN);
    }

    /**
     * Holds the account until the transaction ends, before anything else is held.
     *
     * @throws AccessDeniedException when they act for no body
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Member acting() {
        AccountId account = current.required();
        accounts.hold(account);
        return new Member(
                account,
                members.bodyOf(account)
                        .orElseThrow(() -> new AccessDeniedException("the account acts for no designating body")));
    }
}
