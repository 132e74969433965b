package org.vestka.shared.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.vestka.shared.statistics.ChangePoints.Stretch;
import org.vestka.shared.statistics.ChangePoints.Trial;

class ChangePointsTest {

    /** Disasters in British coal mines a year, 1851 to 1962 (R. G. Jarrett, A note on the intervals between coal-mining disasters, 1979). */
    private static final int[] DISASTERS = {
        4, 5, 4, 1, 0, 4, 3, 4, 0, 6, 3, 3, 4, 0, 2, 6, 3, 3, 5, 4, 5, 3, 1, 4, 4, 1, 5, 5, 3, 4, 2, 5, 2, 2, 3, 4, 2,
                1,
        3, 2, 2, 1, 1, 1, 1, 3, 0, 0, 1, 0, 1, 1, 0, 0, 3, 1, 0, 3, 2, 2, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 2, 1, 0, 0,
                0,
        1, 1, 0, 2, 3, 3, 1, 1, 2, 1, 1, 1, 1, 2, 4, 2, 0, 0, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1
    };

    /** Few among very many, a binomial number is a Poisson one, of which 1891 is published (A. E. Raftery, V. E. Akman, Biometrika 73, 1986). */
    @Test
    void coalMinesBecameSaferAfter1891() {
        List<Trial> years = IntStream.of(DISASTERS)
                .mapToObj(disasters -> new Trial(1_000_000, disasters))
                .toList();
        assertThat(ChangePoints.stretches(years).stream().map(stretch -> 1850 + stretch.until()))
                .containsExactly(1891, 1962);
    }

    @Test
    void oneChangeIsFoundWhereItIs() {
        assertThat(ChangePoints.stretches(months(new Trial(40, 22), 28, new Trial(30, 1), 10)))
                .containsExactly(new Stretch(0, 28, 28 * 40, 28 * 22), new Stretch(28, 38, 300, 10));
    }

    @Test
    void emptyMonthsPartNothing() {
        assertThat(ChangePoints.stretches(months(new Trial(40, 22), 9, new Trial(0, 0), 30)))
                .hasSize(1);
        assertThat(ChangePoints.stretches(List.of())).isEmpty();
    }

    @Test
    void chanceAloneIsSeldomTakenForAChange() {
        Random chance = new Random(7);
        int wrong = 0;
        for (int series = 0; series < 200; series++) {
            List<Trial> months = new ArrayList<>();
            for (int month = 0; month < 36; month++) {
                months.add(new Trial(
                        25,
                        IntStream.range(0, 25)
                                .filter(letter -> chance.nextDouble() < 0.3)
                                .count()));
            }
            wrong += ChangePoints.stretches(months).size() > 1 ? 1 : 0;
        }
        assertThat(wrong).isLessThan(200 / 10);
    }

    @Property(tries = 100)
    void theStretchesAreTheSeries(@ForAll List<@IntRange(min = 0, max = 30) Integer> had) {
        List<Stretch> stretches = ChangePoints.stretches(
                had.stream().map(number -> new Trial(30, number)).toList());
        int at = 0;
        for (Stretch stretch : stretches) {
            assertThat(stretch.from()).isEqualTo(at);
            assertThat(stretch.had())
                    .isEqualTo(had.subList(stretch.from(), stretch.until()).stream()
                            .mapToLong(number -> number)
                            .sum());
            at = stretch.until();
        }
        assertThat(at).isEqualTo(had.size());
    }

    private static List<Trial> months(Trial one, int times, Trial other, int otherTimes) {
        List<Trial> months = new ArrayList<>();
        IntStream.range(0, times).forEach(month -> months.add(one));
        IntStream.range(0, otherTimes).forEach(month -> months.add(other));
        return months;
    }
}
