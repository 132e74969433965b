package org.vestka.shared.start;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Ctrl-C while the application starts: the start loses its database in the middle of its work. That is what was asked for, so
 * nothing is said of it.
 */
final class BrokenOffStart implements ApplicationListener<ApplicationReadyEvent> {

    private static volatile boolean happened;

    private volatile boolean ready;

    /** From now until the application is ready. */
    static BrokenOffStart watch() {
        BrokenOffStart watch = new BrokenOffStart();
        Runtime.getRuntime().addShutdownHook(new Thread(watch::end, "broken-off-start"));
        return watch;
    }

    /** Whether this process ends before its start did. */
    static boolean happened() {
        return happened;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        ready = true;
    }

    private void end() {
        if (!ready) {
            happened = true;
            if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
                logging.addTurboFilter(new Silence());
            }
        }
    }

    private static final class Silence extends TurboFilter {
        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] parameters,
                @Nullable Throwable thrown) {
            return FilterReply.DENY;
        }
    }
}
