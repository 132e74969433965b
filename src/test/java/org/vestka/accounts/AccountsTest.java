package org.vestka.accounts;

import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** What every test of somebody's own account begins with: they sign up, sign in and come back. */
@VestkaTest
abstract class AccountsTest {

    @Autowired
    protected SignedUpAccounts people;

    @Autowired
    protected SignIn signIn;

    @Autowired
    protected Recovery recovery;

    @Autowired
    protected RecoveryLinks recoveryLinks;

    @Autowired
    protected MyAccount mine;

    @Autowired
    protected AccountRepository repository;

    @Autowired
    protected TestAccounts accounts;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected DSLContext sql;
}
