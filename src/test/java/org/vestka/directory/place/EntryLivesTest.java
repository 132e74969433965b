package org.vestka.directory.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.AttentionChange;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.EntryLife.Basis;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** How long addresses stay true, and which to look at next. */
@VestkaTest
@Import(TestPeople.class)
class EntryLivesTest {

    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());

    @Autowired
    private TestPeople make;

    @Autowired
    private FacilityRegistry registry;

    @Autowired
    private Places places;

    @Autowired
    private EntryLives lives;

    @Autowired
    private VerificationQueue queue;

    @Autowired
    private Attention attention;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private org.springframework.transaction.support.TransactionTemplate transactions;

    @Test
    void aPlaceWithoutHistorySaysSoAndOneWithItsOwnLearnsFromIt() {
        CountryCode country = make.country();
        FacilityId place = make.facilityWithoutAddress(country, FacilityKind.COLONY);
        assertThat(life(place).basis()).isEqualTo(Basis.TOO_LITTLE);

        LocalDate day = TODAY.minusDays(1000);
        for (int i = 0; i < 4; i++) {
            registry.move(place, TestPeople.address(8100 + i), PartialDate.of(day), TestPeople.SOURCE);
            day = day.plusDays(200);
        }
        EntryLife own = life(place);
        assertThat(own.basis()).isEqualTo(Basis.PLACE);
        assertThat(own.days()).isEqualTo(200);
        assertThat(own.ended()).isEqualTo(3);
        FacilityId other = make.facilityWithoutAddress(country, FacilityKind.COLONY);
        assertThat(life(other).basis())
                .as("three ends are too few for another place")
                .isEqualTo(Basis.TOO_LITTLE);

        for (int i = 0; i < 3; i++) {
            registry.move(
                    other,
                    TestPeople.address(8200 + i),
                    PartialDate.of(day.minusDays(500 - 100 * i)),
                    TestPeople.SOURCE);
        }
        assertThat(life(make.facilityWithoutAddress(country, FacilityKind.COLONY))
                        .basis())
                .isEqualTo(Basis.KIND);
        assertThat(life(make.facilityWithoutAddress(country, FacilityKind.PRISON))
                        .basis())
                .isEqualTo(Basis.COUNTRY);
    }

    @Test
    void whatMostLettersWaitForAndNobodyLookedAtForLongestComesFirst() {
        CountryCode country = make.country();
        FacilityId old = waiting(country, 100, 1);
        FacilityId many = waiting(country, 20, 9);
        FacilityId fresh = waiting(country, 0, 50);
        FacilityId nobodyWrites = waiting(country, 500, 0);
        AccountId editor = accounts.make(Role.EDITOR);
        List<FacilityId> next = accounts.as(editor, () -> queue.next()).stream()
                .map(item -> item.place().id())
                .filter(List.of(old, many, fresh, nobodyWrites)::contains)
                .toList();
        assertThat(next).containsExactly(many, old, nobodyWrites);
    }

    @Test
    void whatNobodyVerifiedCountsFromTheDayOfItsSource() {
        CountryCode country = make.country();
        FacilityId read = unverified(country, SourceDraft.page("https://example.org/list", null, "2021-01"));
        FacilityId quarter = unverified(country, SourceDraft.page("https://example.org/list", null, "2023-Q1"));
        FacilityId looked = waiting(country, 500, 0);
        FacilityId undated = unverified(country, SourceDraft.page("https://example.org/list", null, null));
        AccountId editor = accounts.make(Role.EDITOR);
        List<AddressToVerify> next = accounts.as(editor, () -> queue.next()).stream()
                .filter(item -> List.of(read, quarter, looked, undated)
                        .contains(item.place().id()))
                .toList();
        assertThat(next).extracting(item -> item.place().id()).containsExactly(undated, read, quarter, looked);
        assertThat(next)
                .extracting(AddressToVerify::known)
                .containsExactly(
                        null, LocalDate.parse("2021-01-01"), LocalDate.parse("2023-01-01"), TODAY.minusDays(500));
    }

    @Test
    void anEntryIsKnownFromTheDayOfItsSourceWhereNobodyTellsSinceWhenItHeld() {
        CountryCode country = make.country();
        FacilityId place = unverified(country, SourceDraft.page("https://example.org/list", null, "2023-Q1"));
        assertThat(life(place).ended()).isZero();

        registry.move(place, TestPeople.address(8400), PartialDate.of(TODAY.minusDays(3)), TestPeople.SOURCE);

        assertThat(life(place).ended()).isEqualTo(1);
    }

    private FacilityId unverified(CountryCode country, SourceDraft source) {
        FacilityId place = make.facilityWithoutAddress(country, FacilityKind.COLONY);
        AddressDraft any = TestPeople.address(8300);
        registry.addAddress(
                place,
                new AddressDraft(AddressStatus.UNVERIFIED, any.postcode(), null, null, null, any.texts()),
                source);
        make.person().in(country).held(CustodyKind.COLONY, place).register();
        return place;
    }

    private FacilityId waiting(CountryCode country, int days, int letters) {
        FacilityId place = make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, TODAY.minusDays(days));
        PersonId person =
                make.person().in(country).held(CustodyKind.COLONY, place).register();
        for (int i = 0; i < letters; i++) {
            transactions.executeWithoutResult(work -> attention.change(person, AttentionChange.letterReserved()));
        }
        return place;
    }

    private EntryLife life(FacilityId place) {
        return lives.of(places.page(place).orElseThrow());
    }
}
