package org.vestka.directory.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vestka.tables.Tables.CUSTODY_STAY;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.AddressId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.person.ChangedMeanwhile;
import org.vestka.directory.person.NameInOtherLetters;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.NameWithMore;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.source.PrivateWordsInText;
import org.vestka.directory.source.SourceView;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** What an editor does on a person's page, also when another one has just done something there. */
@VestkaTest
@Import(TestPeople.class)
class PersonEditingTest {

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
    private FacilityRegistry places;

    @Autowired
    private People people;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private DSLContext sql;

    private AccountId editor;

    @BeforeEach
    void anEditor() {
        editor = accounts.make(Role.EDITOR);
    }

    @Test
    void anEditorConfirmsPlaceAndAddress() {
        FacilityId place = make.facility(make.country(), FacilityKind.COLONY, AddressStatus.UNVERIFIED, null);
        PersonId person = make.person()
                .stays(StayDraft.of(CustodyKind.COLONY, place, PartialDate.parse("2023-05-17")))
                .register();

        accounts.as(editor, () -> assertThat(
                        editing.verify(person, page(person).version(), true, address(person), TestPeople.SOURCE)
                                .empty())
                .isFalse());

        Printable printable = (Printable) addresses.of(person, TODAY);
        assertThat(printable.fresh()).isTrue();
        assertThat(printable.verifiedOn()).isEqualTo(TODAY);
        assertThat(page(person).stay()).extracting(StayView::state).isEqualTo(StayState.CONFIRMED);
    }

    @Test
    void relativesHomesPhonesAndIllnessesReachNoPage() {
        PersonId person = make.inColony();
        for (String told : List.of(
                "Яго жонка Марыя Прыдуманая чакае.",
                "Жыве: вул. Лясная 5-12.",
                "Тэлефон +375 29 123 45 67.",
                "Хварэе на дыябет.",
                "Дзякуй цётцы Ніне, яна перадае.")) {
            PersonFacts facts = PersonFacts.by(TestPeople.SOURCE)
                    .texts(List.of(new TextDraft(PersonTextKind.STORY, LanguageTag.BE, told)))
                    .build();
            assertThatThrownBy(() -> accounts.as(
                            editor, () -> editing.amend(person, page(person).version(), facts)))
                    .as(told)
                    .isInstanceOf(PrivateWordsInText.class)
                    // nobody reads it in a log
                    .hasMessageNotContaining("жонка");
        }
        assertThat(page(person).texts()).isEmpty();

        assertThatThrownBy(() -> accounts.as(
                        editor,
                        () -> editing.putName(
                                person,
                                page(person).version(),
                                new PersonName(LanguageTag.BE, NameRole.ALIAS, "Алесь, +375 29 123 45 67"))))
                .isInstanceOf(NameWithMore.class);
        accounts.as(
                editor,
                () -> editing.putName(
                        person,
                        page(person).version(),
                        new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Дзед Мікалай")));
        PersonFacts harmless = PersonFacts.by(TestPeople.SOURCE)
                .texts(List.of(
                        new TextDraft(PersonTextKind.STORY, LanguageTag.BE, "Настаўнік. Мае жонку і двух дзяцей.")))
                .build();
        accounts.as(editor, () -> editing.amend(person, page(person).version(), harmless));
        assertThat(page(person).texts()).hasSize(1);
    }

    @Test
    void whoHasConfirmedByMistakeTakesItBack() {
        LocalDate before = TODAY.minusDays(200);
        FacilityId place = make.facility(make.country(), FacilityKind.COLONY, AddressStatus.UNVERIFIED, null);
        PersonId person = make.person()
                .stays(new StayDraft(
                        CustodyKind.COLONY,
                        place,
                        null,
                        null,
                        StayState.REPORTED,
                        PartialDate.parse("2023-05-17"),
                        null,
                        before))
                .register();
        PersonId neighbour = make.person().held(CustodyKind.COLONY, place).register();

        Vouching done = accounts.as(
                editor, () -> editing.verify(person, page(person).version(), true, address(person), TestPeople.SOURCE));
        assertThat(((Printable) addresses.of(neighbour, TODAY)).status()).isEqualTo(AddressStatus.VERIFIED);
        accounts.as(editor, () -> editing.takeBack(done));

        assertThat(((Printable) addresses.of(neighbour, TODAY)).status()).isEqualTo(AddressStatus.UNVERIFIED);
        assertThat(((Printable) addresses.of(person, TODAY)).verification()).isNull();
        assertThat(page(person).stay())
                .extracting(StayView::state, StayView::lastVerifiedOn)
                .containsExactly(StayState.REPORTED, before);
        accounts.as(
                editor, () -> assertThatThrownBy(() -> editing.takeBack(done)).isInstanceOf(ChangedMeanwhile.class));
    }

    @Test
    void placeAndPersonAreConfirmedEachByItself() {
        FacilityId place = make.facility(make.country(), FacilityKind.COLONY, AddressStatus.UNVERIFIED, null);
        PersonId person = make.person()
                .stays(StayDraft.of(CustodyKind.COLONY, place, PartialDate.parse("2023-05-17")))
                .register();
        AddressId address = address(person);

        accounts.as(editor, () -> editing.verifyAddress(address, TestPeople.SOURCE));
        assertThat(((Printable) addresses.of(person, TODAY)).fresh()).isFalse();
        assertThat(((Printable) addresses.of(person, TODAY)).verification())
                .extracting(SourceView::title)
                .isEqualTo(TestPeople.SOURCE.title());
        accounts.as(editor, () -> editing.verify(person, page(person).version(), true, null, TestPeople.SOURCE));
        assertThat(((Printable) addresses.of(person, TODAY)).fresh()).isTrue();
    }

    @Test
    void whoConfirmsAfterTheyWereMovedConfirmsNothing() {
        PersonId person = make.inColony();
        PersonPage seen = page(person);
        AddressId address = address(person);
        FacilityId elsewhere = make.facility();
        registry.openStay(person, StayDraft.of(CustodyKind.COLONY, elsewhere, null), TestPeople.SOURCE);

        accounts.as(editor, () -> assertThatThrownBy(
                        () -> editing.verify(person, seen.version(), true, address, TestPeople.SOURCE))
                .isInstanceOf(ChangedMeanwhile.class));

        assertThat(sql.fetchValue(CUSTODY_STAY.LAST_VERIFIED_ON, CUSTODY_STAY.OPEN_FOR.eq(person.value())))
                .isNull();
    }

    @Test
    void whoConfirmsAnAddressThatThePlaceHasLeftConfirmsNothing() {
        FacilityId place = make.facility();
        PersonId person = make.person().held(CustodyKind.COLONY, place).register();
        PersonPage seen = page(person);
        AddressId address = address(person);
        places.addAddress(place, MovingPlacesTest.elsewhere().from(PartialDate.of(TODAY)), TestPeople.SOURCE);

        accounts.as(editor, () -> assertThatThrownBy(
                        () -> editing.verify(person, seen.version(), true, address, TestPeople.SOURCE))
                .isInstanceOf(ChangedMeanwhile.class));
    }

    @Test
    void aNameForTheEnvelopeMakesAnAddress() {
        PersonId person = make.person()
                .named(new PersonName(LanguageTag.EN, NameRole.DISPLAY, "Ivan Invented"))
                .held(CustodyKind.COLONY, make.facility())
                .register();
        assertThat(page(person).reachability()).isEqualTo(Reachability.NO_NAME);

        accounts.as(editor, () -> {
            // the second letter is Latin
            assertThatThrownBy(() -> editing.putName(
                            person,
                            page(person).version(),
                            new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Яaн Прыдуманы")))
                    .isInstanceOf(NameInOtherLetters.class);
            PersonName name = new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Ян Прыдуманы");
            int seen = page(person).version();
            editing.putName(person, seen, name);
            assertThatThrownBy(() -> editing.putName(person, seen, name)).isInstanceOf(ChangedMeanwhile.class);
        });

        assertThat(page(person).reachability()).isEqualTo(Reachability.RELATIVES_ONLY);
        assertThat(((Printable) addresses.of(person, TODAY)).lines()).contains("Ян Прыдуманы");
    }

    @Test
    void ofTwoEditorsWhoDecideAtOnceTheSecondLooksAgain() {
        PersonId person = make.inColony();
        int seen = page(person).version();

        accounts.as(editor, () -> {
            editing.publish(person, seen, Publication.WITHHELD, "So it is.");
            assertThatThrownBy(() -> editing.publish(person, seen, Publication.LIMITED, "So it is."))
                    .isInstanceOf(ChangedMeanwhile.class);
            assertThatThrownBy(() -> editing.removePicture(person, seen)).isInstanceOf(ChangedMeanwhile.class);
            assertThat(page(person).publication()).isEqualTo(Publication.WITHHELD);
        });
    }

    @Test
    void anActIsTakenBackUnlessSomebodyHasGoneOn() {
        PersonId person = make.inColony();
        accounts.as(editor, () -> {
            int after = editing.publish(person, page(person).version(), Publication.LIMITED, "So it is.")
                    .version();
            editing.publish(person, after, Publication.PUBLIC, "So it is.");
            assertThat(page(person).publication()).isEqualTo(Publication.PUBLIC);

            int again = editing.publish(person, page(person).version(), Publication.LIMITED, "So it is.")
                    .version();
            registry.publish(List.of(person), Publication.WITHHELD, TestPeople.SOURCE);
            assertThatThrownBy(() -> editing.publish(person, again, Publication.PUBLIC, "So it is."))
                    .isInstanceOf(ChangedMeanwhile.class);
        });
    }

    private PersonPage page(PersonId person) {
        return accounts.as(
                editor,
                () -> people.page(people.brief(person).orElseThrow().publicId()).orElseThrow());
    }

    private AddressId address(PersonId person) {
        return ((Printable) addresses.of(person, TODAY)).address();
    }
}
