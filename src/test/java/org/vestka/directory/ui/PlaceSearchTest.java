package org.vestka.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place is found as people write it down. */
class PlaceSearchTest {

    private static final List<String> NAMES =
            List.of("Папраўчая калонія № 17", "Исправительная колония № 17", "Penal colony No. 17");

    private static boolean found(String typed) {
        return new PlaceSearch(typed).finds(NAMES, "BY-IK-17", "Шклоў");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "№ 17",
                "№17",
                "No. 17",
                "no 17",
                "17",
                "ИК 17",
                "ИК-17",
                "ик17",
                "IK-17",
                "ik 17",
                "ПК-17",
                "by-ik-17",
                "Шклоў",
                "шкло",
                "калон",
                "Исправительная",
                "penal 17",
                "колония 17",
                "Папраў"
            })
    void itIsFound(String typed) {
        assertThat(found(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"№ 18", "ИК-7", "СИЗО 17", "IK-171", "Магілёў", "турма"})
    void anotherIsNot(String typed) {
        assertThat(found(typed)).isFalse();
    }
}
