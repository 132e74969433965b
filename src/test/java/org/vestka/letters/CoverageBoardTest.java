package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.ApartPerson;
import org.vestka.directory.attention.CoverageBoard;
import org.vestka.directory.attention.CoverageBoards;
import org.vestka.directory.attention.CoverageFloors;
import org.vestka.directory.attention.CoverageMonth;
import org.vestka.directory.attention.CoverageTally;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class CoverageBoardTest {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestPeople make;

    @Autowired
    private Registry registry;

    @Autowired
    private CoverageBoards boards;

    @Autowired
    private CoverageFloors floors;

    @Autowired
    private LetterDraw draw;

    @Autowired
    private MonthsOver months;

    @Autowired
    private LettersAt at;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext sql;

    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    @Test
    void itSaysHowManyWaitByPlaceAndByKindOfCustody() {
        CountryCode country = make.country();
        FacilityId colony = make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, today);
        FacilityId prison = make.facility(country, FacilityKind.PRISON, AddressStatus.VERIFIED, today);
        PersonId written = held(country, colony, CustodyKind.COLONY, Publication.PUBLIC);
        held(country, colony, CustodyKind.COLONY, Publication.PUBLIC);
        held(country, colony, CustodyKind.COLONY, Publication.LIMITED);
        held(country, prison, CustodyKind.PRISON, Publication.PUBLIC);
        post(written, today, 2);
        accounts.as(
                accounts.make(),
                () -> draw.draw(new DrawWishes(LanguageTag.RU, LetterKind.LETTER, null, false, prison), DrawSize.ONE));

        CoverageBoard board = boards.of(country);

        assertThat(board.all()).isEqualTo(new CoverageTally(4, 3, 1, 3, 2));
        assertThat(board.places())
                .containsExactly(
                        new CoverageBoard.OfPlace(colony, new CoverageTally(3, 2, 0, 2, 2)),
                        new CoverageBoard.OfPlace(prison, new CoverageTally(1, 1, 1, 1, 0)));
        assertThat(board.custody())
                .containsExactlyInAnyOrder(
                        // with the one of whom only name and place are told
                        new CoverageBoard.OfCustody(CustodyKind.COLONY, new CoverageTally(3, 2, 0, 2, 2)),
                        new CoverageBoard.OfCustody(CustodyKind.PRISON, new CoverageTally(1, 1, 1, 1, 0)));
        assertThat(board.floor().letters()).isEqualTo(1);

        AccountId organiser = accounts.make(Role.ORGANISER);
        accounts.as(organiser, () -> floors.set(country, 3));
        assertThat(boards.of(country).all()).isEqualTo(new CoverageTally(4, 3, 1, 4, 2));
    }

    @Test
    void whoeverIsHiddenIsInNoNumberOfIt() {
        CountryCode country = make.country();
        FacilityId colony = make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, today);
        held(country, colony, CustodyKind.COLONY, Publication.PUBLIC);
        CoverageBoard before = boards.of(country);

        PersonId draft = held(country, colony, CustodyKind.COLONY, Publication.DRAFT);
        PersonId withheld = held(country, colony, CustodyKind.COLONY, Publication.PUBLIC);
        PersonId apart = held(country, colony, CustodyKind.COLONY, Publication.PUBLIC);
        post(withheld, today, 1);
        registry.overrideReachability(apart, Reachability.INCOMMUNICADO, today, null, TestPeople.SOURCE);
        registry.publish(List.of(withheld, apart), Publication.WITHHELD, TestPeople.SOURCE);

        assertThat(boards.of(country)).isEqualTo(before);
        assertThat(boards.apart(country, 0, 50))
                .extracting(each -> each.person().id())
                .doesNotContain(draft, withheld, apart);
    }

    @Test
    void whoCannotBeWrittenToStandsApartWithTheReason() {
        CountryCode country = make.country();
        FacilityId colony = make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, today);
        PersonId silent = held(country, colony, CustodyKind.COLONY, Publication.PUBLIC);
        registry.overrideReachability(silent, Reachability.INCOMMUNICADO, today, null, TestPeople.SOURCE);
        PersonId home = make.person()
                .in(country)
                .held(CustodyKind.HOME_CONFINEMENT, null)
                .register();
        make.person().in(country).held(CustodyKind.RELEASED, null).register();

        CoverageBoard board = boards.of(country);

        assertThat(board.all()).isEqualTo(CoverageTally.EMPTY);
        assertThat(board.apart())
                .containsExactly(
                        new CoverageBoard.Apart(Reachability.INCOMMUNICADO, 1),
                        new CoverageBoard.Apart(Reachability.PRIVATE_HOME, 1));
        List<ApartPerson> apart = boards.apart(country, 0, 50);
        assertThat(apart).extracting(each -> each.person().id()).containsExactlyInAnyOrder(silent, home);
        assertThat(apart)
                .extracting(ApartPerson::why)
                .containsExactlyInAnyOrder(Reachability.INCOMMUNICADO, Reachability.PRIVATE_HOME);
        assertThat(boards.apart(country, 1, 50)).hasSize(1);
    }

    @Test
    void aMonthThatIsOverIsWrittenDownOnceAndStays() {
        CountryCode country = make.country();
        FacilityId colony = make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, today);
        PersonId one = held(country, colony, CustodyKind.COLONY, Publication.PUBLIC);
        PersonId other = held(country, colony, CustodyKind.COLONY, Publication.PUBLIC);
        held(country, colony, CustodyKind.COLONY, Publication.PUBLIC);
        YearMonth last = YearMonth.from(today).minusMonths(1);
        post(one, last.atDay(3), 2);
        post(other, last.minusMonths(1).atDay(3), 1);
        post(other, today, 1);

        months.writeDown();
        List<CoverageMonth> written = boards.of(country).months();
        registry.publish(List.of(one), Publication.WITHHELD, TestPeople.SOURCE);
        post(other, last.atDay(4), 1);
        months.writeDown();

        assertThat(written)
                .endsWith(
                        new CoverageMonth(last.minusMonths(1), 3, 2, 1, true),
                        new CoverageMonth(last, 3, 2, 2, true),
                        new CoverageMonth(YearMonth.from(today), 3, 2, 1, false));
        assertThat(boards.of(country).months())
                .startsWith(written.subList(0, written.size() - 1).toArray(CoverageMonth[]::new))
                .endsWith(new CoverageMonth(YearMonth.from(today), 2, 1, 1, false));
    }

    /** Rule 4 of the domain, for the board: whatever way people are put together, they and their letters are the same. */
    @Test
    void sumsOverPlacesAndKindsAreThoseOverPeopleAndLetters() {
        CountryCode country = make.country();
        java.util.Random random = new java.util.Random(20);
        List<FacilityId> places = List.of(
                make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, today),
                make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, today));
        for (int i = 0; i < 30; i++) {
            PersonId person = held(
                    country,
                    places.get(random.nextInt(2)),
                    random.nextBoolean() ? CustodyKind.COLONY : CustodyKind.REMAND,
                    random.nextInt(4) == 0 ? Publication.LIMITED : Publication.PUBLIC);
            post(person, today, random.nextInt(3));
        }

        CoverageBoard board = boards.of(country);

        int letters = Objects.requireNonNull(sql.fetchOne(
                        "select count(*) from letter l join person_listing p on p.person_id = l.person_id"
                                + " where p.country_code = ? and l.state = 'POSTED'",
                        country.value()))
                .get(0, Integer.class);
        assertThat(board.all().people()).isEqualTo(30);
        assertThat(board.all().letters()).isEqualTo(letters);
        assertThat(board.places().stream()
                        .map(CoverageBoard.OfPlace::tally)
                        .reduce(CoverageTally.EMPTY, CoverageTally::plus))
                .isEqualTo(board.all());
        assertThat(board.custody().stream()
                        .map(CoverageBoard.OfCustody::tally)
                        .reduce(CoverageTally.EMPTY, CoverageTally::plus))
                .isEqualTo(board.all());
    }

    private PersonId held(CountryCode country, FacilityId place, CustodyKind kind, Publication publication) {
        return make.person()
                .in(country)
                .published(publication)
                .held(kind, place)
                .register();
    }

    private void post(PersonId person, LocalDate day, int many) {
        for (int i = 0; i < many; i++) {
            transaction.executeWithoutResult(work -> at.past(Clock.systemUTC().instant())
                    .posted(
                            null,
                            person,
                            LetterKind.LETTER,
                            LanguageTag.RU,
                            day.atTime(0, 0, 1).toInstant(ZoneOffset.UTC)));
        }
    }
}
