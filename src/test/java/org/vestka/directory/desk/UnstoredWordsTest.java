package org.vestka.directory.desk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody agrees to or refuses is taken in no words; what somebody did and what was done to them is. */
class UnstoredWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He agreed through the lawyer",
                "agrees to be named",
                "She asked not to be recognised",
                "The family is against publication",
                "The family is fine with it",
                "Relatives said yes",
                "Anna (mum) asked us for this",
                "Сам просит не признавать",
                "Просил не публиковать",
                "Он не против",
                "Родственники против",
                "Родные согласны",
                "Мать в курсе и поддерживает",
                "Сваякі супраць",
                "Сям’я не пярэчыць",
                "Маці кажа, што так можна",
                "Мама двума рукамі за",
                "Сваякі падпісалі паперу",
                "Роднія хочуць гэтага",
                "Ён згодны, каб пра яго пісалі",
                "Яна просіць не называць яе",
            })
    void aWishIsNotTaken(String words) {
        assertThatThrownBy(() -> UnstoredWords.refuseIn(words)).as(words).isInstanceOf(DeskRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The prosecutor asked for five years; the court refused to hear the defence",
                "The person took part in a protest against the results of the election",
                "Прокурор просил признать его виновным, суд отказал защите в ходатайстве",
                "Вышел на митинг против войны в родном городе",
                "Паводле сведак, выступаў супраць гвалту і падтрымліваў страйк",
                "Суд адмовіўся выслухаць сведак абароны",
                "The charge rests on comments that asked to be treated with respect",
                "Дело рассмотрено в закрытом заседании, экспертиза подписана следователем",
            })
    void whatHappenedIs(String words) {
        assertThatCode(() -> UnstoredWords.refuseIn(words)).as(words).doesNotThrowAnyException();
    }
}
