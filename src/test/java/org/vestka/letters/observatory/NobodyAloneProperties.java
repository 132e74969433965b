package org.vestka.letters.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.letters.LetterKind;

/**
 * Rule 11 of the domain, also for whoever subtracts: whatever is asked, no cell tells of fewer than ten letters, and the parts
 * of each parting are all of it, so that what remains when some are taken away is none or as many.
 */
class NobodyAloneProperties {

    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final CountryCode COUNTRY = new CountryCode("BY");

    @Property
    void noPartIsSmallAndNoneIsMissing(@ForAll("letters") List<LetterPassage> letters) {
        PassagesOfCountry country = new PassagesOfCountry(COUNTRY, AS_OF, letters);
        ObservatoryBoard board = country.board(null);
        adds(board.all(), board.places().stream().map(ObservatoryBoard.OfPlace::passage));
        adds(board.all(), parts(board.custody(), board.otherCustody()));
        adds(board.all(), parts(board.kinds(), board.otherKinds()));
        adds(board.all(), parts(board.byYear(), board.otherYears()));
        for (int year : board.years()) {
            ObservatoryBoard ofYear = country.board(year);
            adds(ofYear.all(), ofYear.places().stream().map(ObservatoryBoard.OfPlace::passage));
            assertThat(ofYear.all()).isEqualTo(board.byYear().get(year));
        }
        long counted = 0;
        for (FacilityId place :
                letters.stream().map(LetterPassage::place).distinct().toList()) {
            long sent = Passage.count(
                    letters.stream().filter(each -> each.place().equals(place)).toList());
            assertThat(country.place(place).isPresent()).isEqualTo(sent >= 10);
            if (sent >= 10) {
                counted += sent;
                whole(country.place(place).orElseThrow(), sent);
            }
        }
        assertThat(board.all() == null ? 0 : board.all().posted()).isEqualTo(counted);
    }

    private static void whole(PlacePassage place, long sent) {
        assertThat(place.all().posted()).isEqualTo(sent);
        adds(place.all(), place.years().values().stream());
        adds(place.all(), parts(place.custody(), place.otherCustody()));
        adds(place.all(), parts(place.kinds(), place.otherKinds()));
        assertThat(place.steps()).allMatch(step -> step.share().of() >= 10);
        assertThat(place.stretches().stream()
                        .mapToLong(stretch -> stretch.share().of())
                        .sum())
                .isEqualTo(place.steps().stream()
                        .mapToLong(step -> step.share().of())
                        .sum());
        place.years().forEach((year, passage) -> {
            long judged = place.steps().stream()
                    .filter(step -> !step.period().from().isBefore(year.from())
                            && !step.period().until().isAfter(year.until()))
                    .mapToLong(step -> step.share().of())
                    .sum();
            assertThat(passage.posted() - judged).matches(rest -> rest == 0 || rest >= 10);
        });
        Waiting waiting = place.all().waiting();
        assertThat(waiting.points()).allMatch(point -> point.week() <= waiting.until());
    }

    private static void adds(@Nullable Passage all, Stream<Passage> parts) {
        List<Passage> each = parts.toList();
        assertThat(each).allMatch(part -> part.posted() >= 10);
        assertThat(each.stream().mapToLong(Passage::posted).sum()).isEqualTo(all == null ? 0 : all.posted());
        assertThat(each.stream().mapToLong(part -> part.arrived().had()).sum())
                .isEqualTo(all == null ? 0 : all.arrived().had());
        assertThat(each.stream().mapToLong(Passage::silent).sum()).isEqualTo(all == null ? 0 : all.silent());
    }

    private static Stream<Passage> parts(Map<?, Passage> parts, @Nullable Passage rest) {
        Collection<Passage> all = new ArrayList<>(parts.values());
        if (rest != null) {
            all.add(rest);
        }
        return all.stream();
    }

    private static Arbitrary<Map.Entry<Outcome, Boolean>> timed(Outcome outcome) {
        return (outcome.arrived() ? Arbitraries.of(true, false) : Arbitraries.just(false))
                .map(timed -> Map.entry(outcome, timed));
    }

    @Provide
    Arbitrary<List<LetterPassage>> letters() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 4).map(FacilityId::new),
                        Arbitraries.of(CustodyKind.COLONY, CustodyKind.REMAND, CustodyKind.PRISON)
                                .injectNull(0.1),
                        Arbitraries.of(LetterKind.class),
                        Arbitraries.integers().between(0, 40).map(YearMonth.of(2026, 10)::minusMonths),
                        Arbitraries.of(Outcome.class).flatMap(NobodyAloneProperties::timed),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 9))
                .as((place, custody, kind, posted, outcome, weeks, letters) -> new LetterPassage(
                        place, custody, kind, posted, outcome.getKey(), outcome.getValue(), weeks, letters))
                .list()
                .ofMaxSize(60);
    }
}
