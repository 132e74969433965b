package org.vestka.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @CsvSource({
        "person/4kq7, /person/4kq7",
        "/person/4kq7, /person/4kq7",
        "list?text=Алесь&order=need, /list?text=Алесь&order=need",
        "'', /"
    })
    void leadsBackOnThisServer(String text, String target) {
        assertThat(LocalPath.parse(text)).map(LocalPath::fromRoot).contains(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "//example.org",
                "///example.org",
                "/\\example.org",
                "\\\\example.org",
                "/\t/example.org",
                "javascript:alert(1)",
                "data:text/html,x",
                "../x:y",
                "a\nb"
            })
    void leadsNowhereElse(String text) {
        assertThat(LocalPath.parse(text)).isEmpty();
    }
}
