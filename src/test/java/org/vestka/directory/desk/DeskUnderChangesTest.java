package org.vestka.directory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.designation.PublishedCriteria;
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
    void whoeverSignsForSomebodyOutOfSightHasSaidSo() {
        PersonId shown = make.inColony();
        PersonId hidden = make.inColony();
        Map<CaseId, Integer> both = Map.of(assessed(first, shown), 2, assessed(first, hidden), 2);
        StatementId statement = propose(first, DesignationValue.RECOGNISED, both, Set.of());
        registry.publish(List.of(hidden), Publication.WITHHELD, TestPeople.SOURCE);
        List<StatementView.Subject> before = accounts.as(second, () -> people(statement));
        assertThat(before)
                .filteredOn(StatementView.Subject::outOfSight)
                .singleElement()
                .satisfies(subject -> {
                    assertThat(subject.changed()).isEmpty();
                    assertThat(subject.changedSince()).isFalse();
                });
        refused(Reason.OUT_OF_SIGHT, () -> accounts.as(second, () -> statements.sign(statement, 1, before)));

        renamed(hidden, "Зусім Іншы", Instant.now());
        refused(Reason.PEOPLE_CHANGED, () -> accounts.as(second, () -> statements.sign(statement, 1, before, true)));
        List<StatementView.Subject> now = accounts.as(second, () -> people(statement));
        assertThat(now)
                .filteredOn(StatementView.Subject::outOfSight)
                .singleElement()
                .satisfies(subject -> {
                    assertThat(subject.changed()).as("what it was is not told").isEmpty();
                    assertThat(subject.changedSince()).isTrue();
                });
        assertThat(accounts.as(second, () -> statements.sign(statement, 1, now, true)))
                .isTrue();
        assertThat(page(shown).designations()).hasSize(1);
    }

    @Test
    void whoIsHiddenIsToldToNoDeskThatHasNoCaseOfThem() {
        String joining = body(School.GUIDELINES);
        AccountId other = member(joining);
        PersonId hidden = make.inColony();
        CaseId id = assessed(first, hidden);
        StatementId statement = propose(first, DesignationValue.RECOGNISED, Map.of(id, 2), Set.of(joining));
        assertThat(accounts.as(other, () -> cases.view(id))).isPresent();
        registry.publish(List.of(hidden), Publication.WITHHELD, TestPeople.SOURCE);

        assertThat(accounts.as(other, () -> cases.view(id))).isEmpty();
        assertThat(accounts.as(first, () -> cases.view(id))).isPresent();
        List<StatementView.Subject> seen = accounts.as(other, () -> people(statement));
        refused(Reason.NOT_TAKEN_OVER, () -> accounts.as(other, () -> statements.sign(statement, 1, seen, true)));
        assertThat(accounts.as(other, () -> cases.live(hidden))).isEmpty();
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

    @Test
    void aBodyOfTheGuidelinesRecognisesByThePresumptionOfInnocence() throws IOException {
        String joining = body(School.GUIDELINES);
        AccountId other = member(joining);
        PersonId person = make.inColony();
        accounts.as(first, () -> cases.chooseCriteria(Set.of("guidelines", "presumption")));
        CaseId id = accounts.as(first, () -> cases.open(person));
        accounts.as(first, () -> cases.assess(id, 1, violentAndUntried(id)));
        StatementId statement = propose(first, DesignationValue.RECOGNISED, Map.of(id, 2), Set.of(joining));
        accounts.as(second, () -> cases.chooseCriteria(Set.of("pace")));
        accounts.as(second, () -> statements.sign(statement, 1, people(statement)));
        accounts.as(other, () -> statements.sign(statement, 2, people(statement)));
        AccountId confirming = member(joining);
        accounts.as(confirming, () -> statements.sign(statement, 3, people(statement)));

        assertThat(page(person).designations()).hasSize(2).allSatisfy(said -> {
            assertThat(codes(said)).containsExactly("guidelines", "presumption");
            assertThat(said.schools()).containsExactlyInAnyOrder(School.values());
        });

        // what was decided before this was kept with it
        sql.execute("update designation set criteria = null where person_id = ?", person.value());
        assertThat(page(person).designations())
                .allSatisfy(said -> assertThat(codes(said)).isEmpty());
        sql.execute(Files.readString(Path.of("db/migration/V263__designation_criteria_decided.sql")));
        assertThat(page(person).designations())
                .allSatisfy(said -> assertThat(codes(said)).containsExactly("guidelines", "presumption"));
    }

    /** Violence is met, which the Guidelines exclude, and so is all that the presumption of innocence asks. */
    private List<Assessed> violentAndUntried(CaseId id) {
        Set<String> met =
                Set.of("guidelines-3.3.a", "presumption-politics", "presumption-innocence", "presumption-trial");
        List<Assessed> findings = new ArrayList<>();
        view(first, id).sets().stream()
                .flatMap(set -> set.criteria().stream())
                .forEach(criterion -> findings.add(
                        met.contains(criterion.code())
                                ? new Assessed(criterion.code(), Finding.MET, "As filmed.", "https://example.org/film")
                                : new Assessed(criterion.code(), Finding.NOT_MET, "Nothing points to it.", "")));
        return findings;
    }

    @Test
    void aFormerRecognitionWasAssessedWhenItWasSaidAndAListTellsNothingOfIt() {
        PersonId person = make.inColony();
        StatementId statement = propose(first, DesignationValue.RECOGNISED, assessed(first, person));
        accounts.as(second, () -> statements.sign(statement, 1, people(statement)));
        tell(person, body, DesignationValue.FORMER);
        PersonId listed = make.inColony();
        tell(listed, body, DesignationValue.RECOGNISED);

        assertThat(page(person).designations())
                .extracting(DesignationView::value)
                .containsExactly(DesignationValue.FORMER, DesignationValue.RECOGNISED);
        assertThat(page(person).designations())
                .allSatisfy(said -> assertThat(codes(said)).containsExactly("pace", "guidelines"));
        assertThat(codes(page(listed).designations().getFirst())).isEmpty();
    }

    private void tell(PersonId person, String by, DesignationValue value) {
        registry.designate(person, new DesignationDraft(by, value, PartialDate.of(TODAY)), TestPeople.SOURCE);
    }

    private static List<String> codes(DesignationView said) {
        return said.criteria().stream().map(PublishedCriteria::code).toList();
    }
}
