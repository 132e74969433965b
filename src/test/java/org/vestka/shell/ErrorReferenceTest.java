package org.vestka.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.vestka.testing.LogCanary;

class ErrorReferenceTest {

    private final ErrorReference errors = new ErrorReference();

    @Test
    void theLogHasTheReferenceAndThePlaceButNotTheMessage() {
        try (LogCanary log = LogCanary.listen()) {
            String reference = errors.write(new IllegalStateException("what somebody typed"));
            assertThat(reference).hasSize(8);
            log.mustNotTell("what somebody typed");
            assertThat(log.tells(reference)).isTrue();
        }
    }

    @Test
    void theSameErrorIsToldOnceAndThenByItsWordAndNobodyFillsTheLog() {
        RuntimeException error = new IllegalStateException();
        try (LogCanary log = LogCanary.listen()) {
            String first = errors.write(error);
            int before = log.heard();
            String again = errors.write(error);
            assertThat(log.tells(again + " as " + first)).isTrue();
            for (int i = 0; i < 1000; i++) {
                assertThat(log.tells(errors.write(error))).isTrue();
            }
            assertThat(log.heard() - before).isBetween(1, 200);
            assertThat(log.tells(errors.write(new IllegalArgumentException()))).isTrue();
        }
    }

    @Test
    void nothingIsLoggedOfSomebodyWhoHasGone() {
        try (LogCanary log = LogCanary.listen()) {
            String reference =
                    errors.write(new ServletException(new ClientAbortException(new IOException("broken pipe"))));
            assertThat(log.tells(reference)).isFalse();
        }
    }
}
