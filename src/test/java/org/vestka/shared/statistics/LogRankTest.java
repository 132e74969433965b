package org.vestka.shared.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against what {@code survdiff} of R prints of the data of {@link SurvivalCurveTest}. */
class LogRankTest {

    @Test
    void sixMercaptopurineAgainstPlacebo() {
        LogRank found = LogRank.compare(SurvivalCurveTest.SIX_MP, SurvivalCurveTest.PLACEBO);
        assertThat(found.observed()).isEqualTo(9);
        assertThat(found.expected()).isCloseTo(19.25, within(0.005));
        assertThat(found.chiSquared()).isCloseTo(16.79, within(0.005));
        assertThat(found.p()).isCloseTo(4.17e-5, within(0.005e-5));
    }

    @Test
    void maintainedAgainstNotMaintained() {
        LogRank found = LogRank.compare(SurvivalCurveTest.MAINTAINED, SurvivalCurveTest.NOT_MAINTAINED);
        assertThat(found.observed()).isEqualTo(7);
        assertThat(found.expected()).isCloseTo(10.69, within(0.005));
        assertThat(found.chiSquared()).isCloseTo(3.4, within(0.05));
        assertThat(found.p()).isCloseTo(0.0653, within(0.00005));
    }

    @Test
    void itDoesNotMatterWhoComesFirst() {
        LogRank one = LogRank.compare(SurvivalCurveTest.SIX_MP, SurvivalCurveTest.PLACEBO);
        LogRank other = LogRank.compare(SurvivalCurveTest.PLACEBO, SurvivalCurveTest.SIX_MP);
        assertThat(one.chiSquared()).isCloseTo(other.chiSquared(), within(1e-9));
    }

    @Test
    void whereNothingHappenedNothingDiffers() {
        LogRank found = LogRank.compare(List.of(new Watched(5, 0, 9)), List.of(new Watched(8, 0, 9)));
        assertThat(found.chiSquared()).isZero();
        assertThat(found.p()).isEqualTo(1);
    }
}
