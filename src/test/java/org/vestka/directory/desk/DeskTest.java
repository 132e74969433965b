package org.vestka.directory.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.Counts;
import org.vestka.directory.counts.DesignationCount;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.desk.DeskRefused.Reason;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;

/** What the desks of designating bodies do, in two hands, and what nobody else learns of it. */
class DeskTest extends DeskOfTwo {

    @Autowired
    private Counts counts;

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

    private static void denied(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
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
}
