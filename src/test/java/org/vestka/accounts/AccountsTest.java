package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.vestka.tables.Tables.ACCOUNT;
import static org.vestka.tables.Tables.ACCOUNT_ADDRESS;
import static org.vestka.tables.Tables.ACCOUNT_ROLE;
import static org.vestka.tables.Tables.AUDIT_EVENT;
import static org.vestka.tables.Tables.MAIL_MESSAGE;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.accounts.persistence.ConsentRepository;
import org.vestka.accounts.persistence.TokenRepository;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.RecipientId;
import org.vestka.mail.UnsubscribeLink;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.LogCanary;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
class AccountsTest {

    private static final String PASSWORD = "чатыры вераб'і на плоце";
    private static final String OTHER_PASSWORD = "пяць сініц пад страхой";

    @Autowired
    private SignUp signUp;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Recovery recovery;

    @Autowired
    private RecoveryLinks recoveryLinks;

    @Autowired
    private AccountRepository repository;

    @Autowired
    private ConsentRepository consents;

    @Autowired
    private AccountAddresses addresses;

    @Autowired
    private PasswordRules rules;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Puzzles puzzles;

    @Autowired
    private MyAccount mine;

    @Autowired
    private MyData data;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private AccountCreation creation;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private Unsubscription unsubscription;

    @Autowired
    private UnsubscribeLink links;

    @Autowired
    private MailRecipients recipients;

    @Autowired
    private TokenRepository tokens;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    @Test
    void aPersonSignsUpAndIn() {
        String name = TestAccounts.unique("ластаўка");
        AccountId id = signUp(name, null).who().account();

        SignIn.Welcome welcome = signIn.signIn(name.toUpperCase(java.util.Locale.ROOT), PASSWORD, null);

        assertThat(welcome.who().account()).isEqualTo(id);
        assertThat(welcome.who().roles()).containsExactly(Role.SUPPORTER);
        assertThat(welcome.language()).isEqualTo(LanguageTag.BE);
    }

    @Test
    void thePasswordIsKeptAsAnArgon2idHashOnly() {
        AccountId id = signUp(TestAccounts.unique("hash"), null).who().account();

        assertThat(sql.fetchValue(ACCOUNT.PASSWORD_HASH, ACCOUNT.ID.eq(id.value())))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void aWrongPasswordAndAnUnknownPseudonymAreToldTheSame() {
        String name = TestAccounts.unique("wrong");
        signUp(name, null);

        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> signIn.signIn(name, OTHER_PASSWORD, null));
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> signIn.signIn(TestAccounts.unique("nobody"), PASSWORD, null));
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> signIn.signIn(name, "x".repeat(5_000_000), null));
    }

    @Test
    void guessingCostsMoreAndMoreForThatPseudonymOnlyAndKeepsNobodyOut() {
        String guessed = TestAccounts.unique("guessed");
        String other = TestAccounts.unique("other");
        signUp(guessed, null);
        signUp(other, null);
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(SignInRefused.class)
                    .isThrownBy(() -> signIn.signIn(guessed, OTHER_PASSWORD, null));
        }

        Puzzle first = wanted(() -> signIn.signIn(guessed, PASSWORD, null));
        for (int i = 0; i < 10; i++) {
            Solution paid = solve(wanted(() -> signIn.signIn(guessed, OTHER_PASSWORD, null)));
            assertThatExceptionOfType(SignInRefused.class)
                    .isThrownBy(() -> signIn.signIn(guessed, OTHER_PASSWORD, paid));
        }

        Puzzle now = wanted(() -> signIn.signIn(guessed, PASSWORD, null));
        assertThat(now.zeros()).isGreaterThan(first.zeros());
        assertThat(signIn.signIn(other, PASSWORD, null).who().pseudonym()).isEqualTo(other);
        assertThat(signIn.signIn(guessed, PASSWORD, solve(now)).who().pseudonym())
                .isEqualTo(guessed);
    }

    @Test
    void aSolutionOpensOneActOnce() {
        String guessed = TestAccounts.unique("once");
        String other = TestAccounts.unique("another");
        for (String name : List.of(guessed, other)) {
            for (int i = 0; i < 10; i++) {
                assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> signIn.signIn(name, PASSWORD, null));
            }
        }
        Solution solution = solve(wanted(() -> signIn.signIn(guessed, PASSWORD, null)));
        Puzzle puzzle = solution.puzzle();

        wanted(() -> signIn.signIn(other, PASSWORD, solution));
        wanted(() -> signIn.signIn(guessed, PASSWORD, new Solution(puzzle, solution.number() + 1)));
        wanted(() -> signIn.signIn(
                guessed, PASSWORD, new Solution(new Puzzle("1" + puzzle.text().substring(2), 1), solution.number())));
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> signIn.signIn(guessed, PASSWORD, solution));
        wanted(() -> signIn.signIn(guessed, PASSWORD, solution));
    }

    @Test
    void whoIsGuessedAtComesInWithTheCodeAndSaysThePasswordUnhindered() {
        String name = TestAccounts.unique("besieged");
        Admitted admitted = signUp(name, null);
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> signIn.signIn(name, OTHER_PASSWORD, null));
            recoveryLinks.send(name);
        }
        wanted(() -> signIn.signIn(name, PASSWORD, null));

        accounts.as(admitted.who().account(), () -> mine.changePassword(PASSWORD, OTHER_PASSWORD));
        Admitted back = recovery.withCode(name, admitted.recoveryCode().digits(), PASSWORD, null);

        assertThat(back.who().account()).isEqualTo(admitted.who().account());
    }

    @Test
    void nobodyFloodsAMailboxThroughUs() {
        String name = TestAccounts.unique("flooded");
        EmailAddress address = address();
        AccountId id = signUp(name, address).who().account();
        confirm(id);
        for (int i = 0; i < 10; i++) {
            recoveryLinks.send(name);
        }
        assertThat(mails(id.value())).isBetween(1, 3);

        signUp(TestAccounts.unique("flooded too"), address);
        signUp(TestAccounts.unique("flooded also"), address);
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> signUp(TestAccounts.unique("flooded again"), address));
    }

    private static Puzzle wanted(Runnable act) {
        return catchThrowableOfType(PuzzleWanted.class, act::run).puzzle();
    }

    private static Solution solve(Puzzle puzzle) {
        long number = 0;
        while (Puzzles.zeros(Puzzles.sha256(puzzle.text() + ":" + number)) < puzzle.zeros()) {
            number++;
        }
        return new Solution(puzzle, number);
    }

    @Test
    void nobodyCanTakeAPseudonymThatLooksLikeAnothers() {
        String name = "paca " + TestAccounts.unique("x");
        signUp(name, null);

        assertThatExceptionOfType(PseudonymTaken.class)
                .isThrownBy(() -> signUp(name.replace("paca", "раса").toUpperCase(java.util.Locale.ROOT), null));
    }

    @Test
    void ofTwoWhoWantOnePseudonymAtOnceOneGetsIt() throws Exception {
        String name = TestAccounts.unique("twice");
        AtomicInteger taken = new AtomicInteger();
        List<Callable<Boolean>> both = Stream.<Callable<Boolean>>generate(() -> () -> {
                    try {
                        signUp(name, null);
                        return true;
                    } catch (PseudonymTaken e) {
                        taken.incrementAndGet();
                        return false;
                    }
                })
                .limit(2)
                .toList();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> done : threads.invokeAll(both)) {
                done.get();
            }
        }

        assertThat(taken).hasValue(1);
        assertThat(sql.fetchCount(ACCOUNT, ACCOUNT.PSEUDONYM.eq(name))).isOne();
    }

    @Test
    void theRecoveryCodeOpensTheAccountOnce() {
        String name = TestAccounts.unique("forgetful");
        Admitted admitted = signUp(name, null);
        String code = admitted.recoveryCode().grouped().replace(" ", "-");

        Admitted back = recovery.withCode(name, code, OTHER_PASSWORD, null);

        assertThat(back.who().account()).isEqualTo(admitted.who().account());
        assertThat(signIn.signIn(name, OTHER_PASSWORD, null).who()).isEqualTo(back.who());
        assertThatExceptionOfType(RecoveryRefused.class)
                .isThrownBy(() -> recovery.withCode(name, code, PASSWORD, null));
        assertThatExceptionOfType(RecoveryRefused.class).isThrownBy(() -> recovery.withCode(name, "", PASSWORD, null));
        assertThat(recovery.withCode(name, back.recoveryCode().digits(), PASSWORD, null)
                        .who()
                        .account())
                .isEqualTo(back.who().account());
    }

    @Test
    void aLinkIsSentToAConfirmedAddressOnlyAndNothingTellsWhether() {
        String name = TestAccounts.unique("linked");
        EmailAddress address = address();
        AccountId id = signUp(name, address).who().account();

        recoveryLinks.send(name);
        recoveryLinks.send(address.value());
        assertThat(mails(id.value())).isZero();

        confirm(id);
        recoveryLinks.send(name);
        recoveryLinks.send(TestAccounts.unique("nobody"));
        assertThat(mails(id.value())).isOne();
    }

    @Test
    void aLinkSetsANewPasswordOnce() {
        String name = TestAccounts.unique("link");
        AccountId id = signUp(name, null).who().account();
        LinkToken token = token(id, TokenPurpose.RECOVER);

        assertThat(recovery.pseudonymFor(token)).contains(name);
        assertThatExceptionOfType(UnusablePassword.class).isThrownBy(() -> recovery.withLink(token, "short"));
        recovery.withLink(token, OTHER_PASSWORD);

        assertThat(signIn.signIn(name, OTHER_PASSWORD, null).who().account()).isEqualTo(id);
        assertThat(recovery.pseudonymFor(token)).isEmpty();
        assertThatExceptionOfType(LinkExpired.class).isThrownBy(() -> recovery.withLink(token, PASSWORD));
    }

    @Test
    void aLinkSentBeforeTheAccountWasBlockedLetsNobodyIn() {
        String name = TestAccounts.unique("shut");
        AccountId id = signUp(name, null).who().account();
        LinkToken early = token(id, TokenPurpose.RECOVER);
        accounts.as(accounts.make(Role.ADMIN), () -> administration.change(id, Set.of(), true));

        assertThatExceptionOfType(LinkExpired.class).isThrownBy(() -> recovery.withLink(early, OTHER_PASSWORD));
        LinkToken late = token(id, TokenPurpose.RECOVER);
        assertThatExceptionOfType(LinkExpired.class).isThrownBy(() -> recovery.withLink(late, OTHER_PASSWORD));
    }

    @Test
    void aNewAddressTakesTheOldOnesPlaceWhenConfirmedAndTheOldOneIsTold() {
        EmailAddress old = address();
        EmailAddress fresh = address();
        AccountId id = signUp(TestAccounts.unique("mover"), old).who().account();
        confirm(id);
        assertThat(recipients.find(new RecipientId(id.value())))
                .hasValueSatisfying(found -> assertThat(found.address()).isEqualTo(old));
        long oldRow = sql.fetchValue(ACCOUNT_ADDRESS.ID, ACCOUNT_ADDRESS.ACCOUNT_ID.eq(id.value()));

        accounts.as(id, () -> {
            assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> mine.setAddress(fresh, OTHER_PASSWORD));
            mine.setAddress(fresh, PASSWORD);
            assertThat(mine.page().confirmed()).isEqualTo(old);
            assertThat(mine.page().waiting()).isEqualTo(fresh);
        });
        confirm(id);

        accounts.as(id, () -> assertThat(mine.page().confirmed()).isEqualTo(fresh));
        assertThat(recipients
                        .find(MailRecipients.atAddress(oldRow))
                        .orElseThrow()
                        .address())
                .isEqualTo(old);
        // the link to confirm it, and the word that it is no longer used
        assertThat(mails(-oldRow)).isEqualTo(2);
    }

    @Test
    void addressesLieSealed() {
        EmailAddress address = address();
        AccountId id = signUp(TestAccounts.unique("sealed"), address).who().account();

        byte[] sealed = sql.fetchValue(ACCOUNT_ADDRESS.SEALED, ACCOUNT_ADDRESS.ACCOUNT_ID.eq(id.value()));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(address.value())
                .doesNotContain("example");
    }

    @Test
    void oneClickStopsRemindersWithoutSigningIn() {
        AccountId id = signUp(TestAccounts.unique("enough"), address()).who().account();
        accounts.as(id, () -> mine.setConsent(MailPurpose.REMINDER, true));
        RecipientId recipient = new RecipientId(id.value());
        assertThat(recipients.allows(recipient, MailPurpose.REMINDER)).isTrue();

        String token = links.token(recipient, MailPurpose.REMINDER);
        assertThat(unsubscription.unsubscribe(token.substring(1))).isFalse();
        assertThat(unsubscription.unsubscribe("A" + token.substring(1))).isEqualTo(token.startsWith("A"));
        assertThat(unsubscription.unsubscribe(token)).isTrue();
        assertThat(unsubscription.unsubscribe(token)).isTrue();

        assertThat(recipients.allows(recipient, MailPurpose.REMINDER)).isFalse();
    }

    @Test
    void aPersonTakesACopyOfTheirData() {
        EmailAddress address = address();
        String name = TestAccounts.unique("copy");
        AccountId id = signUp(name, address).who().account();

        String json = new String(accounts.as(id, data::asJson), StandardCharsets.UTF_8);

        assertThat(json).contains(name, address.value(), "SUPPORTER").doesNotContain("argon2");
    }

    @Test
    void aPersonErasesTheirAccount() {
        String name = TestAccounts.unique("gone");
        AccountId id = signUp(name, address()).who().account();

        accounts.as(id, () -> {
            assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> mine.erase(OTHER_PASSWORD));
            mine.erase(PASSWORD);
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> mine.page());
        });

        assertThat(sql.fetchCount(ACCOUNT, ACCOUNT.ID.eq(id.value()))).isZero();
        assertThat(sql.fetchCount(ACCOUNT_ADDRESS, ACCOUNT_ADDRESS.ACCOUNT_ID.eq(id.value())))
                .isZero();
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> signIn.signIn(name, PASSWORD, null));
        assertThat(signUp(name, null).who().account()).isNotEqualTo(id);
    }

    @Test
    void anAdministratorGivesAndTakesRolesAndItIsOnRecord() {
        AccountId admin = accounts.make(Role.ADMIN);
        AccountId other = accounts.make(Role.ADMIN);
        String name = TestAccounts.unique("helper");
        AccountId helper = signUp(name, null).who().account();

        accounts.as(admin, () -> {
            administration.change(helper, Set.of(Role.EDITOR), false);
            assertThat(administration.list(name, 0, 10)).singleElement().satisfies(item -> {
                assertThat(item.id()).isEqualTo(helper);
                assertThat(item.roles()).containsExactlyInAnyOrder(Role.SUPPORTER, Role.EDITOR);
            });
            assertThat(administration.count(name)).isOne();
        });
        assertThat(signIn.signIn(name, PASSWORD, null).who().roles()).isEqualTo(Set.of(Role.SUPPORTER, Role.EDITOR));

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
            AccountId only = signUp(TestAccounts.unique("only"), null).who().account();
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
        AccountId id = signUp(name, null).who().account();
        signUp(late, null);
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
    void demoAccountsAreClosedWhereThereIsNoDemo() {
        String name = TestAccounts.unique("demo");
        DemoAccount demo = new DemoAccount(name, PASSWORD, Set.of(Role.ADMIN));
        AccountId id = creation.createForDemo(demo, LanguageTag.EN, address());

        assertThat(creation.createForDemo(demo, LanguageTag.EN, null)).isEqualTo(id);
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> signIn.signIn(name, PASSWORD, null));
        accounts.as(
                id, () -> assertThatExceptionOfType(DemoAccountIsShared.class).isThrownBy(() -> mine.erase(PASSWORD)));
    }

    @Test
    void askingWhichPseudonymsThereAreCostsAsMuchAsSigningUp() {
        String name = TestAccounts.unique("asked for");
        signUp(name, null);
        Throttle three = new Throttle(new AccountSettings(10, 10, 3, 10), puzzles, clock);
        SignUp asked = new SignUp(repository, consents, addresses, rules, passwords, three, transaction, clock);
        SignUpDraft draft = new SignUpDraft(new Pseudonym(name), PASSWORD, LanguageTag.BE, null, false);

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(PseudonymTaken.class).isThrownBy(() -> asked.signUp(draft, null));
        }
        assertThatExceptionOfType(PuzzleWanted.class).isThrownBy(() -> asked.signUp(draft, null));
    }

    @Test
    void askingForALinkDoesNotWaitForTheAccount() {
        String name = TestAccounts.unique("patient");
        AccountId id = signUp(name, address()).who().account();
        confirm(id);

        transaction.executeWithoutResult(status -> {
            repository.lock(id);
            // the link belongs to the account, which is held here
            CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> recovery.sendLink(name, null));
            assertThat(asked).succeedsWithin(Duration.ofSeconds(5));
        });

        await().untilAsserted(() -> assertThat(mails(id.value())).isOne());
    }

    @Test
    void nobodyLeavesAnAddressInADemoAccount() {
        DemoAccount demo = new DemoAccount(TestAccounts.unique("shared"), PASSWORD, Set.of());
        EmailAddress invented = address();
        AccountId id = creation.createForDemo(demo, LanguageTag.EN, invented);

        accounts.as(id, () -> {
            assertThatExceptionOfType(DemoAccountIsShared.class).isThrownBy(() -> mine.setAddress(address(), PASSWORD));
            assertThatExceptionOfType(DemoAccountIsShared.class).isThrownBy(() -> mine.removeAddress());
            assertThat(mine.page().waiting()).isNull();
            assertThat(mine.page().confirmed()).isEqualTo(invented);
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
        assertThat(sql.fetchCount(AUDIT_EVENT, AUDIT_EVENT.OBJECT_ID.eq(Long.toString(only.value()))))
                .isZero();
    }

    @Test
    void nothingOfThisIsLogged() {
        String name = TestAccounts.unique("canary");
        EmailAddress address = address();
        try (LogCanary logs = LogCanary.listen()) {
            AccountId id = signUp(name, address).who().account();
            LinkToken token = token(id, TokenPurpose.RECOVER);
            recovery.pseudonymFor(token);
            recoveryLinks.send(name);
            signIn.signIn(name, PASSWORD, null);
            assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> signIn.signIn(name, OTHER_PASSWORD, null));
            accounts.as(id, () -> mine.erase(PASSWORD));
            org.slf4j.LoggerFactory.getLogger("org.vestka.canary").info("listening");

            assertThat(logs.heard()).isPositive();
            logs.mustNotTell(name, address.value(), PASSWORD, OTHER_PASSWORD, token.value());
        }
    }

    private Admitted signUp(String name, @Nullable EmailAddress address) {
        return signUp.signUp(new SignUpDraft(new Pseudonym(name), PASSWORD, LanguageTag.BE, address, false), null);
    }

    private static EmailAddress address() {
        return new EmailAddress(TestAccounts.unique("m").replace(" ", ".") + "@example.org");
    }

    private void confirm(AccountId id) {
        mine.confirmAddress(token(id, TokenPurpose.CONFIRM_ADDRESS));
    }

    /** As if it had come by mail. */
    private LinkToken token(AccountId id, TokenPurpose purpose) {
        LinkToken token = LinkToken.random();
        transaction.executeWithoutResult(status ->
                tokens.replace(id, purpose, token.hash(), clock.instant().plus(purpose.validity())));
        return token;
    }

    private int mails(long recipient) {
        return sql.fetchCount(MAIL_MESSAGE, MAIL_MESSAGE.RECIPIENT_ID.eq(recipient));
    }
}
