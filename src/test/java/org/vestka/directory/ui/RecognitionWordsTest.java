package org.vestka.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.i18n.Texts;

class RecognitionWordsTest {

    private static final Texts TEXTS = new Texts();

    @ParameterizedTest
    @CsvSource({
        "en, RECOGNISED, true, The body calls the person a political prisoner.",
        "en, RECOGNISED, false, The body called the person a political prisoner.",
        "be, RECOGNISED, false, Арганізацыя называла чалавека палітычным зняволеным.",
        "ru, PERSECUTED, true, 'Организация видит политический мотив, но политзаключённым человека не называет.'",
        "ru, PERSECUTED, false, 'Организация видела политический мотив, но политзаключённым человека не называла.'"
    })
    void whatNoLongerHoldsIsToldInThePast(LanguageTag reader, DesignationValue value, boolean holds, String told) {
        DesignationView view = new DesignationView(
                "body",
                School.GUIDELINES,
                Map.of(LanguageTag.EN, "The body"),
                value,
                PartialDate.ofYear(2021),
                holds ? null : PartialDate.ofYear(2023),
                holds,
                SourceView.told("https://a.example/statement", "2021"));
        assertThat(RecognitionWords.explained(view, new DirectoryWords(reader, TEXTS)))
                .startsWith(told);
    }
}
