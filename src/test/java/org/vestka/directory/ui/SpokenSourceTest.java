package org.vestka.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vestka.directory.source.SourceDraft;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.i18n.Texts;

/** Where a fact comes from: dates as sources give them, none sharper than it is, and words beside links. */
class SpokenSourceTest {

    private static final Texts TEXTS = new Texts();

    @ParameterizedTest
    @CsvSource({
        "about 2013, about 2013, каля 2013 года, около 2013 года",
        "n.d. / 2022, undated / 2022, без даты / 2022, без даты / 2022",
        "2007 text, text of 2007, тэкст 2007 года, текст 2007 года",
        "n.d. (a September), undated (September), без даты (верасень), без даты (сентябрь)",
        "2021-2025, 2021-2025, 2021-2025, 2021-2025"
    })
    void aDateIsSaidInTheWordsOfTheReader(String date, String english, String belarusian, String russian) {
        assertThat(said(date, LanguageTag.EN)).isEqualTo(english);
        assertThat(said(date, LanguageTag.BE)).isEqualTo(belarusian);
        assertThat(said(date, LanguageTag.RU)).isEqualTo(russian);
    }

    @Test
    void wordsAndLinksAreToldBoth() {
        DirectoryWords words = new DirectoryWords(LanguageTag.EN, TEXTS);
        SourceView one = source("https://www.a.example/closing", "a few words,");
        assertThat(SpokenSource.parts(one, words))
                .extracting(SpokenSource.Part::text, SpokenSource.Part::url)
                .containsExactly(
                        tuple("a few words", null),
                        tuple("a.example", "https://www.a.example/closing"),
                        tuple("23 November 2026", null));
        assertThat(SpokenSource.onPaper(one, words)).isEqualTo("a few words · a.example/closing · 23 November 2026");
        assertThat(SpokenSource.onPaper(source("https://a.example/x ; https://b.example/y", "Two letters"), words))
                .isEqualTo("Two letters · a.example/x · b.example/y · 23 November 2026");
        assertThat(SpokenSource.onPaper(source(null, "a word alone"), words))
                .isEqualTo("a word alone · 23 November 2026");
        assertThat(SpokenSource.parts(source("https://a.example/x", ","), words))
                .hasSize(2);
    }

    private static SourceView source(@Nullable String url, String title) {
        return SourceView.of(new SourceDraft(url, title, null, LocalDate.of(2026, 11, 23), null, null));
    }

    private static String said(String date, LanguageTag reader) {
        return String.valueOf(
                SpokenSource.date(SourceView.told("https://a.example/rule", date), new DirectoryWords(reader, TEXTS)));
    }
}
