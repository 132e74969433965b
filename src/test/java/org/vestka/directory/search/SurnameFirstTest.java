package org.vestka.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vestka.directory.person.NamePart;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.shared.LanguageTag;

/** Where somebody stands in a list by name. */
class SurnameFirstTest {

    private static final List<PersonName> NAMES = List.of(
            new PersonName(LanguageTag.RU, NameRole.DISPLAY, "Иван Яковлевич Выдуманный"),
            new PersonName(LanguageTag.EN, NameRole.DISPLAY, "Ivan Vydumanny"));
    private static final NameParts PARTS = new NameParts(
            Map.of(NamePart.SURNAME, "Выдуманный", NamePart.GIVEN_NAME, "Иван", NamePart.PATRONYMIC, "Яковлевич"));

    @Test
    void bySurnameInTheLettersOfTheReaderWhereItIsKnown() {
        Map<LanguageTag, NameParts> parts = Map.of(LanguageTag.RU, PARTS);

        assertThat(SurnameFirst.of(LanguageTag.RU, NAMES, parts)).isEqualTo("Выдуманный Иван Яковлевич");
        assertThat(SurnameFirst.of(LanguageTag.BE, NAMES, parts)).isEqualTo("Выдуманный Иван Яковлевич");
        assertThat(SurnameFirst.of(LanguageTag.EN, NAMES, parts)).startsWith("Vyduman");
    }

    @Test
    void theReadersOwnLanguageComesFirst() {
        NameParts own = new NameParts(Map.of(NamePart.SURNAME, "Выдуманы", NamePart.GIVEN_NAME, "Іван"));
        NameParts latin = new NameParts(Map.of(NamePart.SURNAME, "Vydumany", NamePart.GIVEN_NAME, "Ivan"));
        Map<LanguageTag, NameParts> parts =
                Map.of(LanguageTag.RU, PARTS, LanguageTag.BE, own, new LanguageTag("be-Latn"), latin);

        assertThat(SurnameFirst.of(LanguageTag.BE, NAMES, parts)).isEqualTo("Выдуманы Іван");
        assertThat(SurnameFirst.of(LanguageTag.RU, NAMES, parts)).isEqualTo("Выдуманный Иван Яковлевич");
        assertThat(SurnameFirst.of(LanguageTag.EN, NAMES, parts)).isEqualTo("Vydumany Ivan");
    }

    @Test
    void whoseSurnameNobodyWroteDownStandsByTheNameThatIsShown() {
        assertThat(SurnameFirst.of(LanguageTag.EN, NAMES, Map.of())).isEqualTo("Ivan Vydumanny");
        assertThat(SurnameFirst.of(LanguageTag.RU, NAMES, Map.of())).isEqualTo("Иван Яковлевич Выдуманный");
        NameParts given = new NameParts(Map.of(NamePart.GIVEN_NAME, "Иван"));
        assertThat(SurnameFirst.of(LanguageTag.RU, NAMES, Map.of(LanguageTag.RU, given)))
                .isEqualTo("Иван Яковлевич Выдуманный");
    }
}
