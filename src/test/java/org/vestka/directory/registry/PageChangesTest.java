package org.vestka.directory.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.corrections.Corrections;
import org.vestka.directory.corrections.Subject.OfPerson;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.history.Changed;
import org.vestka.directory.history.ChangedPage;
import org.vestka.directory.history.CountryChanges;
import org.vestka.directory.history.Hand;
import org.vestka.directory.history.PageChange;
import org.vestka.directory.history.PlaceChanges;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SpokenChanges;
import org.vestka.directory.ui.person.PersonHistory;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.i18n.Texts;
import org.vestka.testing.Plans;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Every page tells who in what role changed what, when, from which source. */
@VestkaTest
@Import(TestPeople.class)
class PageChangesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private Registry registry;

    @Autowired
    private Corrections corrections;

    @Autowired
    private People people;

    @Autowired
    private PlaceChanges places;

    @Autowired
    private CountryChanges countries;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private Texts texts;

    @Autowired
    private DSLContext sql;

    @Test
    void aPersonsPageTellsWhatWasChangedInWhichRoleAndFromWhere() {
        AccountId editor = accounts.make(Role.EDITOR);
        AccountId administrator = accounts.make(Role.ADMIN);
        PersonId person = make.inColony();

        accounts.as(
                editor,
                () -> editing.amend(
                        person,
                        page(person).version(),
                        PersonFacts.by(TestPeople.SOURCE)
                                .names(List.of(new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Алесь Правільны")))
                                .born(PartialDate.parse("1990"))
                                .build()));
        accounts.as(
                administrator,
                () -> editing.recordStay(
                        person,
                        page(person).version(),
                        StayDraft.of(CustodyKind.PRISON, make.facility(), PartialDate.of(TODAY)),
                        TestPeople.SOURCE));

        List<PageChange> changes = page(person).changes();
        assertThat(changes)
                .extracting(PageChange::what, PageChange::hand)
                .containsExactly(
                        tuple(Changed.STAY, Hand.ADMINISTRATOR),
                        tuple(Changed.DATES, Hand.EDITOR),
                        tuple(Changed.NAMES, Hand.EDITOR),
                        tuple(Changed.ADDED, Hand.NOBODY));
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.on()).isEqualTo(TODAY);
            assertThat(change.source()).isNotNull();
        });
        PersonHistory.Chapter told = new PersonHistory(page(person), new DirectoryWords(LanguageTag.EN, texts))
                .chapters()
                .getLast();
        assertThat(told.title()).isEqualTo("What was changed here");
        assertThat(told.entries())
                .extracting(PersonHistory.Entry::what)
                .containsExactlyInAnyOrder("where somebody is", "names, gender or day of birth", "page begun");
    }

    @Test
    void aDeathAndAReleaseAreNamed() {
        AccountId editor = accounts.make(Role.EDITOR);
        PersonId freed = make.inColony();
        PersonId dead = make.inColony();
        accounts.as(
                editor,
                () -> editing.recordStay(
                        freed,
                        page(freed).version(),
                        StayDraft.of(CustodyKind.RELEASED_SERVED, null, PartialDate.of(TODAY)),
                        TestPeople.SOURCE));
        registry.change(new PersonChange(
                dead,
                PersonFacts.by(TestPeople.SOURCE)
                        .died(PartialDate.of(TODAY))
                        .stay(StayDraft.of(CustodyKind.DIED, null, PartialDate.of(TODAY)))
                        .build()));
        registry.change(new PersonChange(
                freed,
                PersonFacts.by(TestPeople.SOURCE)
                        .events(List.of(new CaseEventDraft(
                                CaseEventKind.RELEASE, PartialDate.of(TODAY), null, List.of(), null, null)))
                        .build()));

        assertThat(page(freed).changes())
                .extracting(PageChange::what)
                .containsExactly(Changed.RELEASED, Changed.RELEASED, Changed.ADDED);
        assertThat(page(dead).changes()).extracting(PageChange::what).containsExactly(Changed.DIED, Changed.ADDED);
        assertThat(SpokenChanges.of(page(dead).changes(), new DirectoryWords(LanguageTag.EN, texts)))
                .extracting(SpokenChanges.Together::what)
                .containsExactly("death", "page begun");
    }

    @Test
    void whereAnEditorKnowsThatSomebodyIsThereIsToldUntilItIsTakenBack() {
        AccountId editor = accounts.make(Role.EDITOR);
        PersonId person = make.inColony();
        Vouching vouching = accounts.as(
                editor, () -> editing.verify(person, page(person).version(), true, null, TestPeople.SOURCE));

        PageChange told = page(person).changes().getFirst();
        assertThat(told.what()).isEqualTo(Changed.VERIFIED);
        assertThat(Objects.requireNonNull(told.source()).url()).isEqualTo(TestPeople.SOURCE.url());

        accounts.as(editor, () -> editing.takeBack(vouching));
        assertThat(page(person).changes().subList(0, 2))
                .extracting(PageChange::what, PageChange::source)
                .containsExactly(tuple(Changed.UNVERIFIED, null), tuple(Changed.VERIFIED, null));
    }

    @Test
    void aCountryIsFollowedHoweverMuchIsChangedInAnother() {
        CountryCode country = make.country();
        FacilityId place = make.facilityWithoutAddress(country, FacilityKind.COLONY);
        PersonId person =
                make.person().in(country).held(CustodyKind.COLONY, place).register();
        PersonId other = make.inColony();
        sql.execute("insert into page_change (person_id, country_code, what, changed_at) select " + other.value()
                + ", 'BY', 'NAMES', changed_at from person_listing limit 40");
        for (int doubled = 0; doubled < 8; doubled++) {
            sql.execute("insert into page_change (person_id, country_code, what, changed_at)"
                    + " select person_id, country_code, what, changed_at from page_change where person_id = "
                    + other.value());
        }

        assertThat(countries.of(country))
                .extracting(ChangedPage::person, ChangedPage::place)
                .containsExactly(tuple(person, null), tuple(null, place));
        assertThat(countries.of(new CountryCode("BY"))).hasSize(100);
    }

    @Test
    void aReaderNeverLearnsThatSomebodyWasHidden() {
        AccountId editor = accounts.make(Role.EDITOR);
        PersonId person = make.inColony();
        accounts.as(editor, () -> editing.publish(person, page(person).version(), Publication.WITHHELD, "So it is."));
        accounts.as(editor, () -> editing.publish(person, page(person).version(), Publication.PUBLIC, "So it is."));

        assertThat(page(person).changes()).extracting(PageChange::what).containsExactly(Changed.ADDED);
        assertThat(accounts.as(editor, () -> page(person).changes()))
                .extracting(PageChange::what)
                .containsExactly(Changed.PUBLICATION, Changed.PUBLICATION, Changed.ADDED);
        corrections.hide(new OfPerson(person), "", null);
        assertThat(accounts.as(editor, () -> page(person).changes().getFirst().hand()))
                .isEqualTo(Hand.NOBODY);
    }

    @Test
    void ofSomebodyOfWhomNameAndPlaceAreShownNothingMoreIsTold() {
        PersonId person = make.person().published(Publication.LIMITED).register();

        assertThat(page(person).changes()).isEmpty();
    }

    @Test
    void aPlacesPageTellsItToo() {
        AccountId editor = accounts.make(Role.EDITOR);
        FacilityId place = make.facility();
        accounts.as(
                editor,
                () -> facilities.move(place, TestPeople.address(4711), PartialDate.of(TODAY), TestPeople.SOURCE));

        assertThat(places.of(place))
                .extracting(PageChange::what, PageChange::hand)
                .containsExactly(
                        tuple(Changed.ADDRESS, Hand.EDITOR),
                        tuple(Changed.ADDRESS, Hand.NOBODY),
                        tuple(Changed.ADDED, Hand.NOBODY));
    }

    @Test
    void aPageReadsItsOwnAlone() {
        PersonId person = make.inColony();
        PersonId other = make.inColony();
        sql.execute("insert into page_change (person_id, what, changed_at) select " + other.value()
                + ", 'NAMES', changed_at from person_listing limit 50");
        for (int doubled = 0; doubled < 6; doubled++) {
            sql.execute("insert into page_change (person_id, what, changed_at)"
                    + " select person_id, what, changed_at from page_change where person_id = " + other.value());
        }
        sql.execute("analyze table page_change");

        assertThat(Plans.of(sql, () -> page(person)))
                .filteredOn(step -> step.table().equals("page_change"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.rows()).isLessThan(50));
    }

    private PersonPage page(PersonId person) {
        return people.page(people.brief(person).orElseThrow().publicId()).orElseThrow();
    }
}
