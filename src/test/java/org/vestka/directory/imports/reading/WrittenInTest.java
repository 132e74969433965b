package org.vestka.directory.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenInTest {

    @ParameterizedTest
    @CsvSource({
        "be, 'Мікола Прыдуманы, тры гады калоніі ва ўмовах узмоцненага рэжыму, турма'",
        "ru, 'Николай Придуманный, три года колонии в условиях усиленного режима, ещё тюрьма'",
        "en, 'Mikola Prydumany, three years in a penal colony, reinforced regime, José too'",
        "uk, 'Олександр Вигаданий, три роки колонії посиленого режиму, Сергій Їжакевич, в’язниця'",
        "pl, 'Andrzej Zmyślony, osiem lat kolonii karnej o zaostrzonym rygorze, więzienie, Łukasz'",
        "zh, '王虚构 李虚构 有期徒刑三年 北京'",
        "ka, 'გიორგი გამოგონილი სამი წელი ციხე'",
        // Belarusian in Latin letters is nobody's alphabet there
        "en, 'Mikałaj Prydumany, try hady kałonii, Śviatłana, Źmicier Vasilievič, Škłoŭ, Kaścia'",
        "en, '2021; 17'"
    })
    void lettersTellTheLanguage(String language, String words) {
        WrittenIn written = new WrittenIn();
        written.add(words);
        assertThat(written.language().value()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "be, 'Мікола Прыдуманы', 'Penal colony No. 17, Škłoŭ; three years in a penal colony of the reinforced regime'",
        "ru, 'Николай Придуманный', 'Penal colony No. 17, Shklov; three years in a penal colony of the reinforced regime'",
        "en, 'Mikola Prydumany', 'ПК №17, Шклоў; тры гады калоніі ва ўмовах узмоцненага рэжыму'"
    })
    void namesDecideInWhichLetters(String language, String name, String words) {
        WrittenIn written = new WrittenIn();
        written.addName(name);
        written.add(words);
        assertThat(written.language().value()).isEqualTo(language);
    }
}
