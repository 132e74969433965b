package org.vestka.shared.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vestka.shared.security.ServerSecret;

/** Whoever starts Vestka reads one line about what they can mend. */
class StartFailureLineTest {

    @Test
    void aSecretThatIsTooShortIsSaidInOneLine(@TempDir Path data) {
        Throwable refused = catchThrowable(() -> new ServerSecret("short", data.toString()));

        assertThat(StartFailureLine.lineFor(new IllegalStateException("as Spring wraps it", refused)))
                .contains("VESTKA_SECRET")
                .doesNotContain("\n");
    }

    @Test
    void whatNobodyCanMendIsLeftToTheLongReport() {
        assertThat(StartFailureLine.lineFor(new IllegalStateException("a mistake of ours")))
                .isNull();
    }
}
