package org.vestka.directory.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.designation.PublishedCriteria;
import org.vestka.directory.desk.DeskRefused.Reason;
import org.vestka.directory.desk.StatementView.Subject;
import org.vestka.shared.PartialDate;

/** What several bodies state together: each by two hands and on cases of its own. */
class JointStatementsTest extends DeskOfTwo {

    @Autowired
    private DSLContext sql;

    private String other = "";

    private AccountId joining = new AccountId(0);

    private AccountId confirming = new AccountId(0);

    @BeforeEach
    void anotherDeskOfTwo() {
        other = body(School.PRESUMPTION_OF_INNOCENCE);
        joining = member(other);
        confirming = member(other);
    }

    @Test
    void itIsOneActOnceTwoOfEachBodyHaveSigned() {
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

        assertThat(waiting(joining)).contains(statement);
        assertThat(sign(joining, statement)).isFalse();
        assertThat(waiting(joining)).doesNotContain(statement);
        refused(Reason.SAME_HAND, () -> sign(joining, statement));
        assertThat(sign(second, statement)).isFalse();
        assertThat(page(held).designations()).isEmpty();
        assertThat(waiting(confirming)).contains(statement);
        assertThat(sign(confirming, statement)).isTrue();

        assertThat(page(held).designations())
                .extracting(DesignationView::bodyCode, DesignationView::value)
                .containsExactlyInAnyOrder(
                        tuple(body, DesignationValue.RECOGNISED), tuple(other, DesignationValue.RECOGNISED));
        assertThat(page(free).designations())
                .extracting(DesignationView::value)
                .containsOnly(DesignationValue.RECOGNISED_EX_POST);
    }

    @Test
    void theProposersAssessmentIsReadByWhomItNamesAndTakenOverAsTheirOwn() {
        PersonId person = make.inColony();
        CaseId id = assessed(first, person);
        AccountId stranger = member(body(School.GUIDELINES));
        assertThat(accounts.as(joining, () -> cases.view(id))).isEmpty();
        StatementId statement = propose(first, DesignationValue.RECOGNISED, Map.of(id, 2), Set.of(other));

        assertThat(accounts.as(stranger, () -> cases.view(id))).isEmpty();
        assertThat(accounts.as(joining, () -> people(statement)))
                .singleElement()
                .satisfies(subject -> {
                    assertThat(subject.own()).isNull();
                    assertThat(subject.shared()).isNotNull();
                });
        CaseView shared = view(joining, id);
        assertThat(shared.shared()).isTrue();
        assertThat(shared.mayAct()).isFalse();
        assertThat(shared.steps()).isEmpty();
        assertThat(shared.findings()).isEqualTo(view(first, id).findings());

        sign(joining, statement);
        Subject seen = accounts.as(confirming, () -> people(statement)).getFirst();
        StatementView.Basis own = java.util.Objects.requireNonNull(seen.own());
        assertThat(own.takenOver()).isTrue();
        assertThat(own.verdicts()).extracting(StatementView.Verdict::conclusion).contains(Conclusion.SUPPORTED);
        assertThat(view(confirming, own.id()).findings())
                .isEqualTo(view(first, id).findings());
        assertThat(view(confirming, own.id()).steps())
                .extracting(CaseView.Step::act)
                .containsExactly(CaseAct.JOINED, CaseAct.SHARED);
        assertThat(accounts.as(first, () -> cases.view(own.id())))
                .as("what another body makes of it is its own affair")
                .isEmpty();
        sign(confirming, statement);
        sign(second, statement);
        assertThat(view(joining, own.id()).state()).isEqualTo(CaseState.DECIDED);
        assertThat(criteria(person, other)).containsExactly("pace", "guidelines");
    }

    @Test
    void aBodyWithACaseOfItsOwnSignsForThat() {
        PersonId person = make.inColony();
        CaseId own = accounts.as(joining, () -> cases.open(person));
        StatementId statement =
                propose(first, DesignationValue.RECOGNISED, Map.of(assessed(first, person), 2), Set.of(other));

        assertThat(accounts.as(joining, () -> statements.view(statement)))
                .get()
                .satisfies(looked -> assertThat(looked.ownReady()).isFalse());
        refused(Reason.OWN_CASE, () -> sign(joining, statement));
        assertThat(view(joining, own).state()).isEqualTo(CaseState.OPEN);

        List<Assessed> innocent = view(joining, own).sets().stream()
                .flatMap(set -> set.criteria().stream())
                .map(criterion -> new Assessed(
                        criterion.code(), Finding.MET, "So says the verdict.", "https://example.org/verdict"))
                .toList();
        accounts.as(joining, () -> cases.assess(own, 1, innocent));
        StatementView looked =
                accounts.as(joining, () -> statements.view(statement)).orElseThrow();
        List<Assessed> otherwise = innocent.stream()
                .map(each -> new Assessed(each.criterion(), each.finding(), "So says the judge.", each.sources()))
                .toList();
        accounts.as(confirming, () -> cases.assess(own, 2, otherwise));
        refused(
                Reason.PEOPLE_CHANGED,
                () -> accounts.as(joining, () -> statements.sign(statement, looked.version(), looked.people())));
        assertThat(Conclusion.supports(
                        view(joining, own).sets(), view(joining, own).findings()))
                .isTrue();
        sign(joining, statement);
        sign(second, statement);
        assertThat(sign(confirming, statement)).isTrue();

        assertThat(criteria(person, body)).containsExactly("pace", "guidelines");
        assertThat(criteria(person, other)).containsExactly("presumption");
        assertThat(view(joining, own).state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void whatIsSentBackLetsGoOfWhatWasOnlyTakenOver() {
        PersonId theirs = make.inColony();
        PersonId shared = make.inColony();
        CaseId ours = assessed(first, shared);
        StatementId statement =
                propose(first, DesignationValue.PERSECUTED, Map.of(ours, 2, assessed(first, theirs), 2), Set.of(other));
        CaseId own = assessed(joining, theirs);
        sign(joining, statement);
        CaseId copy = accounts.as(joining, () -> cases.live(shared)).orElseThrow();
        assertThat(view(joining, copy).findings()).isNotEmpty();
        int version = accounts.as(confirming, () -> statements.view(statement))
                .orElseThrow()
                .version();

        accounts.as(confirming, () -> statements.sendBack(statement, version, "The verdict is missing"));

        assertThat(view(first, ours).state()).isEqualTo(CaseState.OPEN);
        assertThat(view(joining, own).state()).isEqualTo(CaseState.OPEN);
        assertThat(accounts.as(joining, () -> cases.live(shared))).isEmpty();
        assertThat(view(joining, copy).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(view(joining, copy).findings()).isEmpty();
        assertThat(accounts.as(joining, () -> cases.view(ours))).isEmpty();
        StatementId again = propose(first, DesignationValue.PERSECUTED, ours);
        assertThat(again).isNotEqualTo(statement);
    }

    @Test
    void whatIsBegunAnewOnATakenOverAssessmentSaysSoAndIsTheBodysOwnCase() {
        PersonId person = make.inColony();
        StatementId statement =
                propose(first, DesignationValue.PERSECUTED, Map.of(assessed(first, person), 2), Set.of(other));
        sign(joining, statement);
        CaseId copy = accounts.as(joining, () -> cases.live(person)).orElseThrow();
        sign(confirming, statement);
        sign(second, statement);
        CaseId anew = accounts.as(joining, () -> cases.openAgain(copy));
        assertThat(view(joining, anew).steps())
                .extracting(CaseView.Step::act)
                .containsExactly(CaseAct.SHARED, CaseAct.OPENED);
    }

    @Test
    void whatWaitsForADifferentTextDoesNotTravelAlong() {
        PersonId person = make.inColony();
        CaseId id = assessed(first, person);
        accounts.as(first, () -> cases.chooseCriteria(Set.of("presumption")));
        List<Assessed> innocent = findings(first, id);
        accounts.as(first, () -> cases.assess(id, 2, innocent));
        StatementId statement = propose(first, DesignationValue.PERSECUTED, Map.of(id, 3), Set.of(other));
        assertThat(view(first, id).findings()).hasSizeGreaterThan(innocent.size());

        assertThat(view(joining, id).findings().values()).containsExactlyInAnyOrderElementsOf(innocent);
        sign(joining, statement);
        CaseId copy = accounts.as(joining, () -> cases.live(person)).orElseThrow();
        assertThat(view(joining, copy).findings().values()).containsExactlyInAnyOrderElementsOf(innocent);
    }

    @Test
    void whatWaitsForSomebodyWhoHasGivenAHandElsewhereDoesNotWaitForThem() {
        PersonId person = make.inColony();
        StatementId statement =
                propose(first, DesignationValue.PERSECUTED, Map.of(assessed(first, person), 2), Set.of(other));
        sign(joining, statement);
        CaseFilter waitingOnly = new CaseFilter(null, null, true);
        assertThat(waiting(second)).contains(statement);
        assertThat(accounts.as(second, () -> cases.list(waitingOnly, 0, 50))).isNotEmpty();

        accounts.as(admin, () -> members.assign(joining, body));
        assertThat(waiting(joining)).isEmpty();
        assertThat(accounts.as(joining, () -> cases.list(waitingOnly, 0, 50))).isEmpty();
    }

    @Test
    void aStatementOnManyAsksTheDatabaseNoMoreOften() {
        StatementId few = onPeople(2);
        StatementId many = onPeople(12);
        assertThat(asked(many)).isEqualTo(asked(few));
    }

    private StatementId onPeople(int count) {
        Map<CaseId, Integer> assessed = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            PersonId person = make.inColony();
            assessed.put(assessed(first, person), 2);
            accounts.as(joining, () -> cases.open(person));
        }
        return propose(first, DesignationValue.PERSECUTED, assessed, Set.of(other));
    }

    private int asked(StatementId statement) {
        return org.vestka.testing.Statements.of(sql, () -> accounts.as(joining, () -> statements.view(statement)))
                .size();
    }

    @Test
    void whatWaitedSignedByOneHandAsksThatBodyAnew() throws IOException {
        CaseId id = assessed(first, make.inColony());
        StatementId statement = propose(first, DesignationValue.RECOGNISED, Map.of(id, 2), Set.of(other));
        sql.execute(
                "update statement_body set proposes = 0, joined_by = null, joined_at = null where statement_id = ?",
                statement.value());
        sql.execute(
                "update statement_body b join designating_body d on d.id = b.body_id set b.signed_by = ?,"
                        + " b.signed_at = '2026-11-01' where b.statement_id = ? and d.code = ?",
                joining.value(),
                statement.value(),
                other);

        sql.execute(Files.readString(Path.of("db/migration/V286__statement_body_joined_before.sql")));

        assertThat(waiting(joining)).contains(statement);
        assertThat(waiting(first)).doesNotContain(statement);
        assertThat(sign(second, statement)).isFalse();
        assertThat(sign(joining, statement)).isFalse();
        assertThat(sign(confirming, statement)).isTrue();
    }

    private boolean sign(AccountId who, StatementId statement) {
        return accounts.as(who, () -> {
            StatementView looked = statements.view(statement).orElseThrow();
            return statements.sign(statement, looked.version(), looked.people());
        });
    }

    private List<StatementId> waiting(AccountId who) {
        return accounts.as(who, statements::waiting).stream()
                .map(StatementView::id)
                .toList();
    }

    private List<String> criteria(PersonId person, String by) {
        return page(person).designations().stream()
                .filter(said -> said.bodyCode().equals(by))
                .flatMap(said -> said.criteria().stream())
                .map(PublishedCriteria::code)
                .toList();
    }
}
