package org.vestka.directory.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulasTest {

    @Test
    void whatASpreadsheetWouldComputeIsFound() {
        for (String cell : List.of(
                "=1+1",
                " =HYPERLINK(\"https://a.example\",\"x\")",
                "@SUM(A1:A9)",
                "+SUM(1;2)",
                "-cmd|' /C calc'!A0",
                "=cmd|'/C calc'!A0",
                "+1+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "+1+HYPERLINK(\"https://a.example\")",
                "-1-1*HYPERLINK(\"https://a.example\")",
                "+A1+$B$2&\"x\"&HYPERLINK(\"https://a.example\")",
                "+(1+SUM(1;2))",
                "+1+LOG10(A1)",
                "+1+ГИПЕРССЫЛКА(\"https://a.example\")",
                "=\nA1")) {
            assertThat(Formulas.is(cell)).as(cell).isTrue();
        }
    }

    @Test
    void wordsThatOnlyBeginLikeOneAreNot() {
        for (String cell : List.of(
                "-",
                "–",
                "=",
                "- затрыманы дома (Мінск)",
                "+375 29 123-45-67",
                "@pseudonym",
                "-5",
                "a=b",
                "1-1",
                "",
                "- КДБ(Мінск)",
                "- 3 гады (арт. 342)",
                "+375 (29) 123-45-67",
                "-" + "1+".repeat(20_000))) {
            assertThat(Formulas.is(cell)).as(cell).isFalse();
        }
    }
}
