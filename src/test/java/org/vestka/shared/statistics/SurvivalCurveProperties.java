package org.vestka.shared.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SurvivalCurveProperties {

    @Property
    void whatHasAllEndedHasItsPlainMedian(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 4000) Integer> days) {
        List<Integer> sorted = days.stream().sorted().toList();
        assertThat(SurvivalCurve.of(ended(days).toList()).median())
                .isEqualTo(OptionalInt.of(sorted.get((sorted.size() - 1) / 2)));
    }

    @Property
    void whatStillLastsNeverMakesItShorter(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 4000) Integer> days,
            @ForAll @Size(max = 40) List<@IntRange(min = 4000, max = 9000) Integer> lasting) {
        OptionalInt plain = SurvivalCurve.of(ended(days).toList()).median();
        OptionalInt found = SurvivalCurve.of(
                        Stream.concat(ended(days), lasting.stream().map(day -> Watched.one(day, false)))
                                .toList())
                .median();
        if (found.isPresent()) {
            assertThat(found.getAsInt()).isGreaterThanOrEqualTo(plain.orElseThrow());
        }
    }

    @Property
    void theCurveFallsAndStaysWithinItsLimits(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 300) Integer> days,
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 300) Integer> lasting) {
        SurvivalCurve curve =
                SurvivalCurve.of(Stream.concat(ended(days), lasting.stream().map(day -> Watched.one(day, false)))
                        .toList());
        assertThat(curve.watched()).isEqualTo(days.size() + lasting.size());
        assertThat(curve.happened()).isEqualTo(days.size());
        double before = 1;
        for (SurvivalCurve.Step step : curve.steps()) {
            assertThat(step.waiting()).isBetween(0.0, before);
            assertThat(step.lower()).isBetween(0.0, step.waiting());
            assertThat(step.upper()).isBetween(step.waiting(), 1.0);
            before = step.waiting();
        }
    }

    private static Stream<Watched> ended(List<Integer> days) {
        return days.stream().map(day -> Watched.one(day, true));
    }
}
