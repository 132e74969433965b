package org.vestka.letters.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vestka.shared.ui.SpokenDates;

class TypefaceTest {

    @ParameterizedTest
    @EnumSource(names = {"REGULAR", "SEMIBOLD"})
    void theNarrowSpaceOfADateIsASpaceOnPaper(Typeface face) {
        LocalDate day = LocalDate.of(2023, 7, 6);
        for (String language : new String[] {"be", "ru"}) {
            assertThat(face.readable(new SpokenDates(Locale.of(language)).exact(day)))
                    .endsWith("2023 г.");
        }
        assertThat(face.readable("გ б")).isEqualTo("· б");
    }
}
