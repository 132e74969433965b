package org.vestka.directory.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.PersonId;
import org.vestka.directory.StayId;
import org.vestka.directory.corrections.OffPages.Taking;
import org.vestka.directory.corrections.Subject.OfPerson;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.custody.CaseEventView;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.history.Changed;
import org.vestka.directory.history.PageChange;
import org.vestka.directory.person.ChangedMeanwhile;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.OffPage;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.registry.TakenStay;
import org.vestka.directory.source.ReasonRefused;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.OffPageChoices;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.i18n.Texts;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** What stands on a page by mistake is taken off it: a brother's name, somebody else's charge, a place where they never were. */
@VestkaTest
@Import(TestPeople.class)
class OffPagesTest {

    private static final String WHY = "It is of somebody else.";

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private OffPages offPages;

    @Autowired
    private CorrectionDesk desk;

    @Autowired
    private Corrections corrections;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private Registry registry;

    @Autowired
    private People people;

    @Autowired
    private Texts texts;

    private AccountId editor;
    private PersonId person;

    @BeforeEach
    void somebody() {
        editor = accounts.make(Role.EDITOR);
        person = make.person()
                .stays(
                        StayDraft.of(CustodyKind.PRISON, make.facility(), PartialDate.parse("2021-02-03")),
                        StayDraft.of(CustodyKind.COLONY, make.facility(), PartialDate.parse("2023-05-17")))
                .register();
        registry.change(new PersonChange(
                person,
                PersonFacts.by(TestPeople.SOURCE)
                        .names(List.of(new PersonName(LanguageTag.BE, NameRole.ALIAS, "Янка Прыдуманы")))
                        .texts(List.of(
                                new TextDraft(PersonTextKind.STORY, LanguageTag.BE, "Піша вершы."),
                                new TextDraft(PersonTextKind.STORY, LanguageTag.EN, "Writes poems.")))
                        .events(List.of(
                                CaseEventDraft.charge(LanguageTag.BE, List.of("арт. 342")),
                                CaseEventDraft.charge(LanguageTag.EN, List.of("Article 342")),
                                CaseEventDraft.told(
                                        CaseEventKind.VERDICT,
                                        PartialDate.parse("2021-09-01"),
                                        LanguageTag.EN,
                                        "3 years")))
                        .build()));
    }

    @Test
    void eachThingGoesByItselfAndTheHistoryTellsOfItWithTheReasonForEditors() {
        takeOff(new OffPage.Alias(LanguageTag.BE, "Янка Прыдуманы"));
        takeOff(new OffPage.Text(PersonTextKind.STORY, LanguageTag.BE));
        takeOff(new OffPage.Born());
        takeOff(charge());

        PersonPage page = page();
        assertThat(page.names()).extracting(PersonName::role).doesNotContain(NameRole.ALIAS);
        assertThat(page.texts()).singleElement().satisfies(text -> assertThat(text.text())
                .isEqualTo("Writes poems."));
        assertThat(page.birthday()).isNull();
        assertThat(page.age()).isNull();
        assertThat(page.events()).extracting(CaseEventView::kind).containsExactly(CaseEventKind.VERDICT);
        assertThat(page.changes())
                .filteredOn(change -> change.what() == Changed.TAKEN_OFF)
                .hasSize(4)
                .allSatisfy(change -> assertThat(change.source()).isNotNull())
                .extracting(PageChange::reason)
                .as("readers learn that something was taken off, not why")
                .containsOnlyNulls();
        assertThat(accounts.as(editor, () -> page(person)).changes())
                .filteredOn(change -> change.what() == Changed.TAKEN_OFF)
                .extracting(PageChange::reason)
                .containsOnly(WHY);
    }

    @Test
    void itIsUndoneByEnteringItAgain() {
        takeOff(new OffPage.Text(PersonTextKind.STORY, LanguageTag.BE));
        accounts.as(
                editor,
                () -> editing.amend(
                        person,
                        page().version(),
                        PersonFacts.by(TestPeople.SOURCE)
                                .texts(List.of(new TextDraft(PersonTextKind.STORY, LanguageTag.BE, "Піша вершы.")))
                                .build()));
        assertThat(page().texts()).hasSize(2);
    }

    @Test
    void aStepGoesWithWhatItTookThePlaceOf() {
        registry.change(new PersonChange(
                person,
                PersonFacts.by(TestPeople.SOURCE)
                        .events(List.of(CaseEventDraft.told(
                                        CaseEventKind.VERDICT,
                                        PartialDate.parse("2021-10-12"),
                                        LanguageTag.EN,
                                        "4 years")
                                .correcting(PartialDate.parse("2021-09-01"))))
                        .build()));
        CaseEventView verdict = page().events().stream()
                .filter(event -> event.kind() == CaseEventKind.VERDICT)
                .findFirst()
                .orElseThrow();
        assertThat(verdict.before()).isNotEmpty();

        takeOff(new OffPage.Step(Set.of(verdict.id())));

        assertThat(page().events())
                .as("what was corrected does not hold again")
                .extracting(CaseEventView::kind)
                .containsOnly(CaseEventKind.CHARGE);
    }

    @Test
    void aStayThatIsOverGoesAndCanBePutBackAtOnceAndTheOneThatLastsStays() {
        StayView over =
                page().stays().stream().filter(stay -> !stay.open()).findFirst().orElseThrow();
        StayId lasting = Objects.requireNonNull(page().stay()).id();
        assertThatThrownBy(() -> takeOff(new OffPage.Stay(lasting))).isInstanceOf(ChangedMeanwhile.class);

        Optional<TakenStay> taken = takeOff(new OffPage.Stay(over.id()));
        assertThat(page().stays()).extracting(StayView::id).containsExactly(lasting);

        accounts.as(editor, () -> editing.takeBack(taken.orElseThrow()));
        assertThat(page().stays()).contains(over);
        assertThatThrownBy(() -> accounts.as(editor, () -> editing.takeBack(taken.orElseThrow())))
                .as("once")
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void whatIsNotThereOrIsSomebodyElsesOrIsANameToGoByIsNotTakenOff() {
        PersonId other = make.inColony();
        PersonName envelope = page().names().getFirst();
        for (OffPage what : List.of(
                new OffPage.Alias(envelope.language(), envelope.name()),
                new OffPage.Text(PersonTextKind.OCCUPATION, LanguageTag.BE),
                charge())) {
            assertThatThrownBy(() -> accounts.as(
                            editor,
                            () -> offPages.takeOff(
                                    other, page(other).version(), new Taking(what, TestPeople.SOURCE, false, WHY))))
                    .as(what.toString())
                    .isInstanceOf(ChangedMeanwhile.class);
        }
        assertThat(page().events()).hasSize(3);
        assertThat(page().names()).contains(envelope);
    }

    @Test
    void itTakesAReasonAndAnEditor() {
        Taking taking = new Taking(new OffPage.Born(), TestPeople.SOURCE, false, " ");
        int version = page().version();
        assertThatThrownBy(() -> accounts.as(editor, () -> offPages.takeOff(person, version, taking)))
                .isInstanceOf(ReasonRefused.class);
        assertThatThrownBy(() -> accounts.as(accounts.make(), () -> offPages.takeOff(person, version, taking)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(page().birthday()).isNotNull();
    }

    @Test
    void aCorrectionIsAnsweredByIt() {
        corrections.propose(new OfPerson(person), new CorrectionDraft(Matter.CASE, "This is another person", ""), null);
        Correction waiting = accounts.as(editor, () -> desk.queue(0, 200).stream()
                .filter(each -> each.subject().equals(new OfPerson(person)))
                .findFirst()
                .orElseThrow());

        accounts.as(
                editor,
                () -> desk.accept(
                        waiting.id(),
                        waiting.version(),
                        page().version(),
                        new Taking(charge(), TestPeople.SOURCE, true, WHY)));

        assertThat(page().events()).extracting(CaseEventView::kind).containsExactly(CaseEventKind.VERDICT);
        assertThat(accounts.as(editor, () -> desk.find(waiting.id()))).isEmpty();
    }

    @Test
    void oneStepInTwoLanguagesIsOneThingToTake() {
        assertThat(OffPageChoices.of(page(), new DirectoryWords(LanguageTag.EN, texts)))
                .extracting(OffPageChoices.Choice::what)
                .containsOnlyOnce(charge())
                .as("a spelling, the birth, two texts, charge, verdict, a stay that is over")
                .hasSize(7);
    }

    private OffPage charge() {
        return new OffPage.Step(page().events().stream()
                .filter(event -> event.kind() == CaseEventKind.CHARGE)
                .map(CaseEventView::id)
                .collect(Collectors.toSet()));
    }

    private Optional<TakenStay> takeOff(OffPage what) {
        return accounts.as(
                editor,
                () -> offPages.takeOff(person, page().version(), new Taking(what, TestPeople.SOURCE, false, WHY)));
    }

    private PersonPage page() {
        return page(person);
    }

    private PersonPage page(PersonId of) {
        return people.page(people.brief(of).orElseThrow().publicId()).orElseThrow();
    }
}
