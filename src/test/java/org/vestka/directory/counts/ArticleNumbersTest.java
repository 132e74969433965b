package org.vestka.directory.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Part 1 of Article 342 | 342",
                "Part 2 of Art. 361-1 of the Criminal Code | 361-1",
                "art. 369 | 369",
                "Art. 188 — Charge | 188",
                "ст. 342 ч. 1 | 342",
                "ч.1 ст.342 УК РБ | 342",
                "Часть 2 статьи 293 Уголовного кодекса | 293",
                "ч. 1 арт. 130 КК | 130",
                "Артыкул 411 частка 1 | 411",
                "ст. 361¹ | 361-1",
                "ст. 361–4 | 361-4",
                "24.23 | ''",
                "ст. 24.23 КоАП | 24.23",
                "342 | 342",
                "342 ч.1 | 342",
                "ст. 342, ст. 364 | 342 364",
                "ст. 342, 293 УК | 293 342",
                "арт. 342, 368 КК | 342 368",
                "ст. 342 ч. 1, 293 ч. 2, 361¹ УК | 293 342 361-1",
                "ст. 130 и 361-4 | 130 361-4",
                "арт. 188, 368 і 369 КК | 188 368 369",
                "Articles 342 and 293 of the Criminal Code | 293 342",
                "ст. 24.23, 19.11 КоАП | 19.11 24.23",
                "ст. 342 ч. 1 и 2 | 342",
                "ст. 342, 5 лет колонии, 22.10.2021 | 342",
                "ст. 342, 2021 год | 342",
                "Article 9 | 9",
                "в 2021 году | ''",
                "'' | ''"
            })
    void areReadOutOfEverySpelling(String line, String numbers) {
        assertThat(ArticleNumbers.in(List.of(line)))
                .containsExactlyElementsOf(numbers.isEmpty() ? List.of() : Arrays.asList(numbers.split(" ")));
    }
}
