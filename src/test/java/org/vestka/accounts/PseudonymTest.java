package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ластаўка", "Ё-1", "ласка 7", "o'neil x", "Łódź", "a.b_c"})
    void takesNamesInAnyScript(String name) {
        assertThat(new Pseudonym(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "a@example.org", "-abc", "abc.", "<b>x</b>", "a\u202Eb c", "x\u0000yz"})
    void refusesWhatIsNone(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pseudonym(name))
                .withMessage("no pseudonym");
    }

    @Test
    void refusesWhatIsTooLongWithoutLookingAtAllOfIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pseudonym("я".repeat(5_000_000)));
        assertThat(Pseudonym.fold("я".repeat(5_000_000))).hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @CsvSource({"Ales,ales", "Ales,АLЕS", "раса,paca", "Ластаўка,ЛАСТАЎКА", "a  b c,a b c", "ﬁnch,finch"})
    void foldsWhatLooksTheSame(String one, String other) {
        assertThat(Pseudonym.fold(one)).isEqualTo(Pseudonym.fold(other));
    }

    @Test
    void keepsDifferentNamesApart() {
        assertThat(Pseudonym.fold("Ластаўка")).isNotEqualTo(Pseudonym.fold("Ластавка"));
    }

    @Test
    void isNotPrinted() {
        assertThat(new Pseudonym("ластаўка")).asString().doesNotContain("ластаўка");
    }
}
