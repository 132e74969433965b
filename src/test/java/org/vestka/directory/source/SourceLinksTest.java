package org.vestka.directory.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What collections cite becomes a link only where one can surely open it. */
class SourceLinksTest {

    @Test
    void aRepositoryOnGitHubIsALink() {
        assertThat(SourceLinks.in("github:somebody/some-list assets/json/people.json (export of a.example/en)"))
                .containsExactly("https://github.com/somebody/some-list");
        assertThat(SourceLinks.in("github somebody/some-list (people.json values)"))
                .containsExactly("https://github.com/somebody/some-list");
        assertThat(SourceLinks.in("https://github.com/somebody/bot (words.py) ; contra: github somebodyelse"))
                .containsExactly("https://github.com/somebody/bot");
    }

    @Test
    void anAddressThatHidesWhereItLeadsIsNone() {
        for (String hidden : new String[] {
            "https://example.org@evil.example/",
            "http://somebody:word@a.example",
            "see HTTPS://example.org%2F@evil.example/x"
        }) {
            assertThat(SourceLinks.in(hidden)).as(hidden).isEmpty();
            assertThat(SourceLinks.hidesItsSite(hidden)).as(hidden).isTrue();
        }
        String honest = "https://a.example/@channel?mail=a@b.example#c@d";
        assertThat(SourceLinks.in(honest)).containsExactly(honest);
        assertThat(SourceLinks.hidesItsSite(honest)).isFalse();
    }

    @Test
    void whatIsCutShortOrNoAddressIsNone() {
        assertThat(SourceLinks.in("https://a.example/cut-sho... ; a word")).isEmpty();
        assertThat(SourceLinks.in("inference from the categories")).isEmpty();
        assertThat(SourceLinks.in(null)).isEmpty();
    }
}
