package org.vestka.shared.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against R. G. Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I, method 3. */
class ShareTest {

    private static final Offset<Double> AS_PRINTED = within(0.00006);

    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void limitsAreThePublishedOnes(long had, long of, double lower, double upper) {
        Share share = Share.of(had, of);
        assertThat(share.lower()).isCloseTo(lower, AS_PRINTED);
        assertThat(share.upper()).isCloseTo(upper, AS_PRINTED);
        assertThat(Share.of(of - had, of).lower()).isCloseTo(1 - upper, AS_PRINTED);
    }

    @Test
    void thereIsNoShareOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(3, 2));
    }
}
