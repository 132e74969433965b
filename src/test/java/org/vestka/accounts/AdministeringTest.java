package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vestka.accounts.SignedUpAccounts.PASSWORD;
import static org.vestka.tables.Tables.ACCOUNT;
import static org.vestka.tables.Tables.ACCOUNT_ROLE;
import static org.vestka.tables.Tables.AUDIT_EVENT;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Who may do what, and who says so. */
@VestkaTest
class AdministeringTest {

    @Autowired
    private SignedUpAccounts people;

    @Autowired
    private SignIn signIn;

    @Autowired
    private AccountRepository repository;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext sql;

    @Test
    void anAdministratorGivesAndTakesRolesAndItIsOnRecord() {
        AccountId admin = accounts.make(Role.ADMIN);
        AccountId other = accounts.make(Role.ADMIN);
        String name = TestAccounts.unique("helper");
        AccountId helper = people.signUp(name, null).who().account();

        accounts.as(admin, () -> {
            administration.change(helper, Set.of(Role.EDITOR), false);
            assertThat(administration.list(name, 0, 10)).singleElement().satisfies(item -> {
                assertThat(item.id()).isEqualTo(helper);
                assertThat(item.roles()).containsExactlyInAnyOrder(Role.SUPPORTER, Role.EDITOR);
            });
            assertThat(administration.count(name)).isOne();
        });
        assertThat(signIn.signIn(name, PASSWORD, null).roles()).isEqualTo(Set.of(Role.SUPPORTER, Role.EDITOR));

        accounts.as(admin, () -> {
            administration.change(helper, Set.of(), true);
            administration.change(helper, Set.of(Role.SUPPORTER), true);
        });
        assertThatExceptionOfType(AccountBlocked.class).isThrownBy(() -> signIn.signIn(name, PASSWORD, null));
        assertThat(sql.select(AUDIT_EVENT.ACT)
                        .from(AUDIT_EVENT)
                        .where(AUDIT_EVENT.OBJECT_KIND.eq("account"))
                        .and(AUDIT_EVENT.OBJECT_ID.eq(Long.toString(helper.value())))
                        .orderBy(AUDIT_EVENT.ID)
                        .fetch(AUDIT_EVENT.ACT))
                .containsExactly("account.granted.EDITOR", "account.revoked.EDITOR", "account.blocked");
        assertThat(audit.firstBroken()).isEmpty();
        assertThat(other).isNotEqualTo(admin);
    }

    @Test
    void nobodyElseCanGiveRoles() {
        AccountId supporter = accounts.make();
        AccountId editor = accounts.make(Role.EDITOR);

        for (AccountId who : List.of(supporter, editor)) {
            accounts.as(who, () -> assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> administration.change(who, Set.of(Role.ADMIN), false)));
        }
    }

    @Test
    void theLastAdministratorStays() {
        transaction.executeWithoutResult(status -> {
            sql.execute("delete from account_role where role = 'ADMIN'");
            AccountId only =
                    people.signUp(TestAccounts.unique("only"), null).who().account();
            sql.execute(
                    "insert into account_role (account_id, role, granted_at) values (?, 'ADMIN', now(6))",
                    only.value());
            accounts.as(new SignedIn(only, "only", Set.of(Role.ADMIN)), () -> {
                assertThatExceptionOfType(LastAdministrator.class)
                        .isThrownBy(() -> administration.change(only, Set.of(Role.EDITOR), false));
                return true;
            });
            status.setRollbackOnly();
        });
    }

    @Test
    void theFirstAdministratorIsNamedAtAStartAndOnlyWhileThereIsNone() {
        String name = TestAccounts.unique("first");
        String late = TestAccounts.unique("late");
        AccountId id = people.signUp(name, null).who().account();
        people.signUp(late, null);
        transaction.executeWithoutResult(status -> {
            sql.execute("delete from account_role where role = 'ADMIN'");
            first.appoint("nobody has this one");
            first.appoint(name);
            first.appoint(late);
            assertThat(sql.fetchValues("select account_id from account_role where role = 'ADMIN'"))
                    .extracting(value -> ((Number) value).longValue())
                    .containsExactly(id.value());
            status.setRollbackOnly();
        });
    }

    @Test
    void whatAnAccountMayDoChangesAllAtOnceOrNotAtAll() {
        List<Long> others = sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT_ROLE.ROLE.eq(Role.ADMIN))
                .and(ACCOUNT.BLOCKED.isFalse())
                .fetch(ACCOUNT.ID);
        AccountId only = accounts.make(Role.ADMIN);
        sql.update(ACCOUNT)
                .set(ACCOUNT.BLOCKED, true)
                .where(ACCOUNT.ID.in(others))
                .execute();
        try {
            accounts.as(only, () -> assertThatExceptionOfType(LastAdministrator.class)
                    .isThrownBy(() -> administration.change(only, Set.of(Role.EDITOR), false)));
        } finally {
            sql.update(ACCOUNT)
                    .set(ACCOUNT.BLOCKED, false)
                    .where(ACCOUNT.ID.in(others))
                    .execute();
        }

        assertThat(repository.roles(only)).containsExactlyInAnyOrder(Role.SUPPORTER, Role.ADMIN);
        assertThat(sql.fetchCount(
                        AUDIT_EVENT,
                        AUDIT_EVENT.OBJECT_KIND.eq("account"),
                        AUDIT_EVENT.OBJECT_ID.eq(Long.toString(only.value()))))
                .isZero();
    }
}
