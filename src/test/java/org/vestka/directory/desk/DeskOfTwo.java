package org.vestka.directory.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.PersonId;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.desk.DeskRefused.Reason;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** A body with a desk of two people, and what they do there. */
@VestkaTest
@Import(TestPeople.class)
abstract class DeskOfTwo {

    static final AtomicInteger NUMBER = new AtomicInteger();

    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    static final LocalDate STATED = TODAY.minusDays(10);

    @Autowired
    DeskCases cases;

    @Autowired
    Statements statements;

    @Autowired
    DeskMembers members;

    @Autowired
    FacilityRegistry places;

    @Autowired
    TestPeople make;

    @Autowired
    TestAccounts accounts;

    @Autowired
    People people;

    AccountId admin;

    String body;

    AccountId first;

    AccountId second;

    @BeforeEach
    void aDeskOfTwo() {
        admin = accounts.make(Role.ADMIN);
        body = body(School.GUIDELINES);
        first = member(body);
        second = member(body);
    }

    List<StatementView.Subject> people(StatementId statement) {
        return statements.view(statement).map(StatementView::people).orElse(List.of());
    }

    String body(School school) {
        String code = "desk-" + NUMBER.incrementAndGet();
        places.putBody(new DesignatingBody(code, school, null, Map.of(LanguageTag.EN, "Body " + code)));
        return code;
    }

    AccountId member(String code) {
        AccountId account = accounts.make();
        accounts.as(admin, () -> members.assign(account, code));
        return account;
    }

    CaseId assessed(AccountId who, PersonId person) {
        CaseId id = accounts.as(who, () -> cases.open(person));
        accounts.as(who, () -> cases.assess(id, 1, findings(who, id)));
        return id;
    }

    /** The first ground is met, and nothing else. */
    List<Assessed> findings(AccountId who, CaseId id) {
        return view(who, id).sets().stream()
                .flatMap(set -> set.criteria().stream())
                .map(criterion -> criterion.code().equals("pace-a")
                        ? new Assessed(
                                criterion.code(), Finding.MET, "The charge itself.", "https://example.org/charge")
                        : new Assessed(criterion.code(), Finding.NOT_MET, "Nothing points to it.", ""))
                .toList();
    }

    StatementId propose(AccountId who, DesignationValue value, CaseId id) {
        return propose(who, value, Map.of(id, view(who, id).version()), Set.of());
    }

    StatementId propose(AccountId who, DesignationValue value, Map<CaseId, Integer> assessed, Set<String> others) {
        return accounts.as(
                who,
                () -> statements.propose(
                        assessed,
                        new StatementDraft(value, "A statement", "https://example.org/statement", STATED, others)));
    }

    CaseView view(AccountId who, CaseId id) {
        return accounts.as(who, () -> cases.view(id)).orElseThrow();
    }

    PersonPage page(PersonId person) {
        return people.page(people.brief(person).orElseThrow().publicId()).orElseThrow();
    }

    static void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(DeskRefused.class).isThrownBy(act).satisfies(refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    static List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> running = List.of(threads.submit(one), threads.submit(other));
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> each : running) {
                try {
                    outcomes.add(each.get());
                } catch (java.util.concurrent.ExecutionException e) {
                    if (!(e.getCause() instanceof DeskRefused refused)) {
                        throw e;
                    }
                    outcomes.add(refused.reason());
                }
            }
            return outcomes;
        }
    }
}
