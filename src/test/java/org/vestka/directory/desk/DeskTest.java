package org.vestka.directory.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountErased;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.Counts;
import org.vestka.directory.counts.DesignationCount;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.desk.DeskRefused.Reason;
import org.vestka.directory.history.Changed;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** What the desks of designating bodies do, in two hands, and what nobody else learns of it. */
@VestkaTest
@Import(TestPeople.class)
class DeskTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate STATED = TODAY.minusDays(10);

    @Autowired
    private DeskCases cases;

    @Autowired
    private Statements statements;

    @Autowired
    private DeskMembers members;

    @Autowired
    private FacilityRegistry places;

    @Autowired
    private Registry registry;

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Counts counts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private DSLContext sql;

    private AccountId admin;
    private String body;
    private AccountId first;
    private AccountId second;

    @BeforeEach
    void aDeskOfTwo() {
        admin = accounts.make(Role.ADMIN);
        body = body(School.GUIDELINES);
        first = member(body);
        second = member(body);
    }

    @Test
    void aCaseGoesFromAssessmentToStatementToPageAndCount() {
        CountryCode country = make.country();
        PersonId person =
                make.person().in(country).held(CustodyKind.COLONY, null).register();
        CaseId id = assessed(first, person);
        StatementId statement = propose(first, DesignationValue.RECOGNISED, id);

        assertThat(page(person).designations()).isEmpty();
        assertThat(accounts.as(second, () -> statements.sign(statement, 1, people(statement))))
                .isTrue();

        DesignationView said = page(person).designations().getFirst();
        assertThat(said.bodyCode()).isEqualTo(body);
        assertThat(said.value()).isEqualTo(DesignationValue.RECOGNISED);
        assertThat(said.from()).isEqualTo(PartialDate.of(STATED));
        assertThat(said.source().url()).isEqualTo("https://example.org/statement");
        assertThat(said.source().title()).isEqualTo("A statement");
        CaseView decided = view(first, id);
        assertThat(decided.state()).isEqualTo(CaseState.DECIDED);
        assertThat(decided.steps())
                .extracting(CaseView.Step::act)
                .containsExactly(CaseAct.DECIDED, CaseAct.PROPOSED, CaseAct.ASSESSED, CaseAct.OPENED);
        assertThat(decided.steps()).extracting(CaseView.Step::mine).containsExactly(false, true, true, true);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(counts.asOf(new CountQuestion(country, body, TODAY)))
                        .containsExactly(new DesignationCount(DesignationValue.RECOGNISED, CustodyKind.COLONY, 1)));
        assertThat(counts.asOf(new CountQuestion(country, body, STATED.minusDays(1))))
                .isEmpty();
    }

    @Test
    void aSignatureIsForThePeopleWhoWereLookedAt() {
        PersonId person = make.inColony();
        CaseId id = assessed(first, person);
        StatementId statement = propose(first, DesignationValue.RECOGNISED, id);
        List<StatementView.Subject> seen = accounts.as(second, () -> people(statement));
        assertThat(seen.getFirst().changed()).isEmpty();

        registry.change(new PersonChange(
                person,
                PersonFacts.by(TestPeople.SOURCE)
                        .names(List.of(new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Іншы Выдуманы")))
                        .build()));

        refused(Reason.PEOPLE_CHANGED, () -> accounts.as(second, () -> statements.sign(statement, 1, seen)));
        assertThat(page(person).designations()).isEmpty();
        List<StatementView.Subject> again = accounts.as(second, () -> people(statement));
        assertThat(again.getFirst().changed()).containsExactly(Changed.NAMES);
        assertThat(accounts.as(second, () -> statements.sign(statement, 1, again)))
                .isTrue();
    }

    private List<StatementView.Subject> people(StatementId statement) {
        return statements.view(statement).map(StatementView::people).orElse(List.of());
    }

    @Test
    void whoProposedDoesNotDecide() {
        PersonId person = make.inColony();
        StatementId statement = propose(first, DesignationValue.RECOGNISED, assessed(first, person));

        refused(Reason.SAME_HAND, () -> accounts.as(first, () -> statements.sign(statement, 1, people(statement))));
        assertThat(page(person).designations()).isEmpty();
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() throws Exception {
        PersonId person = make.inColony();
        AccountId third = member(body);
        StatementId statement = propose(first, DesignationValue.RECOGNISED, assessed(first, person));

        List<Object> outcomes = atOnce(
                () -> accounts.as(second, () -> statements.sign(statement, 1, people(statement))),
                () -> accounts.as(third, () -> statements.sign(statement, 1, people(statement))));

        assertThat(outcomes).containsExactlyInAnyOrder(true, Reason.MOVED_ON);
        assertThat(page(person).designations()).hasSize(1);
    }

    @Test
    void ofTwoWhoOpenACaseAtOnceOneDoes() throws Exception {
        PersonId person = make.inColony();

        List<Object> outcomes = atOnce(
                () -> accounts.as(first, () -> cases.open(person)).getClass().getSimpleName(),
                () -> accounts.as(second, () -> cases.open(person)).getClass().getSimpleName());

        assertThat(outcomes).containsExactlyInAnyOrder("CaseId", Reason.ALREADY_OPEN);
    }

    @Test
    void anotherBodysDeskNeitherSeesNorActs() {
        PersonId person = make.inColony();
        CaseId id = assessed(first, person);
        AccountId stranger = member(body(School.GUIDELINES));

        assertThat(accounts.as(stranger, () -> cases.view(id))).isEmpty();
        assertThat(accounts.as(stranger, () -> cases.list(CaseFilter.ALL, 0, 50)))
                .isEmpty();
        assertThat(accounts.as(stranger, () -> cases.list(new CaseFilter(null, body, false), 0, 50)))
                .isEmpty();
        assertThat(accounts.as(stranger, () -> cases.live(person))).isEmpty();
        denied(() -> accounts.as(stranger, () -> cases.assess(id, 2, List.of())));
        denied(() -> accounts.as(stranger, () -> cases.withdraw(id, 2, "Not ours")));
        denied(() -> propose(stranger, DesignationValue.RECOGNISED, Map.of(id, 2), Set.of()));
        StatementId statement = propose(first, DesignationValue.RECOGNISED, id);
        assertThat(accounts.as(stranger, () -> statements.view(statement))).isEmpty();
        denied(() -> accounts.as(stranger, () -> statements.sign(statement, 1, people(statement))));
        denied(() -> accounts.as(stranger, () -> statements.sendBack(statement, 1, "Not ours")));
    }

    @Test
    void administratorsLookAndDoNotDecide() {
        PersonId person = make.inColony();
        CaseId id = assessed(first, person);
        StatementId statement = propose(first, DesignationValue.RECOGNISED, id);

        assertThat(view(admin, id).mayAct()).isFalse();
        assertThat(accounts.as(admin, () -> cases.list(new CaseFilter(null, body, false), 0, 50)))
                .hasSize(1);
        assertThat(accounts.as(admin, () -> statements.view(statement))
                        .orElseThrow()
                        .waitsForMe())
                .isFalse();
        denied(() -> accounts.as(admin, () -> statements.sign(statement, 1, people(statement))));
        denied(() -> accounts.as(admin, () -> cases.open(make.inColony())));
    }

    @Test
    void whoLeavesTheDeskIsOutAtOnceWithTheSessionStillThere() {
        CaseId id = assessed(first, make.inColony());
        accounts.as(admin, () -> members.assign(first, null));
        var stale = new org.vestka.accounts.SignedIn(first, "test", Set.of(Role.SUPPORTER, Role.DESK));

        assertThat(TestAccounts.as(stale, () -> cases.view(id))).isEmpty();
        denied(() -> TestAccounts.as(stale, () -> cases.open(make.inColony())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "His wife Maryia Prydumanaja told us of the arrest.",
                "Яго жонка Марыя Прыдуманая распавяла.",
                "Жыве на вул. Прыдуманай, 5, кв. 7.",
                "Тэл. +375 29 123 45 67",
                "Адвокат Иванов И. И. сказал, что приговор вступил в силу."
            })
    void wordsOnRelativesHomesAndPhonesAreRefused(String words) {
        refusedWords(Reason.PRIVATE_WORDS, words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The family agreed to the recognition.",
                "Consent of the relatives was given.",
                "Сваякі далі згоду.",
                "Родственники не против.",
                "He agreed through the lawyer",
                "She asked not to be recognised",
                "Сваякі супраць",
                "Согласие семьи получено."
            })
    void whetherAnybodyAgreesIsRefused(String words) {
        refusedWords(Reason.CONSENT, words);
    }

    private void refusedWords(Reason reason, String words) {
        CaseId id = accounts.as(first, () -> cases.open(make.inColony()));
        List<Assessed> findings = List.of(new Assessed("pace-a", Finding.MET, words, "https://example.org/verdict"));

        refused(reason, () -> accounts.as(first, () -> cases.assess(id, 1, findings)));
        refused(
                reason,
                () -> accounts.as(first, () -> {
                    cases.withdraw(id, 1, words);
                    return 0;
                }));
        assertThat(view(first, id).findings()).isEmpty();
    }

    @Test
    void aLinkToWhatIsPublishedIsASourceWhereverItStands() {
        CaseId id = accounts.as(first, () -> cases.open(make.inColony()));

        accounts.as(
                first,
                () -> cases.assess(
                        id,
                        1,
                        List.of(new Assessed(
                                "pace-a", Finding.MET, "The charge itself.", "https://t.me/example/4711 verdict"))));

        assertThat(view(first, id).findings()).hasSize(1);
    }

    @Test
    void whoSavesOnWhatAnotherHasChangedIsToldAndChangesNothing() {
        CaseId id = accounts.as(first, () -> cases.open(make.inColony()));
        accounts.as(first, () -> cases.assess(id, 1, findings(first, id)));

        refused(Reason.MOVED_ON, () -> accounts.as(second, () -> cases.assess(id, 1, List.of())));
        assertThat(view(first, id).findings()).isNotEmpty();
    }

    @Test
    void recognitionRestsOnWholeAssessmentsThatSpeakForIt() {
        PersonId person = make.inColony();
        CaseId id = accounts.as(first, () -> cases.open(person));
        refused(Reason.INCOMPLETE, () -> propose(first, DesignationValue.RECOGNISED, Map.of(id, 1), Set.of()));

        List<Assessed> violence = new ArrayList<>(findings(first, id));
        violence.removeIf(each -> each.criterion().equals("guidelines-3.3.a"));
        violence.add(new Assessed("guidelines-3.3.a", Finding.MET, "As filmed.", "https://example.org/film"));
        accounts.as(first, () -> cases.assess(id, 1, violence));

        refused(Reason.NOT_SUPPORTED, () -> propose(first, DesignationValue.RECOGNISED, Map.of(id, 2), Set.of()));
        StatementId statement = propose(first, DesignationValue.PERSECUTED, Map.of(id, 2), Set.of());
        accounts.as(second, () -> statements.sign(statement, 1, people(statement)));
        assertThat(page(person).designations().getFirst().value()).isEqualTo(DesignationValue.PERSECUTED);
    }

    @Test
    void aStatementIsPublishedSomewhereOnADayThatHasCome() {
        CaseId id = assessed(first, make.inColony());
        for (StatementDraft draft : List.of(
                new StatementDraft(DesignationValue.RECOGNISED, " ", "https://example.org", STATED, Set.of()),
                new StatementDraft(DesignationValue.RECOGNISED, "A", "javascript:alert(1)", STATED, Set.of()),
                new StatementDraft(DesignationValue.RECOGNISED, "A", "https://", STATED, Set.of()),
                new StatementDraft(DesignationValue.RECOGNISED, "A", "https://example.org", null, Set.of()),
                new StatementDraft(
                        DesignationValue.RECOGNISED, "A", "https://example.org", TODAY.plusDays(1), Set.of()))) {
            refused(Reason.NO_STATEMENT, () -> accounts.as(first, () -> statements.propose(Map.of(id, 2), draft)));
        }
    }

    @Test
    void aJointStatementOfSeveralBodiesIsOneActOnceEachHasSigned() {
        String other = body(School.PRESUMPTION_OF_INNOCENCE);
        AccountId joining = member(other);
        PersonId held = make.inColony();
        PersonId free = make.person()
                .stays(
                        StayDraft.of(CustodyKind.COLONY, null, PartialDate.parse("2023-01-10")),
                        StayDraft.of(CustodyKind.RELEASED_SERVED, null, PartialDate.parse("2024-02-01")))
                .register();
        Map<CaseId, Integer> both = new LinkedHashMap<>();
        both.put(assessed(first, held), 2);
        both.put(assessed(first, free), 2);
        StatementId statement = propose(first, DesignationValue.RECOGNISED, both, Set.of(other));

        assertThat(accounts.as(joining, statements::waiting))
                .extracting(StatementView::id)
                .contains(statement);
        StatementView seen =
                accounts.as(joining, () -> statements.view(statement)).orElseThrow();
        assertThat(seen.people()).hasSize(2).allMatch(subject -> subject.ownCase() == null);
        assertThat(accounts.as(second, () -> statements.sign(statement, 1, people(statement))))
                .isFalse();
        assertThat(page(held).designations()).isEmpty();
        assertThat(accounts.as(joining, () -> statements.sign(statement, 2, people(statement))))
                .isTrue();

        assertThat(page(held).designations())
                .extracting(DesignationView::bodyCode, DesignationView::value)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(body, DesignationValue.RECOGNISED),
                        org.assertj.core.groups.Tuple.tuple(other, DesignationValue.RECOGNISED));
        assertThat(page(free).designations())
                .extracting(DesignationView::value)
                .containsOnly(DesignationValue.RECOGNISED_EX_POST);
    }

    @Test
    void whatIsSentBackIsOpenAgainWithItsReason() {
        CaseId id = assessed(first, make.inColony());
        StatementId statement = propose(first, DesignationValue.RECOGNISED, id);
        refused(
                Reason.NO_REASON,
                () -> accounts.as(second, () -> {
                    statements.sendBack(statement, 1, " ");
                    return 0;
                }));

        accounts.as(second, () -> statements.sendBack(statement, 1, "The verdict is missing"));

        CaseView open = view(first, id);
        assertThat(open.state()).isEqualTo(CaseState.OPEN);
        assertThat(open.steps().getFirst().note()).isEqualTo("The verdict is missing");
        refused(Reason.MOVED_ON, () -> accounts.as(second, () -> statements.sign(statement, 1, people(statement))));
        assertThat(propose(first, DesignationValue.RECOGNISED, id)).isNotEqualTo(statement);
    }

    @Test
    void aRecognitionIsWithdrawnByANewCaseAndStaysInTheHistory() {
        PersonId person = make.inColony();
        refused(
                Reason.NOTHING_TO_END,
                () -> propose(
                        first, DesignationValue.WITHDRAWN, Map.of(assessed(first, make.inColony()), 2), Set.of()));
        StatementId recognised = propose(first, DesignationValue.RECOGNISED, assessed(first, person));
        accounts.as(second, () -> statements.sign(recognised, 1, people(recognised)));
        CaseId again = assessed(second, person);
        refused(Reason.ALREADY_SAID, () -> propose(second, DesignationValue.RECOGNISED, Map.of(again, 2), Set.of()));

        StatementId withdrawn = propose(second, DesignationValue.WITHDRAWN, again);
        accounts.as(first, () -> statements.sign(withdrawn, 1, people(withdrawn)));

        assertThat(page(person).designations())
                .extracting(DesignationView::value, DesignationView::holds)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(DesignationValue.WITHDRAWN, true),
                        org.assertj.core.groups.Tuple.tuple(DesignationValue.RECOGNISED, false));
    }

    @Test
    void aDecidedCaseLeadsToANewOneThatTakesItsAssessmentOver() {
        PersonId person = make.inColony();
        CaseId decided = assessed(first, person);
        refused(Reason.ALREADY_OPEN, () -> accounts.as(first, () -> cases.openAgain(decided)));
        StatementId recognised = propose(first, DesignationValue.RECOGNISED, decided);
        accounts.as(second, () -> statements.sign(recognised, 1, people(recognised)));
        AccountId stranger = member(body(School.GUIDELINES));
        denied(() -> accounts.as(stranger, () -> cases.openAgain(decided)));

        CaseId again = accounts.as(second, () -> cases.openAgain(decided));

        assertThat(view(second, again).findings())
                .isEqualTo(view(first, decided).findings());
        assertThat(view(second, again).steps())
                .extracting(CaseView.Step::act)
                .containsExactly(CaseAct.TAKEN_OVER, CaseAct.OPENED);
        refused(Reason.ALREADY_OPEN, () -> accounts.as(first, () -> cases.openAgain(decided)));
        StatementId withdrawn = propose(second, DesignationValue.WITHDRAWN, again);
        assertThat(accounts.as(first, () -> statements.sign(withdrawn, 1, people(withdrawn))))
                .isTrue();
    }

    @Test
    void aBodyChoosesByWhatItAssessesAndWhatIsProposedStays() {
        CaseId proposed = assessed(first, make.inColony());
        propose(first, DesignationValue.RECOGNISED, proposed);
        CaseId open = accounts.as(first, () -> cases.open(make.inColony()));
        assertThat(accounts.as(first, cases::chosenCriteria)).containsExactlyInAnyOrder("pace", "guidelines");

        accounts.as(first, () -> cases.chooseCriteria(Set.of("presumption", "nothing")));

        assertThat(view(first, open).sets()).extracting(CriterionSet::code).containsExactly("presumption");
        assertThat(view(first, proposed).sets()).extracting(CriterionSet::code).containsExactly("pace", "guidelines");
        refused(
                Reason.NO_CRITERIA,
                () -> accounts.as(first, () -> {
                    cases.chooseCriteria(Set.of("nothing"));
                    return 0;
                }));
    }

    @Test
    void anErasedAccountLeavesWhatItDecidedAndNothingThatLeadsToIt() {
        PersonId person = make.inColony();
        CaseId id = assessed(first, person);
        StatementId statement = propose(first, DesignationValue.RECOGNISED, id);
        accounts.as(second, () -> statements.sign(statement, 1, people(statement)));

        transaction.executeWithoutResult(
                status -> events.publishEvent(new AccountErased(first, java.time.Instant.now())));

        assertThat(view(second, id).state()).isEqualTo(CaseState.DECIDED);
        assertThat(view(second, id).steps()).hasSize(4);
        assertThat(page(person).designations()).hasSize(1);
        for (String column : List.of(
                "case_step where account_id",
                "designation_statement where proposed_by",
                "statement_body where signed_by")) {
            assertThat(sql.fetchValue("select count(*) from " + column + " = ?", first.value()))
                    .as(column)
                    .isEqualTo(0L);
        }
    }

    @Test
    void whoIsWithheldIsNotNamedAtTheDeskEither() {
        PersonId person = make.person().published(Publication.PUBLIC).register();
        CaseId id = accounts.as(first, () -> cases.open(person));
        PersonId hidden = make.person().published(Publication.WITHHELD).register();

        assertThat(view(first, id).person()).isNotNull();
        refused(Reason.NOBODY, () -> accounts.as(first, () -> cases.open(hidden)));
    }

    private String body(School school) {
        String code = "desk-" + NUMBER.incrementAndGet();
        places.putBody(new DesignatingBody(code, school, null, Map.of(LanguageTag.EN, "Body " + code)));
        return code;
    }

    private AccountId member(String code) {
        AccountId account = accounts.make();
        accounts.as(admin, () -> members.assign(account, code));
        return account;
    }

    private CaseId assessed(AccountId who, PersonId person) {
        CaseId id = accounts.as(who, () -> cases.open(person));
        accounts.as(who, () -> cases.assess(id, 1, findings(who, id)));
        return id;
    }

    /** The first ground is met, and nothing else. */
    private List<Assessed> findings(AccountId who, CaseId id) {
        return view(who, id).sets().stream()
                .flatMap(set -> set.criteria().stream())
                .map(criterion -> criterion.code().equals("pace-a")
                        ? new Assessed(
                                criterion.code(), Finding.MET, "The charge itself.", "https://example.org/charge")
                        : new Assessed(criterion.code(), Finding.NOT_MET, "Nothing points to it.", ""))
                .toList();
    }

    private StatementId propose(AccountId who, DesignationValue value, CaseId id) {
        return propose(who, value, Map.of(id, view(who, id).version()), Set.of());
    }

    private StatementId propose(
            AccountId who, DesignationValue value, Map<CaseId, Integer> assessed, Set<String> others) {
        return accounts.as(
                who,
                () -> statements.propose(
                        assessed,
                        new StatementDraft(value, "A statement", "https://example.org/statement", STATED, others)));
    }

    private CaseView view(AccountId who, CaseId id) {
        return accounts.as(who, () -> cases.view(id)).orElseThrow();
    }

    private PersonPage page(PersonId person) {
        return people.page(people.brief(person).orElseThrow().publicId()).orElseThrow();
    }

    private static void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(DeskRefused.class).isThrownBy(act).satisfies(refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    private static void denied(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
    }

    private static List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
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
