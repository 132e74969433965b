package org.vestka.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.i18n.Texts;

/** Dates as sources give them, none sharper than it is. */
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

    private static String said(String date, LanguageTag reader) {
        return String.valueOf(
                SpokenSource.date(SourceView.told("https://a.example/rule", date), new DirectoryWords(reader, TEXTS)));
    }
}
