package org.vestka.directory.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words in which only numbers and codes differ are the same words. */
class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "'please hide page 17', 'please hide page 4001'",
        "'Please  hide it', ' please hide it '",
        "'please, p10q now', 'please, x9 now'",
        "'Гэта я', 'ГЭТА\u00a0Я'"
    })
    void alike(String one, String other) {
        assertThat(Likeness.of(one)).isEqualTo(Likeness.of(other)).isNotEqualTo(Likeness.NOTHING);
    }

    @Test
    void theEndOfLongWordsCountsToo() {
        String same = "please ".repeat(50);
        assertThat(Likeness.of(same + "it is me")).isNotEqualTo(Likeness.of(same + "it is my son"));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'17 p10q 4'"})
    void whatSaysNothing(String words) {
        assertThat(Likeness.of(words)).isEqualTo(Likeness.NOTHING);
    }

    @Property
    void nobodyReadsTheWordsInIt(@ForAll @StringLength(max = 2000) String words) {
        assertThat(Likeness.of(words)).matches("|[0-9a-f]{64}");
    }
}
