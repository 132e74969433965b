package org.vestka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void signsThatTurnOrHideLettersAreTakenOut() {
        assertThat(PlainText.of("Але\u202Eсь\u202C \u2066Вы\u2069ду\u200Bман\u00ADы\uFEFF"))
                .isEqualTo("Алесь Выдуманы");
        assertThat(PlainText.of("a\u0007b\u0000c\u200Ed\u061Ce\u3164f")).isEqualTo("abcdef");
        assertThat(PlainText.of("Ann\uDB40\uDC41 B")).isEqualTo("Ann B");
        assertThat(PlainText.of("one\u2028two")).isEqualTo("one\ntwo");
    }

    @Test
    void marksAreNotHeapedUponALetter() {
        assertThat(PlainText.of("Але\u0301" + "\u0336".repeat(28) + "сь")).isEqualTo("Але\u0301\u0336\u0336\u0336сь");
        assertThat(PlainText.of("я" + "\u0488".repeat(9))).isEqualTo("я" + "\u0488".repeat(4));
        assertThat(PlainText.of("a" + "\u0301\u200B".repeat(20) + "b\u0301"))
                .isEqualTo("a\u0301\u0301\u0301\u0301b\u0301");
        // Vietnamese, Tibetan, Devanagari and Hebrew as they are written
        for (String text : new String[] {"Nguye\u0302\u0303n", "བསྒྲུབས", "ज़िंदगी", "בְּרֵאשִׁ֖ית"}) {
            assertThat(PlainText.of(text)).isEqualTo(text);
        }
    }

    @Test
    void whatIsSeenStays() {
        for (String text : new String[] {
            "Ігар Ёлкін\n\tЎладзіслаў", "Łukasz – «ABC» №4", "می\u200Cخواهم", "क्\u200Dष", "😀 ok", "刘晓波"
        }) {
            assertThat(PlainText.of(text)).isEqualTo(text);
        }
        assertThat(PlainText.of("Ми\u200Dша")).isEqualTo("Миша");
    }
}
