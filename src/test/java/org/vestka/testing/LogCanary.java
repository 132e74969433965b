package org.vestka.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.commons.io.output.TeeOutputStream;
import org.slf4j.LoggerFactory;

/**
 * Listens to everything that is logged or printed, by whichever library, until it is closed: at the levels of production and
 * lower, our own words down to TRACE and everybody else's to INFO. Put values into the application that occur nowhere else,
 * then ask that none of them was told.
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

    private final Map<Logger, Optional<Level>> before = new LinkedHashMap<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    private LogCanary() {}

    public static LogCanary listen() {
        LogCanary canary = new LogCanary();
        canary.lower(root(), Level.INFO);
        canary.lower((Logger) LoggerFactory.getLogger("org.vestka"), Level.TRACE);
        canary.setContext(root().getLoggerContext());
        canary.start();
        root().addAppender(canary);
        System.setOut(canary.both(canary.out));
        System.setErr(canary.both(canary.err));
        return canary;
    }

    private void lower(Logger logger, Level level) {
        before.put(logger, Optional.ofNullable(logger.getLevel()));
        logger.setLevel(level);
    }

    private PrintStream both(PrintStream usual) {
        return new PrintStream(new TeeOutputStream(usual, printed), true, StandardCharsets.UTF_8);
    }

    /** Fails when one of the values was logged or printed, in any case, in a message or in an exception's. */
    public void mustNotTell(String... values) {
        String output = printed.toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        for (String value : values) {
            assertThat(value).as("a canary value").hasSizeGreaterThan(3);
            String small = value.toLowerCase(Locale.ROOT);
            assertThat(lines).as("log lines").noneMatch(line -> line.toLowerCase(Locale.ROOT)
                    .contains(small));
            assertThat(output.indexOf(small))
                    .as("where it was printed: " + value)
                    .isEqualTo(-1);
        }
    }

    /** Whether a value was logged, exactly so. */
    public boolean tells(String value) {
        return lines.stream().anyMatch(line -> line.contains(value));
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
        System.setOut(out);
        System.setErr(err);
        before.forEach((logger, level) -> logger.setLevel(level.orElse(null)));
        stop();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
