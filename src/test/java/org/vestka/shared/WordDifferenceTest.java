package org.vestka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vestka.shared.WordDifference.Part;

class WordDifferenceTest {

    private static final String HELD = "ПК № 9, вул. Дабралюбава, 16, 213410, г. Горкі";

    @Test
    void whatDiffersIsWordsAndNothingAroundThem() {
        WordDifference difference =
                WordDifference.of(HELD, "ПК № 9, вул. Дабралюбава, 99, 213410, г. Горкі. Новы адрас");

        assertThat(otherwise(difference.before())).containsExactly("16");
        assertThat(otherwise(difference.after())).containsExactly("99", "Новы", "адрас");
        assertThat(difference.ofTheSame()).isTrue();
    }

    @Test
    void bothLinesStayWhole() {
        String other = "ИК № 9,  ул. Добролюбова, 16";
        WordDifference difference = WordDifference.of(HELD, other);

        assertThat(whole(difference.before())).isEqualTo(HELD);
        assertThat(whole(difference.after())).isEqualTo(other);
    }

    @Test
    void theSameHasNothingOtherwiseAndWhatHasLittleInCommonIsNotOfTheSame() {
        assertThat(otherwise(WordDifference.of(HELD, HELD).after())).isEmpty();
        assertThat(WordDifference.of(HELD, "Somebody else writes from No. 9").ofTheSame())
                .isFalse();
        assertThat(WordDifference.of("", "99").ofTheSame()).isFalse();
    }

    private static List<String> otherwise(List<Part> parts) {
        return parts.stream().filter(Part::otherwise).map(Part::text).toList();
    }

    private static String whole(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
