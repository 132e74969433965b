package org.vestka.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/**
 * Listens to everything that is logged, by whichever library, until it is closed. Put values into the application that occur
 * nowhere else, then ask that none of them was logged.
 *
 * <pre>{@code
 * try (LogCanary logs = LogCanary.listen()) {
 *     …
 *     logs.mustNotTell(pseudonym, password, address, token);
 * }
 * }</pre>
 */
public final class LogCanary extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private LogCanary() {}

    public static LogCanary listen() {
        LogCanary canary = new LogCanary();
        canary.setContext(root().getLoggerContext());
        canary.start();
        root().addAppender(canary);
        return canary;
    }

    /** Fails when one of the values was logged, in any case, in a message or in an exception's. */
    public void mustNotTell(String... values) {
        for (String value : values) {
            assertThat(value).as("a canary value").hasSizeGreaterThan(3);
            String small = value.toLowerCase(Locale.ROOT);
            assertThat(lines).as("log lines").noneMatch(line -> line.toLowerCase(Locale.ROOT)
                    .contains(small));
        }
    }

    /** How much was heard: a test that hears nothing proves nothing. */
    public int heard() {
        return lines.size();
    }

    @Override
    protected void append(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap() + trace);
    }

    @Override
    public void close() {
        root().detachAppender(this);
        stop();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
