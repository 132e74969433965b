package org.vestka.directory.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.Counts;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.PartialDate;
import org.vestka.testing.PropertiesOnTheDatabase;
import org.vestka.testing.VestkaTest;

/** The order of need is that of a plain model; the counts of a past day never change. */
@VestkaTest
@Import(TestPeople.class)
class NeedAndCountsProperties extends PropertiesOnTheDatabase {

    private static final String VIASNA = "viasna";
    private static final LocalDate FIRST = LocalDate.parse("2021-01-01");

    @Autowired
    private TestPeople make;

    @Autowired
    private Registry registry;

    @Autowired
    private Attention attention;

    @Autowired
    private Counts counts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private @Nullable CountryCode country;
    private final List<Told> everything = new ArrayList<>();
    private final List<Told> hidden = new ArrayList<>();

    record Need(
            int period,
            int more,
            int reserved,
            int adopters,
            @Nullable Integer birthdayIn) {}

    @Property(tries = 20)
    void suggestionsComeInTheOrderOfNeed(
            @ForAll("needs") @Size(min = 1, max = 9) List<Need> needs, @ForAll @IntRange(min = 1, max = 9) int wanted) {
        LocalDate today = LocalDate.now(clock);
        FacilityId place = make.facility(country(), FacilityKind.COLONY, AddressStatus.VERIFIED, today);
        List<PersonId> people = registry.registerAll(needs.stream()
                .map(need -> make.person()
                        .in(country())
                        .born(born(need, today))
                        .held(CustodyKind.COLONY, place)
                        .draft())
                .toList());
        Map<PersonId, Need> model = new HashMap<>();
        Map<PersonId, AttentionNumbers> numbers = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            Need need = needs.get(i);
            model.put(people.get(i), need);
            numbers.put(
                    people.get(i),
                    new AttentionNumbers(
                            need.period(),
                            0,
                            need.period() + need.more(),
                            need.period() + need.more(),
                            need.reserved(),
                            need.adopters(),
                            null));
        }
        transaction.executeWithoutResult(work -> attention.set(numbers));

        List<PersonId> asked = Objects.requireNonNull(transaction.execute(
                work -> attention.lockNeediest(new NeedWishes(country(), null, place, false, Set.of()), wanted)));

        Comparator<Need> order = Comparator.<Need, Boolean>comparing(need -> need.period() + need.reserved() >= 1)
                .thenComparing(need -> need.period() + need.more() + need.reserved())
                .thenComparing(need -> need.birthdayIn() == null || need.birthdayIn() < 21 || need.birthdayIn() > 51)
                .thenComparing(need -> need.adopters() > 0);
        List<Need> expected = needs.stream().sorted(order).limit(wanted).toList();
        assertThat(asked).doesNotHaveDuplicates().hasSize(Math.min(wanted, needs.size()));
        for (int i = 0; i < expected.size(); i++) {
            // chance decides among equals
            assertThat(order.compare(model.get(asked.get(i)), expected.get(i)))
                    .as("%s at %d", model.get(asked.get(i)), i)
                    .isZero();
        }
    }

    /** What is told of a new person: a designation and a stay, and later others. Days count from 2021 on. */
    record Told(
            DesignationValue designation,
            int designatedOn,
            CustodyKind custody,
            int heldFrom,
            DesignationValue later,
            CustodyKind laterCustody,
            int laterBy) {

        LocalDate designated() {
            return FIRST.plusDays(designatedOn);
        }

        LocalDate held() {
            return FIRST.plusDays(heldFrom);
        }
    }

    @Property(tries = 12)
    void aPastDayCountsTheSameWhateverIsToldLater(
            @ForAll("told") @Size(min = 1, max = 6) List<Told> told, @ForAll @IntRange(min = 0, max = 1200) int days) {
        // the end of a month: between two of them what was said of the hidden may not be counted yet
        LocalDate day = YearMonth.from(FIRST.plusDays(days)).atEndOfMonth();
        List<PersonId> people = registry.registerAll(told.stream()
                .map(each -> make.person()
                        .in(country())
                        .stays(StayDraft.of(each.custody(), null, PartialDate.of(each.held())))
                        .draft())
                .toList());
        for (int i = 0; i < people.size(); i++) {
            Told each = told.get(i);
            registry.designate(
                    people.get(i),
                    new DesignationDraft(VIASNA, each.designation(), PartialDate.of(each.designated())),
                    TestPeople.SOURCE);
        }
        everything.addAll(told);
        Map<String, Long> expected = model(day);
        assertThat(counted(day)).isEqualTo(expected);

        for (int i = 0; i < people.size(); i++) {
            Told each = told.get(i);
            // after the day, and after what it follows
            LocalDate then = FIRST.plusDays(1240 + each.laterBy());
            registry.openStay(
                    people.get(i),
                    StayDraft.of(each.laterCustody(), null, i % 3 == 0 ? null : PartialDate.of(then)),
                    TestPeople.SOURCE);
            registry.designate(
                    people.get(i),
                    new DesignationDraft(VIASNA, each.later(), i % 2 == 0 ? null : PartialDate.of(then)),
                    TestPeople.SOURCE);
        }
        assertThat(counted(day)).isEqualTo(expected);

        registry.publish(people.subList(0, 1), Publication.WITHHELD, TestPeople.SOURCE);
        everything.remove(told.getFirst());
        hidden.add(told.getFirst());

        assertThat(counted(day)).isEqualTo(model(day));
    }

    private Map<String, Long> model(LocalDate day) {
        Map<String, Long> counted = new TreeMap<>();
        for (Told told : everything) {
            if (!told.designated().isAfter(day)) {
                CustodyKind custody = told.held().isAfter(day) ? CustodyKind.UNKNOWN : told.custody();
                counted.merge(told.designation() + " " + custody, 1L, Long::sum);
            }
        }
        for (Told told : hidden) {
            if (!told.designated().isAfter(day)) {
                counted.merge(told.designation() + " null", 1L, Long::sum);
            }
        }
        return counted;
    }

    private Map<String, Long> counted(LocalDate day) {
        Map<String, Long> counted = new TreeMap<>();
        counts.asOf(new CountQuestion(country(), VIASNA, day))
                .forEach(
                        count -> counted.merge(count.designation() + " " + count.custody(), count.people(), Long::sum));
        return counted;
    }

    private CountryCode country() {
        if (country == null) {
            country = make.country();
        }
        return country;
    }

    private static @Nullable PartialDate born(Need need, LocalDate today) {
        Integer in = need.birthdayIn();
        if (in == null) {
            return null;
        }
        return PartialDate.of(today.plusDays(in).withYear(1984));
    }

    @Provide
    Arbitrary<List<Need>> needs() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(0, 1, 20, 21, 22, 50, 51, 52, 200).injectNull(0.3))
                .as(Need::new)
                .list();
    }

    @Provide
    Arbitrary<List<Told>> told() {
        Arbitrary<CustodyKind> kinds = Arbitraries.of(
                CustodyKind.REMAND,
                CustodyKind.COLONY,
                CustodyKind.HOUSE_ARREST,
                CustodyKind.RELEASED_PARDON,
                CustodyKind.UNKNOWN);
        return Combinators.combine(
                        Arbitraries.of(DesignationValue.class),
                        Arbitraries.integers().between(0, 1200),
                        kinds,
                        Arbitraries.integers().between(0, 1200),
                        Arbitraries.of(DesignationValue.class),
                        kinds,
                        Arbitraries.integers().between(0, 300))
                .as(Told::new)
                .list();
    }
}
