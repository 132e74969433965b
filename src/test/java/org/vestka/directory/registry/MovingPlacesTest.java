package org.vestka.directory.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.AddressId;
import org.vestka.directory.FacilityAddressChanged;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.person.People;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.MailingAddress.Reason;
import org.vestka.directory.place.MailingAddress.Unprintable;
import org.vestka.directory.place.NoSuchAddress;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
@RecordApplicationEvents
class MovingPlacesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private TestPeople make;

    @Autowired
    private FacilityRegistry places;

    @Autowired
    private Registry registry;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private People people;

    @Autowired
    private TurnOfDay turnOfDay;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEvents events;

    @Test
    void untilTheDayOfAMoveTheOldAddressHolds() {
        FacilityId place = make.facility();
        PersonId person = in(place);
        AddressId old = addressOn(person, TODAY);
        events.clear();

        AddressId next = places.move(place, elsewhere(), on(TODAY.plusDays(5)), TestPeople.SOURCE);

        assertThat(addressOn(person, TODAY)).isEqualTo(old);
        assertThat(addressOn(person, TODAY.plusDays(4))).isEqualTo(old);
        assertThat(addressOn(person, TODAY.plusDays(5))).isEqualTo(next);
        assertThat(changes(place)).isEmpty();

        turn(TODAY.plusDays(4), TODAY);
        assertThat(changes(place)).isEmpty();
        turn(TODAY.plusDays(5), TODAY.plusDays(4));
        assertThat(changes(place)).extracting(FacilityAddressChanged::day).containsExactly(TODAY.plusDays(5));
    }

    @Test
    void aMoveOfTodayIsToldAtOnce() {
        FacilityId place = make.facility();
        PersonId person = in(place);
        events.clear();

        AddressId next = places.move(place, elsewhere(), on(TODAY), TestPeople.SOURCE);

        assertThat(addressOn(person, TODAY)).isEqualTo(next);
        assertThat(changes(place)).extracting(FacilityAddressChanged::day).containsExactly(TODAY);
        turn(TODAY.plusDays(1), TODAY);
        assertThat(changes(place)).as("and not once more at night").hasSize(1);
    }

    @Test
    void whatBeganBeforeAnyDayWasTurnedIsNotTold() {
        FacilityId place = make.facility();
        places.move(place, elsewhere(), on(TODAY.plusDays(2)), TestPeople.SOURCE);
        events.clear();

        turnOfDay.turn(null, justAfterMidnight(TODAY.plusDays(3)));

        assertThat(changes(place)).isEmpty();
    }

    @Test
    void aMoveAnnouncedForLaterGivesWayToAnEarlierOne() {
        FacilityId place = make.facility();
        PersonId person = in(place);
        AddressId old = addressOn(person, TODAY);
        places.move(place, elsewhere(), on(TODAY.plusDays(20)), TestPeople.SOURCE);

        AddressId sooner = places.move(place, elsewhere(), on(TODAY.plusDays(3)), TestPeople.SOURCE);

        assertThat(addressOn(person, TODAY.plusDays(2))).isEqualTo(old);
        assertThat(addressOn(person, TODAY.plusDays(3))).isEqualTo(sooner);
        assertThat(addressOn(person, TODAY.plusDays(30))).isEqualTo(sooner);
    }

    @Test
    void anAddressThatEndsWithoutANewOneIsToldOnItsDayAndNobodyCanBeWrittenToThere() {
        FacilityId place = make.facility();
        PersonId person = in(place);
        AddressId old = addressOn(person, TODAY);
        events.clear();

        places.endAddress(old, on(TODAY.plusDays(2)), TestPeople.SOURCE);
        assertThat(addressOn(person, TODAY.plusDays(1))).isEqualTo(old);
        assertThat(changes(place)).isEmpty();
        assertThat(reachability(person)).isNotEqualTo(Reachability.NO_ADDRESS);

        turn(TODAY.plusDays(2), TODAY);
        assertThat(changes(place)).extracting(FacilityAddressChanged::day).containsExactly(TODAY.plusDays(2));
        assertThat(reachability(person)).isEqualTo(Reachability.NO_ADDRESS);
        assertThat(addresses.of(person, TODAY.plusDays(2))).isEqualTo(new Unprintable(person, Reason.ADDRESS_DEAD));
    }

    @Test
    void aDeadAddressCannotBeConfirmed() {
        FacilityId place = make.facility();
        AddressId old = addressOn(in(place), TODAY);
        places.endAddress(old, on(TODAY), TestPeople.SOURCE);

        assertThatThrownBy(() -> places.verifyAddress(old, TODAY, TestPeople.SOURCE))
                .isInstanceOf(NoSuchAddress.class);
    }

    @Test
    void whoComesWhileThePlaceMovesIsListedWithTheNewAddress() throws Exception {
        FacilityId place = make.facility();
        PersonId newcomer = make.person().register();
        CountDownLatch moved = new CountDownLatch(1);
        CompletableFuture<Void> coming = CompletableFuture.runAsync(() -> {
            await(moved);
            registry.openStay(newcomer, StayDraft.of(CustodyKind.COLONY, place, null), TestPeople.SOURCE);
        });
        transactions.executeWithoutResult(work -> {
            AddressId old = Objects.requireNonNull(addressOf(place));
            places.endAddress(old, on(TODAY), TestPeople.SOURCE);
            moved.countDown();
            // the newcomer's act is under way and waits for the place
            pause();
        });
        coming.get(20, TimeUnit.SECONDS);

        assertThat(reachability(newcomer)).isEqualTo(Reachability.NO_ADDRESS);
    }

    private AddressId addressOf(FacilityId place) {
        return addressOn(in(place), TODAY);
    }

    private PersonId in(FacilityId place) {
        return make.person().held(CustodyKind.COLONY, place).register();
    }

    private AddressId addressOn(PersonId person, LocalDate day) {
        MailingAddress address = addresses.of(person, day);
        assertThat(address).isInstanceOf(Printable.class);
        return ((Printable) address).address();
    }

    private List<FacilityAddressChanged> changes(FacilityId place) {
        return events.stream(FacilityAddressChanged.class)
                .filter(change -> change.facility().equals(place))
                .toList();
    }

    private Reachability reachability(PersonId person) {
        return people.brief(person).orElseThrow().reachability();
    }

    private void turn(LocalDate day, LocalDate last) {
        turnOfDay.turn(justAfterMidnight(last), justAfterMidnight(day));
    }

    private static Instant justAfterMidnight(LocalDate day) {
        return day.atTime(0, 1).toInstant(ZoneOffset.UTC);
    }

    private static PartialDate on(LocalDate day) {
        return PartialDate.of(day);
    }

    static AddressDraft elsewhere() {
        return new AddressDraft(
                AddressStatus.VERIFIED,
                "231900",
                null,
                null,
                TODAY,
                List.of(new AddressText(LanguageTag.BE, "ПК № 11", "вул. Новая, 1", "231900, г. Ваўкавыск")));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
