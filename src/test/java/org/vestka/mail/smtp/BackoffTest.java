package org.vestka.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** How long to wait after a failure. */
class BackoffTest {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    @Property
    void eachWaitIsTwiceTheOneBeforeWithinAFifthAndNeverLongerThanTheLongest(
            @ForAll @IntRange(min = 1, max = 1000) int failures) {
        double plain = Math.min(FIRST.toMillis() * Math.pow(2, failures - 1.0), LONGEST.toMillis());

        assertThat((double) Backoff.after(failures, FIRST, LONGEST).toMillis())
                .isBetween(Math.floor(plain * 0.8), Math.ceil(plain * 1.2));
    }
}
