package org.vestka.directory.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.BirthdayLetter;
import org.vestka.directory.person.Gender;

/** Whatever people there are, however they have changed: those who fit the wishes, in the order of a plain model. */
class PeopleByNeedProperties {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 3);
    private static final CountryCode ONE = new CountryCode("QA");
    private static final CountryCode OTHER = new CountryCode("QB");
    private static final CountryCode UNSET = new CountryCode("QC");
    private static final Need NEED = new Need(
            TODAY,
            Map.of(ONE, 21, OTHER, 5),
            Map.of(
                    ONE,
                    new FloorInForce(3, CoveragePeriod.month(TODAY), false),
                    OTHER,
                    new FloorInForce(2, new CoveragePeriod(TODAY.minusDays(120), TODAY.plusDays(6)), true)));

    /** One after another; null when they can no longer be written to. */
    record Change(int person, @Nullable WritablePerson now) {}

    @Property(tries = 400)
    void theOrderIsThatOfNeed(
            @ForAll("changes") @Size(max = 60) List<Change> changes,
            @ForAll("wishes") NeedWishes wishes,
            @ForAll @IntRange(max = 30) int limit) {
        PeopleByNeed people = new PeopleByNeed();
        Map<PersonId, WritablePerson> all = new HashMap<>();
        for (Change change : changes) {
            PersonId id = new PersonId(change.person());
            people.put(id, change.now());
            all.remove(id);
            if (change.now() != null) {
                all.put(id, change.now());
            }
        }

        List<Candidate> found = people.neediest(wishes, NEED, limit);

        List<Candidate> expected = all.values().stream()
                .filter(person -> fits(person, wishes))
                .map(person -> new Candidate(
                        person, NEED.floor(person.country()).isUnmet(person.numbers()), birthdaySoon(person)))
                .sorted(order())
                .toList();
        assertThat(found).doesNotHaveDuplicates().hasSize(Math.min(limit, expected.size()));
        assertThat(expected).containsAll(found);
        for (int i = 0; i < found.size(); i++) {
            // chance decides among equals
            assertThat(order().compare(found.get(i), expected.get(i))).isZero();
        }
    }

    /** Nobody of ten who are alike is left out for good, nor always first. */
    @Property(tries = 5)
    void chanceDecidesAmongEquals(@ForAll @IntRange(min = 1, max = 9) int wanted) {
        PeopleByNeed people = new PeopleByNeed();
        for (int i = 1; i <= 10; i++) {
            PersonId id = new PersonId(i);
            people.put(id, new WritablePerson(id, ONE, null, null, null, AttentionNumbers.NONE));
        }
        Set<PersonId> first = new HashSet<>();
        for (int i = 0; i < 400; i++) {
            first.add(people.neediest(NeedWishes.none(), NEED, wanted)
                    .getFirst()
                    .who()
                    .person());
        }
        assertThat(first).hasSize(10);
    }

    private static Comparator<Candidate> order() {
        return Comparator.<Candidate, Boolean>comparing(candidate -> !candidate.belowFloor())
                .thenComparing(Candidate::recent)
                .thenComparing(candidate -> !candidate.birthdaySoon())
                .thenComparing(candidate -> candidate.who().numbers().adopters() > 0);
    }

    private static boolean birthdaySoon(WritablePerson person) {
        Integer days = NEED.postingDays().get(person.country());
        return days != null
                && person.birthday() != null
                && BirthdayLetter.next(person.birthday(), TODAY, days).timely(TODAY);
    }

    private static boolean fits(WritablePerson person, NeedWishes wishes) {
        return (wishes.countries().isEmpty() || wishes.countries().contains(person.country()))
                && (wishes.gender() == null || wishes.gender() == person.gender())
                && (wishes.facility() == null || wishes.facility().equals(person.facility()))
                && (!wishes.birthdays() || birthdaySoon(person))
                && !wishes.except().contains(person.person());
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<MonthDay> days = Arbitraries.of(
                MonthDay.of(2, 8),
                MonthDay.of(2, 24),
                MonthDay.of(2, 28),
                MonthDay.of(2, 29),
                MonthDay.of(3, 26),
                MonthDay.of(3, 27),
                MonthDay.of(7, 1));
        Arbitrary<AttentionNumbers> numbers = Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2))
                .as((month, campaign, more, reserved, adopters) -> new AttentionNumbers(
                        month, campaign, month + more, month + more + campaign, reserved, adopters, null));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 25),
                        Arbitraries.of(ONE, OTHER, UNSET),
                        facilities(),
                        Arbitraries.of(Gender.class).injectNull(0.2),
                        days.injectNull(0.3),
                        numbers,
                        Arbitraries.integers().between(0, 9))
                .as((person, country, facility, gender, birthday, post, gone) -> new Change(
                        person,
                        gone == 0
                                ? null
                                : new WritablePerson(new PersonId(person), country, facility, gender, birthday, post)))
                .list();
    }

    @Provide
    Arbitrary<NeedWishes> wishes() {
        return Combinators.combine(
                        Arbitraries.of(ONE, OTHER, UNSET).set().ofMaxSize(2),
                        Arbitraries.of(Gender.class).injectNull(0.7),
                        facilities().injectNull(0.7),
                        Arbitraries.of(true, false, false),
                        Arbitraries.integers()
                                .between(1, 30)
                                .map(PersonId::new)
                                .set()
                                .ofMaxSize(8))
                .as(NeedWishes::new);
    }

    private static Arbitrary<@Nullable FacilityId> facilities() {
        return Arbitraries.of(new FacilityId(1), new FacilityId(2)).injectNull(0.3);
    }
}
