package org.vestka.directory.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What of the words on consent is found: each line of a list, with what it is. */
class ConsentWordsTest {

    @ParameterizedTest
    @MethodSource("agreeing")
    void whetherSomebodyAgreesIsFoundAlsoWhereTheyRefuse(String words) {
        assertThat(ConsentWords.in(words)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("helpers")
    void aLawyerWhoTellsIsFound(String words) {
        assertThat(ConsentWords.helperIn(words)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatCourtsAndChargesAreAboutIsTaken(String words) {
        assertThat(ConsentWords.in(words)).isEmpty();
        assertThat(ConsentWords.helperIn(words)).isEmpty();
        assertThatCode(() -> UnstoredWords.refuseIn(words)).as(words).doesNotThrowAnyException();
    }

    static Stream<String> agreeing() {
        return lines('+');
    }

    static Stream<String> helpers() {
        return lines('*');
    }

    static Stream<String> harmless() {
        return lines('-');
    }

    private static Stream<String> lines(char kind) {
        BufferedReader list = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ConsentWordsTest.class.getResourceAsStream("/desk/consent-words.txt")),
                StandardCharsets.UTF_8));
        return list.lines().filter(line -> line.charAt(0) == kind).map(line -> line.substring(2));
    }
}
