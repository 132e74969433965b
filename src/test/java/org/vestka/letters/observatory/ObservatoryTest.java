package org.vestka.letters.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.LetterId;
import org.vestka.letters.LetterKind;
import org.vestka.letters.PastLetters;
import org.vestka.letters.SignKind;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class ObservatoryTest {

    /** Weeks of remission in acute leukaemia, those still in remission negative: E. J. Freireich and others, 1963. */
    private static final List<Integer> MERCAPTOPURINE =
            List.of(6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35);

    private static final List<Integer> PLACEBO =
            List.of(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private PastLetters letters;

    @Autowired
    private Registry registry;

    @Autowired
    private ObservatoryBook book;

    @Autowired
    private Observatory observatory;

    @Autowired
    private TransactionTemplate transaction;

    private final LocalDate asOf =
            YearMonth.from(Utc.today(Clock.systemUTC())).minusMonths(1).atEndOfMonth();
    private CountryCode country = new CountryCode("BY");

    @BeforeEach
    void ground() {
        country = make.country();
    }

    @Test
    void itReckonsWhatIsPublishedOfRemissionTimes() {
        FacilityId slow = place();
        FacilityId quick = place();
        watched(held(slow, Publication.PUBLIC), MERCAPTOPURINE);
        watched(held(quick, Publication.PUBLIC), PLACEBO);

        write();

        PlacePassage treated = told(slow);
        assertThat(treated.all().posted()).isEqualTo(21);
        assertThat(treated.all().arrived().had()).isEqualTo(9);
        assertThat(treated.all().silent()).isEqualTo(12);
        // as R's survfit prints them, until fewer than ten are watched
        assertThat(treated.all().waiting().points())
                .extracting(Waiting.Point::week)
                .containsExactly(6, 7, 10, 13, 16);
        assertThat(treated.all().waiting().until()).isEqualTo(17);
        assertThat(treated.all().waiting().by(12).share()).isCloseTo(1 - 0.753, within(0.0005));
        assertThat(treated.all().waiting().by(17).share()).isCloseTo(1 - 0.627, within(0.0005));
        assertThat(treated.all().waiting().median()).isNull();
        assertThat(told(quick).all().waiting().median()).isEqualTo(8);
        assertThat(told(quick).all().waiting().medianFrom()).isEqualTo(4);
        // survdiff: 9 observed, 19.25 expected, chi-squared 16.8, p 4e-05
        Comparison both = observatory.compare(country, slow, quick).orElseThrow();
        assertThat(both.test().observed()).isEqualTo(9);
        assertThat(both.test().expected()).isCloseTo(19.25, within(0.005));
        assertThat(both.test().chiSquared()).isCloseTo(16.79, within(0.005));
        assertThat(both.test().p()).isCloseTo(4.17e-5, within(1e-6));
        assertThat(both.differ()).isTrue();
        assertThat(both.oneIsAhead()).isFalse();
    }

    @Test
    void ofFewerThanTenNothingIsTold() {
        FacilityId nine = place();
        FacilityId ten = place();
        PersonId one = held(nine, Publication.PUBLIC);
        PersonId other = held(ten, Publication.PUBLIC);
        for (int i = 0; i < 9; i++) {
            answered(one, asOf.minusDays(90L + i), 20);
        }
        for (int i = 0; i < 10; i++) {
            posted(other, asOf.minusDays(90L + i));
        }

        write();

        assertThat(observatory.place(country, nine)).isEmpty();
        assertThat(told(ten).all().posted()).isEqualTo(10);
        assertThat(told(ten).all().arrived().upper()).isBetween(0.27, 0.28);
        assertThat(observatory.compare(country, nine, ten)).isEmpty();
        ObservatoryBoard board = observatory.board(country, null);
        assertThat(board.places()).extracting(ObservatoryBoard.OfPlace::place).containsExactly(ten);
        assertThat(board.all()).isNotNull().extracting(Passage::posted).isEqualTo(10L);
    }

    @Test
    void aLetterMayHaveComeBackAndHaveArrived() {
        FacilityId colony = place();
        PersonId person = held(colony, Publication.PUBLIC);
        LocalDate day = asOf.minusWeeks(30);
        for (int i = 0; i < 7; i++) {
            posted(person, day);
        }
        answered(person, day, 15);
        sign(posted(person, day), SignKind.RETURNED_STAMPED, day.plusDays(40));
        LetterId disputed = posted(person, day);
        sign(disputed, SignKind.RETURNED_STAMPED, day.plusDays(30));
        sign(disputed, SignKind.HEARD, day.plusDays(36));
        // of the month that goes on
        sign(posted(person, day), SignKind.ANSWER, asOf.plusDays(1));

        write();

        Passage all = told(colony).all();
        assertThat(all.posted()).isEqualTo(11);
        assertThat(all.arrived().had()).isEqualTo(2);
        assertThat(all.returned().had()).isEqualTo(2);
        assertThat(all.contradicted()).isEqualTo(1);
        assertThat(all.silent()).isEqualTo(8);
        // what came back waits on in vain: two of eleven, not of fewer
        assertThat(all.waiting().by(3).share()).isCloseTo(1.0 / 11, within(1e-9));
        assertThat(all.waiting().by(6).share()).isCloseTo(2.0 / 11, within(1e-9));
    }

    @Test
    void aSignCountsForTheTimeOnceItsWeekIsOver() {
        FacilityId colony = place();
        PersonId person = held(colony, Publication.PUBLIC);
        // the second week is not over
        LocalDate day = asOf.minusDays(10);
        for (int i = 0; i < 11; i++) {
            posted(person, day);
        }
        answered(person, day, 9);

        write();

        Passage all = told(colony).all();
        assertThat(all.arrived().had()).isEqualTo(1);
        assertThat(all.silent()).isEqualTo(11);
        assertThat(all.waiting().until()).isEqualTo(1);
        assertThat(all.waiting().points()).isEmpty();
        // that none of twelve has one by then does not mean that none can: Wilson's upper limit
        assertThat(all.waiting().by(1).upper()).isCloseTo(0.2425, within(0.0005));
        assertThat(all.waiting().by(0).upper()).isZero();
    }

    @Test
    void aWordAfterReleaseSaysThatItArrivedAndNotWhen() {
        FacilityId colony = place();
        PersonId person = held(colony, Publication.PUBLIC);
        LocalDate day = asOf.minusWeeks(40);
        for (int i = 0; i < 9; i++) {
            posted(person, day);
        }
        for (int i = 0; i < 3; i++) {
            sign(posted(person, day), SignKind.OWN_WORD, day.plusDays(20));
        }
        sign(posted(person, day), SignKind.OWN_WORD_AGAINST, day.plusDays(20));
        LetterId answered = posted(person, day);
        sign(answered, SignKind.OWN_WORD, day.plusDays(20));
        sign(answered, SignKind.ANSWER, day.plusDays(60));

        write();

        PlacePassage told = told(colony);
        assertThat(told.all().posted()).isEqualTo(14);
        assertThat(told.all().arrived().had()).isEqualTo(4);
        assertThat(told.all().returned().had()).isEqualTo(1);
        assertThat(told.all().silent()).isEqualTo(9);
        // only the answer says when, and the others wait on as long as they are watched
        assertThat(told.all().waiting().points())
                .extracting(Waiting.Point::week)
                .containsExactly(9);
        assertThat(told.all().waiting().by(40).share()).isCloseTo(1.0 / 14, within(1e-9));
        assertThat(told.steps()).extracting(step -> step.share().had()).containsExactly(1L);
    }

    @Test
    void nothingMovesUntilTheMonthIsOverAndThenWhoeverIsHiddenIsInNoNumber() {
        FacilityId colony = place();
        AccountId writer = accounts.make();
        PersonId shown = held(colony, Publication.PUBLIC);
        PersonId hidden = held(colony, Publication.PUBLIC);
        LocalDate day = asOf.minusWeeks(20);
        for (int i = 0; i < 12; i++) {
            posted(shown, day);
            posted(hidden, day, writer, LetterKind.LETTER);
        }
        write();
        PlacePassage before = told(colony);

        answered(shown, day, 9);
        registry.publish(List.of(hidden), Publication.WITHHELD, TestPeople.SOURCE);
        book.writeDown();
        assertThat(told(colony)).isEqualTo(before);
        assertThat(before.all().posted()).isEqualTo(24);

        write();
        assertThat(told(colony).all().posted()).isEqualTo(13);
        assertThat(told(colony).all().arrived().had()).isEqualTo(1);
    }

    @Test
    void itSaysSinceWhenAlmostNothingGetsThrough() {
        FacilityId colony = place();
        PersonId person = held(colony, Publication.PUBLIC);
        YearMonth first = YearMonth.from(asOf).minusMonths(24);
        YearMonth change = first.plusMonths(10);
        for (YearMonth month = first; !month.isAfter(YearMonth.from(asOf)); month = month.plusMonths(1)) {
            for (int i = 0; i < 12; i++) {
                if (month.isBefore(change) && i < 7) {
                    answered(person, month.atDay(3), 30);
                } else {
                    posted(person, month.atDay(3));
                }
            }
        }

        write();

        List<Stretch> stretches = told(colony).stretches();
        assertThat(stretches).hasSize(2);
        assertThat(stretches.getFirst().share().share()).isCloseTo(7.0 / 12, within(1e-9));
        assertThat(stretches.getFirst().almostNothing()).isFalse();
        assertThat(stretches.getLast().period().from()).isEqualTo(change);
        assertThat(stretches.getLast().almostNothing()).isTrue();
        // the last months have not been given their time
        assertThat(stretches.getLast().period().until())
                .isBefore(YearMonth.from(asOf).minusMonths(2));
    }

    @Test
    void yearsKindsOfCustodyAndOfMailAreToldApart() {
        FacilityId colony = place();
        PersonId served = held(colony, Publication.PUBLIC);
        PersonId remanded =
                make.person().in(country).held(CustodyKind.REMAND, colony).register();
        PersonId limited = held(colony, Publication.LIMITED);
        int year = asOf.getYear() - 1;
        for (int i = 0; i < 10; i++) {
            posted(served, LocalDate.of(year, 2, 3), null, LetterKind.POSTCARD);
            posted(remanded, LocalDate.of(year, 2, 3));
            posted(served, LocalDate.of(year - 1, 5, 3));
        }
        for (int i = 0; i < 4; i++) {
            posted(limited, LocalDate.of(year, 3, 3), null, LetterKind.TELEGRAM);
        }

        write();

        PlacePassage told = told(colony);
        assertThat(told.years().keySet())
                .extracting(period -> period.from().getYear())
                .containsExactly(year - 1, year);
        // of some only the place is told: so few go with the next kind
        assertThat(told.custody()).containsOnlyKeys(CustodyKind.COLONY);
        assertThat(told.otherCustody()).isNotNull().extracting(Passage::posted).isEqualTo(14L);
        assertThat(told.kinds()).containsOnlyKeys(LetterKind.LETTER);
        assertThat(told.otherKinds()).isNotNull().extracting(Passage::posted).isEqualTo(14L);
        ObservatoryBoard ofYear = observatory.board(country, year - 1);
        assertThat(ofYear.all()).isNotNull().extracting(Passage::posted).isEqualTo(10L);
        assertThat(observatory.board(country, null).byYear().get(year))
                .isNotNull()
                .extracting(Passage::posted)
                .isEqualTo(24L);
    }

    /** Each month that is written makes everybody's memory of it old; the book and its readers then want the same at once. */
    @Test
    void aCrowdReadsWhileTheBookIsWritten(@Autowired DataSource database) throws Exception {
        FacilityId colony = place();
        PersonId person = held(colony, Publication.PUBLIC);
        for (int i = 0; i < 12; i++) {
            posted(person, asOf.minusWeeks(20));
        }
        write();
        int crowd = 2 * database.unwrap(HikariDataSource.class).getMaximumPoolSize();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < crowd; i++) {
                readers.add(threads.submit(() -> {
                    while (!over.get()) {
                        assertThat(told(colony).all().posted()).isEqualTo(12);
                    }
                }));
            }
            Future<?> writing = threads.submit(() -> {
                for (int i = 0; i < 30; i++) {
                    write();
                }
            });
            try {
                writing.get(25, TimeUnit.SECONDS);
            } finally {
                over.set(true);
            }
            for (Future<?> reader : readers) {
                reader.get(25, TimeUnit.SECONDS);
            }
        }
    }

    private FacilityId place() {
        return make.facilityWithoutAddress(country, FacilityKind.COLONY);
    }

    private PersonId held(FacilityId place, Publication publication) {
        return make.person()
                .in(country)
                .published(publication)
                .held(CustodyKind.COLONY, place)
                .register();
    }

    private void watched(PersonId person, List<Integer> weeks) {
        for (int week : weeks) {
            if (week < 0) {
                posted(person, asOf.minusWeeks(-week));
            } else {
                answered(person, asOf.minusWeeks(40), 7 * week);
            }
        }
    }

    private void answered(PersonId person, LocalDate day, int days) {
        sign(posted(person, day), SignKind.ANSWER, day.plusDays(days));
    }

    private LetterId posted(PersonId person, LocalDate day) {
        return posted(person, day, null, LetterKind.LETTER);
    }

    private LetterId posted(PersonId person, LocalDate day, @Nullable AccountId writer, LetterKind kind) {
        return java.util.Objects.requireNonNull(transaction.execute(work -> letters.posted(
                writer, person, kind, LanguageTag.RU, day.atTime(9, 0).toInstant(ZoneOffset.UTC))));
    }

    private void sign(LetterId letter, SignKind kind, LocalDate day) {
        transaction.executeWithoutResult(work -> letters.sign(letter, kind, day));
    }

    private void write() {
        book.writeAnew(Set.of(country));
    }

    private PlacePassage told(FacilityId place) {
        return observatory.place(country, place).orElseThrow();
    }
}
