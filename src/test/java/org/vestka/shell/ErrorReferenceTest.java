package org.vestka.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.vestka.testing.LogCanary;

class ErrorReferenceTest {

    @Test
    void theLogHasTheReferenceAndThePlaceButNotTheMessage() {
        try (LogCanary log = LogCanary.listen()) {
            String reference = ErrorReference.log(new IllegalStateException("what somebody typed"));
            assertThat(reference).hasSize(8);
            log.mustNotTell("what somebody typed");
            assertThat(log.tells(reference)).isTrue();
        }
    }

    @Test
    void theSameErrorIsToldOnceAndThenByItsWordAndNobodyFillsTheLog() {
        RuntimeException error = new IllegalStateException();
        try (LogCanary log = LogCanary.listen()) {
            String first = ErrorReference.log(error);
            int before = log.heard();
            String again = ErrorReference.log(error);
            assertThat(log.tells(again + " as " + first)).isTrue();
            for (int i = 0; i < 1000; i++) {
                ErrorReference.log(error);
            }
            assertThat(log.heard() - before).isBetween(1, 200);
        }
    }

    @Test
    void nothingIsLoggedOfSomebodyWhoHasGone() {
        try (LogCanary log = LogCanary.listen()) {
            String reference =
                    ErrorReference.log(new ServletException(new ClientAbortException(new IOException("broken pipe"))));
            assertThat(log.tells(reference)).isFalse();
        }
    }
}
