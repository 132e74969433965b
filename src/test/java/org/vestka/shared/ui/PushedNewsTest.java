package org.vestka.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PushedNewsTest {

    private final Queue<Runnable> page = new ArrayDeque<>();
    private final Queue<Runnable> browser = new ArrayDeque<>();
    private final TurnedClock clock = new TurnedClock();
    private int shown;
    private final PushedNews news = new PushedNews(page::add, browser::add, () -> shown++, clock);

    @Test
    void aBrowserThatHasGoneIsPushedToOnceHoweverMuchHappens() {
        arrive(1_200);
        assertThat(page).hasSize(1);
        run(page);
        arrive(1_200);
        assertThat(page).isEmpty();
        assertThat(shown).isEqualTo(1);
        // it may only have been slow
        clock.now = clock.now.plus(PushedNews.PATIENCE);
        arrive(1_200);
        assertThat(page).hasSize(1);
    }

    @Test
    void aBrowserThatAnswersSeesTheLastThatHappened() {
        arrive(1);
        run(page);
        arrive(500);
        run(browser);
        assertThat(shown).as("the first, and then all the others at once").isEqualTo(2);
        run(browser);
        assertThat(shown).as("nothing has happened since").isEqualTo(2);
        assertThat(browser).isEmpty();

        arrive(1);
        run(page);
        assertThat(shown).isEqualTo(3);
    }

    @Test
    void whatHappensWhileThePageIsNotYetFreeComesWithIt() {
        arrive(3);
        run(page);
        assertThat(shown).isEqualTo(1);
        run(browser);
        assertThat(shown)
                .as("two of the three may have come after what was shown")
                .isEqualTo(2);
    }

    private void arrive(int times) {
        for (int i = 0; i < times; i++) {
            news.arrived();
        }
    }

    private static void run(Queue<Runnable> waiting) {
        Objects.requireNonNull(waiting.poll()).run();
    }

    private static final class TurnedClock extends Clock {

        private Instant now = Instant.parse("2026-03-14T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
