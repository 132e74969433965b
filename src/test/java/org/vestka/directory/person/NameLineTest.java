package org.vestka.directory.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vestka.shared.PartialDate;

class NameLineTest {

    private static final NameLine RUSSIAN = new NameLine("{SURNAME} {GIVEN_NAME} {PATRONYMIC}, {BIRTH_YEAR} г. р.");

    private static final NameParts WHOLE = new NameParts(Map.of(
            NamePart.SURNAME, "Выдуманный",
            NamePart.GIVEN_NAME, "Иван",
            NamePart.PATRONYMIC, "Петрович"));

    @Test
    void partsStandInTheOrderOfTheCountryAndOfTheBirthOnlyTheYear() {
        assertThat(RUSSIAN.lines(WHOLE, PartialDate.parse("1990-05-17")))
                .containsExactly("Выдуманный Иван Петрович, 1990 г. р.");
        assertThat(new NameLine("{GIVEN_NAME} {SURNAME}\n({BIRTH_YEAR})").lines(WHOLE, PartialDate.ofYear(1990)))
                .containsExactly("Иван Выдуманный", "(1990)");
    }

    @Test
    void whatIsNotKnownIsMissingAndWhatSomebodyDoesNotHaveIsNot() {
        NameParts without = new NameParts(
                Map.of(NamePart.SURNAME, "Выдуманный", NamePart.GIVEN_NAME, "Иван", NamePart.PATRONYMIC, ""));

        assertThat(RUSSIAN.missing(NameParts.UNKNOWN, null))
                .containsExactly(NamePart.SURNAME, NamePart.GIVEN_NAME, NamePart.PATRONYMIC, NamePart.BIRTH_YEAR);
        assertThat(RUSSIAN.missing(WHOLE, null)).containsExactly(NamePart.BIRTH_YEAR);
        assertThat(RUSSIAN.lines(without, PartialDate.ofYear(1990))).containsExactly("Выдуманный Иван, 1990 г. р.");
        assertThatThrownBy(() -> RUSSIAN.lines(WHOLE, null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatAbbreviatesInOneScriptIsSaidOtherwiseInLatinLetters() {
        NameLine line = new NameLine(
                "{SURNAME} {GIVEN_NAME}, {BIRTH_YEAR}\u00a0г.\u00a0р.", "{SURNAME} {GIVEN_NAME}, {BIRTH_YEAR}");

        assertThat(line.lines(WHOLE, PartialDate.ofYear(1990)))
                .containsExactly("Выдуманный Иван, 1990\u00a0г.\u00a0р.");
        assertThat(line.latinLines(WHOLE, PartialDate.ofYear(1990), word -> word.isEmpty() ? "" : "L" + word.length()))
                .containsExactly("L10 L4, L4");
        assertThat(new NameLine("{SURNAME} г").latinLines(WHOLE, null, word -> "L" + word.length()))
                .containsExactly("L12");
        assertThatThrownBy(() -> new NameLine("{SURNAME}", "{SURNAME} {PATRONYMIC}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partsAreStoredAndReadBack() {
        assertThat(NameParts.read(WHOLE.stored())).isEqualTo(WHOLE);
        assertThat(NameParts.read("")).isEqualTo(NameParts.UNKNOWN);
        assertThatThrownBy(() -> new NameParts(Map.of(NamePart.SURNAME, " ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineThatNamesNobodyIsNone() {
        for (String pattern :
                new String[] {"", "{BIRTH_YEAR}", "{SURNAME} {SURNAME}", "{NICKNAME}", "{surname}", "{SURNAME", "name"
                }) {
            assertThatThrownBy(() -> new NameLine(pattern)).as(pattern).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
