package org.vestka.shared.start;

import java.sql.SQLException;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.vestka.embedded.DatabaseUnavailable;
import org.vestka.shared.StartFault;

/**
 * Says in one line what keeps the application from starting, where the person at the keyboard can mend it. Anything else
 * is left to Spring's own report.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureLine implements SpringBootExceptionReporter {

    /** What servers say of tables they cannot open: engine errors, broken keys, crashed and corrupt tables, missing ones. */
    private static final Set<Integer> UNREADABLE =
            Set.of(1030, 1034, 1035, 1146, 1194, 1195, 1712, 1813, 1814, 1877, 1932);

    @Override
    public boolean reportException(Throwable failure) {
        if (BrokenOffStart.happened()) {
            return true;
        }
        String line = lineFor(failure);
        if (line == null) {
            return false;
        }
        System.err.println("Vestka cannot start. " + line);
        return true;
    }

    /** The line, or null when the failure is not one a person can mend without reading more. */
    static @Nullable String lineFor(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable || cause instanceof StartFault) {
                return cause.getMessage();
            }
            if (cause instanceof PortInUseException taken) {
                return new PortTaken(taken.getPort()).getMessage();
            }
            if (cause instanceof SQLException refused && connectionRefused(refused)) {
                return "The database named by spring.datasource.url does not answer or refuses the login. "
                        + "Check its address, user and password, and that it runs.";
            }
            if (cause instanceof SQLException damaged && UNREADABLE.contains(damaged.getErrorCode())) {
                return "A table of the database is damaged or missing. Restore a backup; what the database server wrote into its"
                        + " log says which table it is.";
            }
            if (cause instanceof FlywayException && cause.getCause() == null) {
                return "The database does not fit this version of Vestka: it was changed by another version, or an "
                        + "earlier update of it broke off. Start the version that was used last, or restore a backup.";
            }
        }
        return null;
    }

    /** SQL states of class 08 are connection failures, 28 refused logins. */
    private static boolean connectionRefused(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("28"));
    }
}
