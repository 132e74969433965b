package org.vestka.directory.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Lines of a calendar have at most 75 bytes and use them, in whatever letters. */
class FoldedLinesTest {

    @Test
    void aLineIsCutBetweenSignsWhereItsBytesAreFull() {
        String line = "SUMMARY:" + "Дзень народзінаў 🎂 Ганны Выдуманай ".repeat(5) + "plain words".repeat(9);

        String folded = BirthdayCalendar.folded("BEGIN:VEVENT\r\n" + line + "\r\nEND:VEVENT\r\n");

        assertThat(folded.replace("\r\n ", "")).isEqualTo("BEGIN:VEVENT\r\n" + line + "\r\nEND:VEVENT\r\n");
        String[] lines = folded.split("\r\n");
        assertThat(lines).allSatisfy(each -> assertThat(bytes(each)).isLessThanOrEqualTo(75));
        for (int i = 1; i < lines.length - 2; i++) {
            assertThat(bytes(lines[i]))
                    .as("only a sign of more bytes did not fit")
                    .isGreaterThan(71);
        }
    }

    private static int bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length;
    }
}
