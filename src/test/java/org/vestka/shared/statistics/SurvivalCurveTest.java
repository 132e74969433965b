package org.vestka.shared.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.vestka.shared.statistics.SurvivalCurve.Step;

/**
 * Against what is published of two data sets: weeks of remission under 6-mercaptopurine and placebo (E. J. Freireich and
 * others, Blood 21, 1963; as tabled by D. R. Cox, D. Oakes, Analysis of Survival Data, 1984, and Stata's manual) and weeks of
 * remission in acute myelogenous leukaemia (R. G. Miller, Survival Analysis, 1981; as {@code survival::aml} of R prints them).
 */
class SurvivalCurveTest {

    private static final Offset<Double> AS_PRINTED = within(0.00006);

    static final List<Watched> SIX_MP = times("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");

    static final List<Watched> PLACEBO = times("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

    static final List<Watched> MAINTAINED = times("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");

    static final List<Watched> NOT_MAINTAINED = times("5 5 8 8 12 16+ 23 27 30 33 43 45");

    @Test
    void sixMercaptopurineIsAsInTheBooks() {
        double[][] published = {
            {6, 21, 3, 0.8571, 0.6197, 0.9516},
            {7, 17, 1, 0.8067, 0.5631, 0.9228},
            {10, 15, 1, 0.7529, 0.5032, 0.8894},
            {13, 12, 1, 0.6902, 0.4316, 0.8491},
            {16, 11, 1, 0.6275, 0.3675, 0.8049},
            {22, 7, 1, 0.5378, 0.2678, 0.7468},
            {23, 6, 1, 0.4482, 0.1881, 0.6801}
        };
        SurvivalCurve curve = SurvivalCurve.of(SIX_MP);
        assertThat(curve.steps()).hasSize(published.length);
        for (int i = 0; i < published.length; i++) {
            Step step = curve.steps().get(i);
            assertThat(new double[] {step.day(), step.atRisk(), step.happened()})
                    .containsExactly(published[i][0], published[i][1], published[i][2]);
            assertThat(step.waiting()).isCloseTo(published[i][3], AS_PRINTED);
            assertThat(step.lower()).isCloseTo(published[i][4], AS_PRINTED);
            assertThat(step.upper()).isCloseTo(published[i][5], AS_PRINTED);
        }
        assertThat(curve.median()).hasValue(23);
        assertThat(curve.watched()).isEqualTo(21);
        assertThat(curve.happened()).isEqualTo(9);
    }

    @Test
    void maintainedChemotherapyIsAsRPrintsIt() {
        SurvivalCurve curve = SurvivalCurve.of(MAINTAINED);
        assertThat(curve.steps().stream().map(Step::day)).containsExactly(9, 13, 18, 23, 31, 34, 48);
        assertThat(curve.steps().stream().map(step -> Math.round(step.waiting() * 1000)))
                .containsExactly(909L, 818L, 716L, 614L, 491L, 368L, 184L);
        assertThat(curve.median()).hasValue(31);
    }

    @Test
    void whereItHappenedToAllNobodyWaits() {
        SurvivalCurve curve = SurvivalCurve.of(PLACEBO);
        assertThat(curve.median()).hasValue(8);
        assertThat(curve.after(0).waiting()).isEqualTo(1);
        assertThat(curve.after(7).waiting()).isCloseTo(12 / 21.0, within(1e-12));
        assertThat(curve.after(99).waiting()).isZero();
        assertThat(curve.after(99).lower()).isZero();
        assertThat(curve.after(99).upper()).isEqualTo(curve.after(22).upper());
    }

    @Test
    void nothingWatchedSaysNothing() {
        assertThat(SurvivalCurve.of(List.of()).median()).isEmpty();
        assertThat(SurvivalCurve.of(times("3+ 4+")).steps()).isEmpty();
    }

    @Test
    void countedTogetherOrOneByOneIsTheSame() {
        assertThat(SurvivalCurve.of(Stream.of(new Watched(6, 3, 1), new Watched(7, 1, 0), new Watched(9, 0, 17))
                        .toList()))
                .isEqualTo(SurvivalCurve.of(Stream.concat(
                                times("7 6 6 6 6+").stream(),
                                IntStream.range(0, 17).mapToObj(i -> Watched.one(9, false)))
                        .toList()));
    }

    /** As the books write them: a plus after a time at which it had not happened yet. */
    static List<Watched> times(String written) {
        List<Watched> times = new ArrayList<>();
        for (String time : written.split(" ")) {
            times.add(Watched.one(Integer.parseInt(time.replace("+", "")), !time.endsWith("+")));
        }
        return times;
    }
}
