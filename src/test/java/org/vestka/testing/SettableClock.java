package org.vestka.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application's clock, put forward by a test. It goes on from there. */
public final class SettableClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    private SettableClock() {}

    /** Puts it forward by so much more. */
    public void forward(Duration more) {
        ahead = ahead.plus(more);
    }

    /** Puts it back to the time it is. */
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        SettableClock here = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return here.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return here.withZone(other);
            }
        };
    }

    /** Puts it in the place of the real one. */
    @TestConfiguration
    public static class InItsPlace {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }
}
