package org.vestka.directory.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vestka.shared.LanguageTag;

/** Which name is shown to whom. */
class NamesTest {

    private static final LanguageTag LATIN_BE = new LanguageTag("be-Latn");

    private static PersonName name(LanguageTag language, String name) {
        return new PersonName(language, NameRole.DISPLAY, name);
    }

    @Test
    void whoReadsLatinLettersReadsANameOfWhichOnlyAnotherWritingIsHeld() {
        List<PersonName> names = List.of(name(LanguageTag.BE, "Алесь Прыдуманы"));

        assertThat(Names.in(LanguageTag.EN, names)).isEqualTo("Alyesʹ Prydumany");
        assertThat(Names.in(LanguageTag.RU, names)).isEqualTo("Алесь Прыдуманы");
        assertThat(Names.readAs(LanguageTag.EN, names))
                .hasValueSatisfying(read -> assertThat(read.language()).isEqualTo(LATIN_BE));
        assertThat(Names.readAs(LanguageTag.BE, names)).isEmpty();
        assertThat(Names.latin(names)).as("none is held").isEmpty();
    }

    @Test
    void aNameThatSomebodyWroteInLatinLettersIsTheOne() {
        List<PersonName> names = List.of(name(LanguageTag.BE, "Алесь Прыдуманы"), name(LATIN_BE, "Aleś Prydumany"));

        assertThat(Names.in(LanguageTag.EN, names)).isEqualTo("Aleś Prydumany");
        assertThat(Names.readAs(LanguageTag.EN, names)).isEmpty();
        assertThat(Names.inLatinLetters(names)).isEqualTo("Aleś Prydumany");
    }

    @Test
    void ofNobodyThereIsNothing() {
        assertThat(Names.in(LanguageTag.EN, List.of())).isEmpty();
        assertThat(Names.inLatinLetters(List.of())).isEmpty();
    }
}
