package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.CampaignsOverlap;
import org.vestka.directory.attention.CoverageFloor;
import org.vestka.directory.attention.CoverageFloors;
import org.vestka.directory.attention.CoveragePeriod;
import org.vestka.directory.attention.FloorInForce;
import org.vestka.directory.attention.FloorScope.Campaign;
import org.vestka.directory.attention.NeedReason;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class FloorTest {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestPeople make;

    @Autowired
    private CoverageFloors floors;

    @Autowired
    private LetterDraw draw;

    @Autowired
    private LettersAt at;

    @Autowired
    private LetterService letters;

    @Autowired
    private Attention attention;

    @Autowired
    private org.springframework.transaction.support.TransactionTemplate transaction;

    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    @Test
    void whereNobodySetsAnythingItIsOneLetterAMonth() {
        CountryCode country = make.country();

        assertThat(floors.inForce().get(country)).isEqualTo(new FloorInForce(1, CoveragePeriod.month(today), false));
        assertThat(floors.of(country)).isEmpty();
    }

    @Test
    void anOrganiserSetsItAndACampaignTakesThePlaceOfTheMonth() {
        CountryCode country = make.country();
        AccountId organiser = accounts.make(Role.ORGANISER);
        accounts.as(organiser, () -> floors.set(country, 2));
        accounts.as(organiser, () -> floors.set(country, 3));
        assertThat(floors.inForce().get(country)).isEqualTo(new FloorInForce(3, CoveragePeriod.month(today), false));

        Campaign campaign = new Campaign(country, today.minusDays(3), 2);
        Campaign later = new Campaign(country, today.plusDays(11), 1);
        accounts.as(organiser, () -> floors.plan(campaign, 5));
        accounts.as(organiser, () -> floors.plan(later, 1));

        assertThat(floors.inForce().get(country)).isEqualTo(new FloorInForce(5, campaign.period(), true));
        assertThat(floors.of(country))
                .extracting(CoverageFloor::scope)
                .endsWith(campaign, later)
                .hasSize(3);
        assertThatThrownBy(() ->
                        accounts.as(organiser, () -> floors.plan(new Campaign(country, today.plusDays(10), 1), 1)))
                .isInstanceOf(CampaignsOverlap.class);
        // another country has weeks of its own
        accounts.as(organiser, () -> floors.plan(new Campaign(make.country(), today.plusDays(10), 1), 1));

        accounts.as(organiser, () -> floors.remove(floors.of(country).get(1).id()));
        assertThat(floors.inForce().get(country)).isEqualTo(new FloorInForce(3, CoveragePeriod.month(today), false));
    }

    @Test
    void nobodyElseSetsIt() {
        CountryCode country = make.country();
        for (AccountId other : List.of(accounts.make(), accounts.make(Role.EDITOR))) {
            assertThatThrownBy(() -> accounts.as(other, () -> floors.set(country, 2)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        AccountId organiser = accounts.make(Role.ORGANISER);
        for (int wrong : new int[] {0, -1, 11}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> accounts.as(organiser, () -> floors.set(country, wrong)));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        accounts.as(organiser, () -> floors.plan(new Campaign(country, today.minusDays(8), 1), 1)));
    }

    @Test
    void whoIsBelowTheFloorComesFirst() {
        CountryCode country = make.country();
        FacilityId place = make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, today);
        PersonId once = held(country, place);
        PersonId often = held(country, place);
        post(once, today, 1);
        post(once, today.minusDays(40), 6);
        post(often, today, 3);
        assertThat(drawn(place, DrawSize.ONE)).containsExactly(often);

        AccountId organiser = accounts.make(Role.ORGANISER);
        accounts.as(organiser, () -> floors.set(country, 3));

        List<DrawnLetter> given = draw(place, DrawSize.ONE);
        assertThat(given.getFirst().letter().person()).isEqualTo(once);
        assertThat(given.getFirst().reasons()).first().isEqualTo(NeedReason.BELOW_FLOOR);
    }

    @Test
    void inACampaignLettersCountFromItsFirstDayOn() {
        CountryCode country = make.country();
        FacilityId place = make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, today);
        PersonId before = held(country, place);
        PersonId within = held(country, place);
        post(before, today.minusDays(20), 1);
        post(within, today.minusDays(6), 1);
        post(within, today.minusDays(19), 1);
        AccountId organiser = accounts.make(Role.ORGANISER);

        accounts.as(organiser, () -> floors.plan(new Campaign(country, today.minusDays(7), 3), 1));

        // counted anew once it holds
        assertThat(attention.of(before).postedCampaign()).isZero();
        assertThat(attention.of(within).postedCampaign()).isEqualTo(1);
        List<DrawnLetter> given = draw(place, DrawSize.ONE);
        assertThat(given.getFirst().letter().person()).isEqualTo(before);
        assertThat(given.getFirst().reasons()).first().isEqualTo(NeedReason.NOBODY_IN_CAMPAIGN);

        AccountId writer = accounts.make();
        accounts.as(
                writer,
                () -> letters.markPosted(letters.reserve(before, LetterKind.LETTER, LanguageTag.RU)
                        .code()));
        assertThat(attention.of(before).postedCampaign()).isEqualTo(1);

        accounts.as(organiser, () -> floors.remove(floors.of(country).getFirst().id()));
        assertThat(attention.of(within).postedCampaign()).isZero();
    }

    private PersonId held(CountryCode country, FacilityId place) {
        return make.person().in(country).held(CustodyKind.COLONY, place).register();
    }

    private void post(PersonId person, LocalDate day, int many) {
        for (int i = 0; i < many; i++) {
            transaction.executeWithoutResult(work -> at.past(Clock.systemUTC().instant())
                    .posted(
                            null,
                            person,
                            LetterKind.LETTER,
                            LanguageTag.RU,
                            day.atTime(0, 0, 1).toInstant(java.time.ZoneOffset.UTC)));
        }
    }

    private List<PersonId> drawn(FacilityId place, DrawSize size) {
        return draw(place, size).stream().map(each -> each.letter().person()).toList();
    }

    private List<DrawnLetter> draw(FacilityId place, DrawSize size) {
        AccountId writer = accounts.make();
        return Objects.requireNonNull(accounts.as(writer, () -> {
            List<DrawnLetter> given =
                    draw.draw(new DrawWishes(LanguageTag.RU, LetterKind.LETTER, null, false, place), size);
            draw.giveAllBack();
            return given;
        }));
    }
}
