package org.vestka.directory.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;

/** A title in all languages at once is told to each reader in theirs alone. */
class SourceTitleTest {

    @Test
    void everybodyIsToldTheirOwn() {
        String title = SourceTitle.of(language -> "in " + language.value());
        for (LanguageTag reader : Languages.OFFERED) {
            assertThat(SourceTitle.in(reader, title)).isEqualTo("in " + reader.value());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A statement", "Заява · Statement · Заявление", "one ‖ two"})
    void anyOtherIsToldAsItIs(String title) {
        assertThat(SourceTitle.in(LanguageTag.BE, title)).isEqualTo(title);
    }
}
