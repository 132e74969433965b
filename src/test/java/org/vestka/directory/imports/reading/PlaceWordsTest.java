package org.vestka.directory.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.directory.custody.CustodyKind;

class PlaceWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "падпіска аб нявыездзе",
                "Падпіска пра нявыезд",
                "падпіска аб невыездзе",
                "падпіска аб ня выезьдзе",
                "падпіска аб нявыездзе і належных паводзінах",
                "пад падпіскай аб нявыездзе да суда",
                "подписка о невыезде",
                "Подписка о невыезде и надлежащем поведении",
                "находится под подпиской о невыезде",
                "обязательство о невыезде",
                "recognisance not to leave",
                "under recognizance",
                "travel restriction: must not leave the town"
            })
    void aRecognisanceIsReadInEachSpelling(String words) {
        assertThat(PlaceWords.ofPunishment(words)).isEqualTo(CustodyKind.MEASURE_RECOGNISANCE);
        assertThat(PlaceWords.instead(words)).contains(CustodyKind.MEASURE_RECOGNISANCE);
    }

    @ParameterizedTest
    @CsvSource({
        "Знаходзіцца на волі да суда, AWAITING_START",
        "находится на свободе до суда, AWAITING_START",
        "хатняя хімія, HOME_CONFINEMENT",
        "выехаў з краіны, ",
        "выехал из страны, LEFT_COUNTRY",
        "ПК № 17, "
    })
    void otherWordsAreNone(String words, CustodyKind kind) {
        assertThat(PlaceWords.instead(words).orElse(null)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 года колонии; до суда подписка о невыезде",
                "3 года лишения свободы, ранее подписка о невыезде",
                "2 гады пазбаўлення волі; да суда падпіска аб нявыездзе",
                "5 years in prison, before that a recognisance not to leave",
                "подписка о невыезде снята"
            })
    void aRecognisanceBesideOrBeforeAPunishmentSaysNothing(String words) {
        assertThat(PlaceWords.ofPunishment(words)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "штраф; до суда подписка о невыезде, MEASURE_FINE",
        "3 гады з накіраваннем; да суда падпіска аб нявыездзе, OPEN_TYPE"
    })
    void whatWasImposedComesBeforeARecognisance(String words, CustodyKind kind) {
        assertThat(PlaceWords.ofPunishment(words)).isEqualTo(kind);
    }
}
