package org.vestka.directory.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceIndexTest {

    @ParameterizedTest
    @ValueSource(strings = {"ПК №17", "ПК № 17", "ПК-17", "ПК 17", "пк №17.", "ПК No17", "ПК no. 17"})
    void oneNameIsWrittenInManyWays(String spelling) {
        assertThat(PlaceIndex.fold(spelling)).isEqualTo("пк17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Penal colony No. 4", "Penal colony №4", "penal colony Nr 4", "Penal Colony n 4"})
    void theWordForNumberDoesNotCount(String spelling) {
        assertThat(PlaceIndex.fold(spelling)).isEqualTo("penalcolony4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Novinki", "Norilsk", "Minsk"})
    void lettersOfAWordStay(String name) {
        assertThat(PlaceIndex.fold(name)).isEqualTo(name.toLowerCase(java.util.Locale.ROOT));
    }
}
