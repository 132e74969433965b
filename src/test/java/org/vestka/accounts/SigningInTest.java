package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.vestka.accounts.SignedUpAccounts.OTHER_PASSWORD;
import static org.vestka.accounts.SignedUpAccounts.PASSWORD;
import static org.vestka.tables.Tables.ACCOUNT;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.persistence.ConsentRepository;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.RepeatedTransaction;
import org.vestka.testing.TestAccounts;

/** Coming into being, coming in, and what guessing costs. */
class SigningInTest extends AccountsTest {

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
    private AccountCreation creation;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private Clock clock;

    @Test
    void aPersonSignsUpAndIn() {
        String name = TestAccounts.unique("ластаўка");
        AccountId id = people.signUp(name, null).who().account();

        SignedIn who = signIn.signIn(name.toUpperCase(java.util.Locale.ROOT), PASSWORD, null);

        assertThat(who.account()).isEqualTo(id);
        assertThat(who.roles()).containsExactly(Role.SUPPORTER);
    }

    @Test
    void thePasswordIsKeptAsAnArgon2idHashOnly() {
        AccountId id = people.signUp(TestAccounts.unique("hash"), null).who().account();

        assertThat(sql.fetchValue(ACCOUNT.PASSWORD_HASH, ACCOUNT.ID.eq(id.value())))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void aWrongPasswordAndAnUnknownPseudonymAreToldTheSame() {
        String name = TestAccounts.unique("wrong");
        people.signUp(name, null);

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
        people.signUp(guessed, null);
        people.signUp(other, null);
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
        assertThat(signIn.signIn(other, PASSWORD, null).pseudonym()).isEqualTo(other);
        assertThat(signIn.signIn(guessed, PASSWORD, solve(now)).pseudonym()).isEqualTo(guessed);
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
        Admitted admitted = people.signUp(name, null);
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
    void nobodyCanTakeAPseudonymThatLooksLikeAnothers() {
        String name = "paca " + TestAccounts.unique("x");
        people.signUp(name, null);

        assertThatExceptionOfType(PseudonymTaken.class)
                .isThrownBy(() -> people.signUp(name.replace("paca", "раса").toUpperCase(java.util.Locale.ROOT), null));
    }

    @Test
    void ofTwoWhoWantOnePseudonymAtOnceOneGetsIt() throws Exception {
        String name = TestAccounts.unique("twice");
        AtomicInteger taken = new AtomicInteger();
        List<Callable<Boolean>> both = Stream.<Callable<Boolean>>generate(() -> () -> {
                    try {
                        people.signUp(name, null);
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
    void askingWhichPseudonymsThereAreCostsAsMuchAsSigningUp() {
        String name = TestAccounts.unique("asked for");
        people.signUp(name, null);
        Throttle three = new Throttle(new AccountSettings(10, 10, 3, 10, 60, 12), puzzles, passwords, clock);
        SignUp asked = new SignUp(
                repository, consents, addresses, rules, passwords, three, new RepeatedTransaction(transaction), clock);
        SignUpDraft draft = new SignUpDraft(new Pseudonym(name), PASSWORD, LanguageTag.BE, null, false);

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(PseudonymTaken.class).isThrownBy(() -> asked.signUp(draft, null));
        }
        assertThatExceptionOfType(PuzzleWanted.class).isThrownBy(() -> asked.signUp(draft, null));
    }

    /** Easy puzzles solved beforehand and handed in at once keep nobody else waiting. */
    @Test
    void aLongQueueMakesItDearForEverybodyAsLongAsItLasts() throws Exception {
        Passwords busy = new Passwords(100);
        Throttle throttle = new Throttle(new AccountSettings(10, 3600, 240, 120, 60, 12), puzzles, busy, clock);
        throttle.signIn("before the crowd", null);
        Solution easy = solve(puzzles.make("sign-in nobody", Throttle.EASIEST));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 90; i++) {
                threads.submit(() -> busy.matches(PASSWORD, null));
            }
            await().until(() -> busy.waiting() >= 50);
            assertThat(wanted(() -> throttle.signIn("somebody", null)).zeros())
                    .isBetween(Throttle.EASIEST, Throttle.HARDEST_FOR_ALL);
            assertThatExceptionOfType(PuzzleWanted.class).isThrownBy(() -> throttle.signIn("nobody", easy));
        }
        throttle.signIn("somebody", null);
        assertThat(Throttle.crowded(10_000)).isEqualTo(Throttle.HARDEST_FOR_ALL);
    }

    @Test
    void demoAccountsAreClosedWhereThereIsNoDemo() {
        String name = TestAccounts.unique("demo");
        DemoAccount demo = new DemoAccount(name, PASSWORD, Set.of(Role.ADMIN));
        AccountId id = creation.createForDemo(demo, LanguageTag.EN, SignedUpAccounts.address());

        assertThat(creation.createForDemo(demo, LanguageTag.EN, null)).isEqualTo(id);
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> signIn.signIn(name, PASSWORD, null));
        accounts.as(
                id, () -> assertThatExceptionOfType(DemoAccountIsShared.class).isThrownBy(() -> mine.erase(PASSWORD)));
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
}
