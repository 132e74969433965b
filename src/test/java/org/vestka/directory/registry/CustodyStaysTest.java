package org.vestka.directory.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.Role;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayOutOfOrder;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.motion.MotionDesk;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.MotionPreview.Fit;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.MailingAddress.Reason;
import org.vestka.directory.place.MailingAddress.Unprintable;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class CustodyStaysTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private TestPeople make;

    @Autowired
    private Registry registry;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private People people;

    @Autowired
    private MotionDesk motions;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AddressBook addresses;

    private CountryCode country() {
        return make.country();
    }

    @Test
    void aNewStayClosesTheLast() {
        CountryCode country = country();
        FacilityId colony = place(country);
        PersonId person = make.person()
                .in(country)
                .held(CustodyKind.REMAND, place(country))
                .register();

        registry.openStay(
                person, StayDraft.of(CustodyKind.COLONY, colony, PartialDate.parse("2024-03")), TestPeople.SOURCE);

        PersonPage page = page(person);
        assertThat(page.stays()).hasSize(2);
        assertThat(page.stays().getFirst().custody()).isEqualTo(CustodyKind.COLONY);
        assertThat(page.stays().getLast().until()).isEqualTo(PartialDate.parse("2024-03"));
        assertThat(page.custody()).isEqualTo(CustodyKind.COLONY);
        assertThat(page.reachability()).isEqualTo(Reachability.RELATIVES_ONLY);
    }

    @Test
    void theSamePlaceAgainOnlyConfirms() {
        CountryCode country = country();
        FacilityId colony = place(country);
        PersonId person = make.person()
                .in(country)
                .stays(StayDraft.of(CustodyKind.COLONY, colony, null))
                .register();

        registry.openStay(
                person,
                new StayDraft(
                        CustodyKind.COLONY,
                        colony,
                        "атрад 12",
                        null,
                        StayState.CONFIRMED,
                        PartialDate.parse("2024"),
                        null,
                        TODAY),
                TestPeople.SOURCE);

        assertThat(page(person).stays()).singleElement().satisfies(stay -> {
            assertThat(stay.unit()).isEqualTo("атрад 12");
            assertThat(stay.from()).isEqualTo(PartialDate.parse("2024"));
            assertThat(stay.lastVerifiedOn()).isEqualTo(TODAY);
        });
        assertThat(printable(person).lines().get(1)).isEqualTo("атрад 12");
    }

    @Test
    void whatIsSaidOfADayBetweenIsMeasuredByTheDaysThatAreKnown() {
        PersonId person = make.person()
                .stays(StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse("2023-05-17")))
                .register();
        registry.openStay(person, StayDraft.of(CustodyKind.OPEN_TYPE, null, null), TestPeople.SOURCE);
        MotionDraft release = MotionDraft.release(
                Set.of(person), CustodyKind.RELEASED_PARDON, PartialDate.parse("2025-02-01"), TestPeople.SOURCE);
        registry.openStay(
                person, StayDraft.of(CustodyKind.OPEN_TYPE, null, PartialDate.parse("2024-03")), TestPeople.SOURCE);

        assertThat(accounts.as(accounts.make(Role.EDITOR), () -> motions.preview(release))
                        .people())
                .containsEntry(person, Fit.READY);
        registry.release(
                List.of(person), CustodyKind.RELEASED_PARDON, PartialDate.parse("2025-02-01"), TestPeople.SOURCE);
        PersonPage page = page(person);
        assertThat(page.stays())
                .extracting(StayView::until)
                .containsExactly(null, PartialDate.parse("2025-02-01"), PartialDate.parse("2024-03"));
        assertThatThrownBy(() -> registry.openStay(
                        person,
                        StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse("2025-01-31")),
                        TestPeople.SOURCE))
                .isInstanceOf(StayOutOfOrder.class);
    }

    @Test
    void aStayBeforeTheLastIsRefused() {
        CountryCode country = country();
        PersonId person = make.person()
                .in(country)
                .held(CustodyKind.COLONY, place(country))
                .register();

        assertThatThrownBy(() -> registry.openStay(
                        person,
                        StayDraft.of(CustodyKind.PRISON, null, PartialDate.parse("2021-01-01")),
                        TestPeople.SOURCE))
                .isInstanceOf(StayOutOfOrder.class);
    }

    @Test
    void anEnvelopeIsWrittenAsOnPaper() {
        CountryCode country = country();
        PersonId person = make.person()
                .in(country)
                .held(CustodyKind.COLONY, place(country))
                .register();

        Printable printable = printable(person);

        assertThat(printable.lines()).hasSize(5).last().isEqualTo("REPUBLIC OF TESTLAND");
        assertThat(printable.lines().getFirst()).startsWith("Алесь Прыдуманы");
        assertThat(printable.language()).isEqualTo(LanguageTag.BE);
        assertThat(printable.latinLines()).hasSize(5);
        assertThat(printable.fresh()).isTrue();
        assertThat(((Printable) addresses.of(person, TODAY.plusDays(61))).fresh())
                .isFalse();
        assertThat(((Printable) addresses.of(person, TODAY.plusDays(60))).fresh())
                .isTrue();
    }

    @Test
    void aRussianNameGoesWithTheRussianAddress() {
        CountryCode country = country();
        PersonId person = make.person()
                .in(country)
                .named(new PersonName(LanguageTag.RU, NameRole.ENVELOPE, "Иван Придуманный"))
                .held(CustodyKind.COLONY, place(country))
                .register();

        assertThat(printable(person).language()).isEqualTo(LanguageTag.RU);
        assertThat(printable(person).lines().get(1)).startsWith("ИК");
    }

    @Test
    void noNameInCyrillicNoEnvelope() {
        CountryCode country = country();
        PersonId person = make.person()
                .in(country)
                .named(new PersonName(LanguageTag.EN, NameRole.DISPLAY, "Ivan Invented"))
                .held(CustodyKind.COLONY, place(country))
                .register();

        assertThat(addresses.of(person, TODAY)).isEqualTo(new Unprintable(person, Reason.NO_ENVELOPE_NAME));
        assertThat(page(person).reachability()).isEqualTo(Reachability.NO_NAME);
    }

    @Test
    void aMovedPrisonGivesEveryoneTheNewAddressAndTheOldOneIsDead() {
        CountryCode country = country();
        FacilityId colony = place(country);
        PersonId person =
                make.person().in(country).held(CustodyKind.COLONY, colony).register();

        facilities.move(
                colony,
                new AddressDraft(
                        AddressStatus.UNVERIFIED,
                        "999999",
                        PartialDate.of(TODAY),
                        null,
                        null,
                        List.of(new AddressText(LanguageTag.BE, "ПК", "вул. Новая, 1", "999999, г. Мінск"))),
                PartialDate.of(TODAY),
                TestPeople.SOURCE);

        assertThat(printable(person).lines()).contains("вул. Новая, 1");
        assertThat(printable(person).fresh()).isFalse();
    }

    @Test
    void twoEditorsAtOneMomentLeaveOneOpenStayAndNoOverlap() throws Exception {
        CountryCode country = country();
        PersonId person = make.person()
                .in(country)
                .held(CustodyKind.REMAND, place(country))
                .register();
        List<FacilityId> colonies = List.of(place(country), place(country), place(country), place(country));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> done = threads.invokeAll(colonies.stream()
                    .map(colony -> (Callable<Boolean>) () -> {
                        registry.openStay(person, StayDraft.of(CustodyKind.COLONY, colony, null), TestPeople.SOURCE);
                        return true;
                    })
                    .toList());
            for (Future<Boolean> one : done) {
                assertThat(one.get()).isTrue();
            }
        }

        List<StayView> stays = page(person).stays();
        assertThat(stays).hasSize(5);
        assertThat(stays.stream().filter(StayView::open)).hasSize(1);
    }

    @Test
    void peopleWithheldAreNotThereForReaders() {
        CountryCode country = country();
        PersonId person = make.person()
                .in(country)
                .held(CustodyKind.COLONY, place(country))
                .register();
        PublicId publicId = people.brief(person).orElseThrow().publicId();

        registry.publish(Set.of(person), Publication.WITHHELD, TestPeople.SOURCE);

        assertThat(people.page(publicId)).isEmpty();
        assertThat(people.idOf(publicId)).isEqualTo(Optional.empty());
        assertThat(people.briefs(List.of(person))).isEmpty();
        assertThat(addresses.of(person, TODAY)).isEqualTo(new Unprintable(person, Reason.NOT_PUBLIC));
    }

    @Test
    void limitedMeansNameAndPlaceOnly() {
        CountryCode country = country();
        PersonId person = make.person()
                .in(country)
                .published(Publication.LIMITED)
                .stays(
                        StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse("2022")),
                        StayDraft.of(CustodyKind.COLONY, place(country), PartialDate.parse("2023")))
                .register();

        PersonPage page = page(person);

        assertThat(page.birthday()).isNull();
        assertThat(page.age()).isNull();
        assertThat(page.stays()).isEmpty();
        assertThat(page.sources()).isEmpty();
        assertThat(page.stay()).isNotNull().satisfies(stay -> {
            assertThat(stay.facility()).isNotNull();
            assertThat(stay.from()).isNull();
        });
        assertThat(page.names()).isNotEmpty();
    }

    @Test
    void aReleaseEndsTheStayAndTheAddress() {
        CountryCode country = country();
        PersonId person = make.person()
                .in(country)
                .held(CustodyKind.COLONY, place(country))
                .register();

        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, PartialDate.of(TODAY), TestPeople.SOURCE);

        assertThat(page(person).reachability()).isEqualTo(Reachability.RELEASED_OR_ABROAD);
        assertThat(addresses.of(person, TODAY)).isEqualTo(new Unprintable(person, Reason.RELEASED_OR_ABROAD));
    }

    @Test
    void aDeathIsNoRelease() {
        CountryCode country = country();
        PersonId person = make.person()
                .in(country)
                .held(CustodyKind.COLONY, place(country))
                .register();
        registry.overrideReachability(person, Reachability.OPEN, TODAY, null, TestPeople.SOURCE);

        registry.change(new PersonChange(
                person,
                PersonFacts.by(TestPeople.SOURCE)
                        .stay(StayDraft.of(CustodyKind.DIED, null, PartialDate.of(TODAY)))
                        .build()));

        assertThat(page(person).reachability()).isEqualTo(Reachability.DIED);
        assertThat(addresses.of(person, TODAY)).isEqualTo(new Unprintable(person, Reason.DIED));
    }

    private FacilityId place(CountryCode country) {
        return make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, TODAY);
    }

    private PersonPage page(PersonId person) {
        return people.page(people.brief(person).orElseThrow().publicId()).orElseThrow();
    }

    private Printable printable(PersonId person) {
        return (Printable) addresses.of(person, TODAY);
    }
}
