package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.NeedAnew;
import org.vestka.directory.attention.NeedIndex;
import org.vestka.directory.attention.NeedReason;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.ListedPeople;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class DrawTest {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestPeople make;

    @Autowired
    private Registry registry;

    @Autowired
    private LetterDraw draw;

    @Autowired
    private LetterService letters;

    @Autowired
    private LettersAt at;

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private Attention attention;

    @Autowired
    private LetterSettings settings;

    @Autowired
    private Clock clock;

    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    private final NavigableMap<FacilityId, CountryCode> countries =
            new TreeMap<>(Comparator.comparingLong(FacilityId::value));

    /** They are many, and every other test's lists would be longer by them. */
    @AfterEach
    void nobodyElseMeetsThem(@Autowired DataSource database, @Autowired PeopleIndex index, @Autowired NeedIndex need)
            throws SQLException {
        for (CountryCode country : countries.values()) {
            ListedPeople.putAway(database, country.value());
        }
        index.refreshAll();
        NeedAnew.read(need);
    }

    @Test
    void thoseInNeedComeFirstEachWithTheReasonItWasGivenFor() {
        FacilityId place = place();
        PersonId written = held(place, null);
        PersonId forgotten = held(place, null);
        AccountId other = accounts.make();
        accounts.as(
                other,
                () -> letters.markPosted(letters.reserve(written, LetterKind.LETTER, LanguageTag.RU)
                        .code()));

        AccountId writer = accounts.make();
        List<DrawnLetter> given = draw(writer, wishes(place), DrawSize.FIVE);

        assertThat(given).extracting(drawn -> drawn.letter().person()).containsExactly(forgotten, written);
        assertThat(given.getFirst().reasons())
                .containsExactly(NeedReason.NOBODY_THIS_MONTH, NeedReason.NOTHING_IN_90_DAYS, NeedReason.NO_ADOPTER);
        assertThat(given.getLast().reasons()).containsExactly(NeedReason.FEW_IN_90_DAYS, NeedReason.NO_ADOPTER);
        // reserved by now, which the numbers say; the reason stays what it was
        assertThat(attention.of(forgotten).reserved()).isEqualTo(1);
        assertThat(accounts.as(writer, () -> draw.mine())).containsExactlyElementsOf(given);
        assertThat(given).allSatisfy(drawn -> {
            assertThat(drawn.letter().state()).isEqualTo(LetterState.RESERVED);
            assertThat(drawn.letter().address()).isNotNull();
            assertThat(Duration.between(
                            drawn.letter().reservedAt(), drawn.letter().leaseUntil()))
                    .isEqualTo(Duration.ofDays(14));
        });
    }

    @Test
    void wishesAreRespected() {
        FacilityId place = place();
        FacilityId elsewhere = place();
        PersonId woman = register(place, Gender.FEMALE, null, Publication.PUBLIC);
        PersonId man = register(place, Gender.MALE, null, Publication.PUBLIC);
        register(place, Gender.FEMALE, null, Publication.LIMITED);
        PersonId birthday =
                register(place, Gender.MALE, PartialDate.of(today.plusDays(40).withYear(1988)), Publication.PUBLIC);
        held(elsewhere, null);
        AccountId writer = accounts.make();

        assertThat(people(draw(
                        writer,
                        new DrawWishes(LanguageTag.BE, LetterKind.LETTER, Gender.FEMALE, false, place),
                        DrawSize.TEN)))
                .containsExactly(woman);
        List<DrawnLetter> postcards =
                draw(writer, new DrawWishes(LanguageTag.BE, LetterKind.POSTCARD, null, true, place), DrawSize.TEN);
        assertThat(people(postcards)).containsExactly(birthday);
        assertThat(postcards.getFirst().letter().kind()).isEqualTo(LetterKind.POSTCARD);
        assertThat(postcards.getFirst().letter().language()).isEqualTo(LanguageTag.BE);
        assertThat(postcards.getFirst().reasons()).contains(NeedReason.BIRTHDAY_SOON);
        // where letters in a language do not pass, nobody is given for it
        assertThat(draw(
                        writer,
                        new DrawWishes(new LanguageTag("fi"), LetterKind.LETTER, null, false, place),
                        DrawSize.ONE))
                .isEmpty();
        assertThat(people(draw(writer, wishes(place), DrawSize.TEN)))
                .contains(man)
                .hasSize(2);
    }

    @Test
    void whoCannotBeWrittenToIsNeverGivenNorWhomOneLooksAfterAnyway() {
        FacilityId place = place();
        PersonId writable = held(place, null);
        PersonId adopted = held(place, null);
        PersonId begun = held(place, null);
        registry.overrideReachability(held(place, null), Reachability.INCOMMUNICADO, today, null, TestPeople.SOURCE);
        register(place, Gender.MALE, null, Publication.DRAFT);
        registry.publish(List.of(held(place, null)), Publication.WITHHELD, TestPeople.SOURCE);
        AccountId writer = accounts.make();
        accounts.as(writer, () -> adoptions.adopt(adopted, Rhythm.MONTHLY));
        accounts.as(writer, () -> letters.reserve(begun, LetterKind.LETTER, LanguageTag.RU));

        assertThat(people(draw(writer, wishes(place), DrawSize.TWENTY))).containsExactly(writable);
    }

    @Test
    void oneOrAllGoBackButWhatIsBegunStays() {
        FacilityId place = place();
        List<PersonId> all = crowd(place, 5);
        AccountId writer = accounts.make();
        List<DrawnLetter> given = draw(writer, wishes(place), DrawSize.FIVE);
        assertThat(people(given)).containsExactlyInAnyOrderElementsOf(all);
        LetterCode one = given.get(0).letter().code();
        LetterCode written = given.get(1).letter().code();
        LetterCode printed = given.get(2).letter().code();
        accounts.as(writer, () -> letters.giveBack(one));
        accounts.as(writer, () -> letters.markWritten(written));
        accounts.as(writer, () -> letters.prepareEnvelope(printed, true));

        assertThat(accounts.as(writer, () -> draw.giveAllBack())).isEqualTo(2);

        assertThat(accounts.as(writer, () -> draw.mine()))
                .extracting(drawn -> drawn.letter().code())
                .containsExactlyInAnyOrder(written, printed);
        assertThat(accounts.as(writer, () -> draw.giveAllBack())).isZero();
        assertThat(all.stream()
                        .mapToInt(person -> attention.of(person).reserved())
                        .sum())
                .isEqualTo(2);
        // another's are another's
        AccountId other = accounts.make();
        assertThat(accounts.as(other, () -> draw.giveAllBack())).isZero();
        assertThat(people(draw(other, wishes(place), DrawSize.FIVE)).subList(0, 3))
                .doesNotContain(
                        given.get(1).letter().person(), given.get(2).letter().person());
    }

    @Test
    void whatIsNotUsedReturnsByItselfAndIsGivenToTheNext() {
        FacilityId place = place();
        List<PersonId> all = crowd(place, 3);
        draw(accounts.make(), wishes(place), DrawSize.FIVE);

        at.leases(clock.instant().plus(Duration.ofDays(15))).expire();

        assertThat(all).allSatisfy(person -> assertThat(attention.of(person).reserved())
                .isZero());
        assertThat(people(draw(accounts.make(), wishes(place), DrawSize.FIVE)))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void theTableHasAnEdge() {
        FacilityId place = place();
        crowd(place, settings.openAtOnce() + 5);
        AccountId writer = accounts.make();
        draw(writer, wishes(place), DrawSize.TWENTY);
        draw(writer, wishes(place), DrawSize.TEN);
        draw(writer, wishes(place), DrawSize.FIVE);

        assertThat(draw(writer, wishes(place), DrawSize.TWENTY)).hasSize(settings.openAtOnce() - 35);
        assertThatThrownBy(() -> draw(writer, wishes(place), DrawSize.ONE)).isInstanceOf(TooManyOpenLetters.class);
    }

    @Test
    void twoHundredWhoAskInTheSameSecondGetNoNameTwice() throws Exception {
        int askers = 200;
        FacilityId place = place();
        List<PersonId> all = crowd(place, askers * DrawSize.FIVE.people());
        List<AccountId> writers =
                IntStream.range(0, askers).mapToObj(i -> accounts.make()).toList();
        CyclicBarrier together = new CyclicBarrier(askers);
        List<PersonId> given = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(askers)) {
            List<Callable<List<PersonId>>> asked = new ArrayList<>();
            writers.forEach(writer -> asked.add(() -> {
                together.await();
                return people(draw(writer, wishes(place), DrawSize.FIVE));
            }));
            for (var one : threads.invokeAll(asked)) {
                given.addAll(one.get());
            }
        }

        assertThat(given).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(attention.of(all).values())
                .allSatisfy(numbers -> assertThat(numbers.reserved()).isEqualTo(1));
    }

    private List<DrawnLetter> draw(AccountId writer, DrawWishes wishes, DrawSize size) {
        return accounts.as(writer, () -> draw.draw(wishes, size));
    }

    private static List<PersonId> people(List<DrawnLetter> drawn) {
        return drawn.stream().map(each -> each.letter().person()).toList();
    }

    private static DrawWishes wishes(FacilityId place) {
        return new DrawWishes(LanguageTag.RU, LetterKind.LETTER, null, false, place);
    }

    private FacilityId place() {
        CountryCode country = make.country();
        countries.put(make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, today), country);
        return countries.lastKey();
    }

    private PersonId held(FacilityId place, @Nullable PartialDate born) {
        return register(place, Gender.MALE, born, Publication.PUBLIC);
    }

    private PersonId register(FacilityId place, Gender gender, @Nullable PartialDate born, Publication publication) {
        return make.person()
                .in(Objects.requireNonNull(countries.get(place)))
                .gender(gender)
                .born(born)
                .published(publication)
                .held(CustodyKind.COLONY, place)
                .register();
    }

    private List<PersonId> crowd(FacilityId place, int many) {
        List<PersonDraft> drafts = IntStream.range(0, many)
                .mapToObj(i -> make.person()
                        .in(Objects.requireNonNull(countries.get(place)))
                        .held(CustodyKind.COLONY, place)
                        .draft())
                .toList();
        return registry.registerAll(drafts);
    }
}
