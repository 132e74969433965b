package org.vestka.directory.ui.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;

class MattersNowTest {

    @Test
    void oneMoreIsSaidOnlyWhereThereWasOneBefore() {
        assertThat(new DirectoryWords(LanguageTag.EN).text("now.reserved", 1, 0))
                .isEqualTo("1 is being written.");
        assertThat(new DirectoryWords(LanguageTag.EN).text("now.reserved", 2, 3))
                .isEqualTo("2 more are being written.");
        assertThat(new DirectoryWords(LanguageTag.RU).text("now.reserved", 1, 0))
                .isEqualTo("1 письмо пишут.");
        assertThat(new DirectoryWords(LanguageTag.BE).text("now.reserved", 2, 1))
                .isEqualTo("Яшчэ 2 лісты пішуць.");
    }
}
