package org.vestka.directory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.PersonId;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.desk.DeskRefused.Reason;
import org.vestka.directory.history.Changed;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/** What the desk does where records, criteria or what was said are otherwise than when a case was assessed. */
class DeskUnderChangesTest extends DeskOfTwo {

    @Autowired
    private Registry registry;

    @Autowired
    private DSLContext sql;

    @Test
    void whatWasChangedSinceTheAssessmentIsToldWheneverItBegan() {
        PersonId person = make.inColony();
        CaseId id = assessed(first, person);
        renamed(person, "Іншы Выдуманы", Instant.now());
        StatementId statement = propose(first, DesignationValue.RECOGNISED, id);
        assertThat(changed(statement)).as("before the proposal").containsExactly(Changed.NAMES);

        PersonId other = make.inColony();
        CaseId otherId = assessed(first, other);
        StatementId about = propose(first, DesignationValue.RECOGNISED, otherId);
        assertThat(changed(about)).isEmpty();
        // who renames had begun before the proposal, and waited for somebody who held the record
        renamed(other, "Яшчэ Выдуманы", Instant.now().minusSeconds(60));
        assertThat(changed(about)).as("begun before the proposal").containsExactly(Changed.NAMES);
    }

    private void renamed(PersonId person, String name, Instant at) {
        PersonChange change = new PersonChange(
                person,
                PersonFacts.by(TestPeople.SOURCE)
                        .names(List.of(new PersonName(LanguageTag.BE, NameRole.ENVELOPE, name)))
                        .build());
        registry.changeAll(List.of(change), null, at.truncatedTo(ChronoUnit.MICROS));
    }

    private Set<Changed> changed(StatementId statement) {
        return accounts.as(second, () -> people(statement)).getFirst().changed();
    }

    @Test
    void whatWasFoundByOtherCriteriaThanAreChosenNowIsNotLost() {
        CaseId id = accounts.as(first, () -> cases.open(make.inColony()));
        List<Assessed> typed = findings(first, id);
        accounts.as(first, () -> cases.assess(id, 1, typed));
        choose("presumption");

        refused(Reason.MOVED_ON, () -> accounts.as(first, () -> cases.assess(id, 2, typed)));
        accounts.as(first, () -> cases.assess(id, 2, findings(first, id)));

        choose("pace", "guidelines");
        assertThat(view(first, id).findings().values()).containsAll(typed);
        assertThat(view(first, id).complete()).isTrue();
    }

    private void choose(String... codes) {
        accounts.as(second, () -> cases.chooseCriteria(Set.of(codes)));
    }

    @Test
    void aCriterionThatCameLaterIsNotAskedOfWhatWasSaidBefore() {
        PersonId person = make.inColony();
        CaseId id = assessed(first, person);
        StatementId statement = propose(first, DesignationValue.RECOGNISED, id);
        accounts.as(second, () -> statements.sign(statement, 1, people(statement)));
        // as it was decided while there was no such paragraph
        sql.execute("delete from case_finding where case_id = ? and criterion_code = 'pace-4'", id.value());

        CaseView decided = view(first, id);
        assertThat(Conclusion.of(decided.sets(), decided.findings())).isEqualTo(Conclusion.SUPPORTED);
        assertThat(decided.sets().stream().flatMap(set -> set.criteria().stream()))
                .extracting(Criterion::code)
                .contains("pace-e")
                .doesNotContain("pace-4");
        CaseId again = accounts.as(second, () -> cases.openAgain(id));
        assertThat(view(second, again).complete()).isFalse();
    }

    @Test
    void nothingElseIsSaidForADayBeforeWhatTheBodySaidLast() {
        PersonId person = make.inColony();
        registry.designate(
                person,
                new DesignationDraft(body, DesignationValue.PERSECUTED, PartialDate.of(STATED.plusDays(1))),
                TestPeople.SOURCE);
        CaseId id = assessed(first, person);

        refused(Reason.LATER_SAID, () -> propose(first, DesignationValue.RECOGNISED, Map.of(id, 2), Set.of()));
        assertThat(view(first, id).state()).isEqualTo(CaseState.OPEN);
        assertThat(page(person).designations())
                .extracting(DesignationView::value)
                .containsExactly(DesignationValue.PERSECUTED);
    }
}
