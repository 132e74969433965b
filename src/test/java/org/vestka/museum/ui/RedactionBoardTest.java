package org.vestka.museum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.museum.Redaction;

/** What was marked in the browser is read whole, or nothing of it is. */
class RedactionBoardTest {

    @Test
    void everyMarkIsRead() {
        assertThat(RedactionBoard.read("1,2,30,40;0,0,8,8"))
                .contains(List.of(new Redaction(1, 2, 30, 40), new Redaction(0, 0, 8, 8)));
        assertThat(RedactionBoard.read("")).contains(List.of());
        assertThat(RedactionBoard.read(String.join(";", Collections.nCopies(300, "1999,1999,1999,1999")))
                        .map(List::size))
                .contains(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,30,40;-1,2,30,40",
                "1,2,30,40;",
                "1,2,30,40;1,2,30",
                "1,2,30,40 1,2,30,40",
                "1,2,30,40;1,2,NaN,40",
                "1,2,30,400000"
            })
    void whereOneCannotBeReadNoneIs(String parts) {
        assertThat(RedactionBoard.read(parts)).isEqualTo(Optional.empty());
    }

    @Test
    void noMoreIsReadThanAPageCanHold() {
        assertThat(RedactionBoard.read("1,2,30,40;".repeat(10_001) + "1,2,30,40"))
                .isEmpty();
    }
}
