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
    void whatEndsASentenceIsNoPartOfAnAddress() {
        assertThat(SourceLinks.in("See https://a.example/x, and (in short) https://b.example/y?z=1."))
                .containsExactly("https://a.example/x", "https://b.example/y?z=1");
    }

    @Test
    void wordsBesideAnAddressAreAllThereAndNothingDangles() {
        assertThat(SourceLinks.wordsBeside("pasted list, https://a.example/freed"))
                .isEqualTo("pasted list");
        assertThat(SourceLinks.wordsBeside("https://a.example/closing a few words"))
                .isEqualTo("a few words");
        assertThat(SourceLinks.wordsBeside("Letter of 20 November, https://a.example/kind and more"))
                .isEqualTo("Letter of 20 November, and more");
        assertThat(SourceLinks.wordsBeside("see https://a.example/x, page 3")).isEqualTo("see, page 3");
        assertThat(SourceLinks.wordsBeside("https://a.example https://a.example/x"))
                .isEmpty();
        assertThat(SourceLinks.wordsBeside("a word alone")).isEqualTo("a word alone");
    }

    @Test
    void whatIsCutShortOrNoAddressIsNone() {
        assertThat(SourceLinks.in("https://a.example/cut-sho... ; a word")).isEmpty();
        assertThat(SourceLinks.in("inference from the categories")).isEmpty();
        assertThat(SourceLinks.in(null)).isEmpty();
    }
}
