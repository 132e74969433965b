package org.vestka.directory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountErased;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.desk.DeskRefused.Reason;
import org.vestka.directory.history.Changed;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/** What a desk states: by two hands, of several people, of several bodies, and taken back. */
class StatementsTest extends DeskOfTwo {

    @Autowired
    private Registry registry;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private DSLContext sql;

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
    void whoHasSignedForOneBodySignsForNoOther() {
        String other = body(School.PRESUMPTION_OF_INNOCENCE);
        CaseId id = assessed(first, make.inColony());
        StatementId statement = propose(
                first, DesignationValue.RECOGNISED, Map.of(id, view(first, id).version()), Set.of(other));
        accounts.as(second, () -> statements.sign(statement, 1, people(statement)));
        accounts.as(admin, () -> members.assign(second, other));

        refused(Reason.SAME_HAND, () -> accounts.as(second, () -> statements.sign(statement, 2, people(statement))));
    }

    @Test
    void whoWasRecognisedAfterTheReleaseAndIsHeldAgainIsRecognisedOnceMore() {
        PersonId person = make.person()
                .stays(
                        StayDraft.of(CustodyKind.COLONY, null, PartialDate.parse("2023-01-10")),
                        StayDraft.of(CustodyKind.RELEASED_SERVED, null, PartialDate.parse("2024-02-01")))
                .register();
        registry.designate(
                person,
                new DesignationDraft(body, DesignationValue.RECOGNISED_EX_POST, PartialDate.parse("2024-03-01")),
                TestPeople.SOURCE);
        CaseId id = assessed(first, person);
        refused(Reason.ALREADY_SAID, () -> propose(first, DesignationValue.RECOGNISED, id));

        registry.change(new PersonChange(
                person,
                PersonFacts.by(TestPeople.SOURCE)
                        .stays(List.of(StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse("2025-05-01"))))
                        .build()));
        StatementId statement = propose(first, DesignationValue.RECOGNISED, id);
        accounts.as(second, () -> statements.sign(statement, 1, people(statement)));

        assertThat(page(person).designations())
                .extracting(DesignationView::value)
                .containsExactlyInAnyOrder(DesignationValue.RECOGNISED, DesignationValue.RECOGNISED_EX_POST);
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
}
