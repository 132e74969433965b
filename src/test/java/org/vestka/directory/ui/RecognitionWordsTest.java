package org.vestka.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.designation.PublishedCriteria;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.i18n.Texts;

class RecognitionWordsTest {

    private static final Texts TEXTS = new Texts();
    private static final PublishedCriteria GUIDELINES =
            criteria("guidelines", School.GUIDELINES, "The Guidelines", "Кіраўніцтва", "Руководство");
    private static final PublishedCriteria PRESUMPTION =
            criteria("presumption", School.PRESUMPTION_OF_INNOCENCE, "The presumption", "Прэзумпцыя", "Презумпция");

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
                List.of(),
                SourceView.told("https://a.example/statement", "2021"));
        assertThat(RecognitionWords.explained(view, new DirectoryWords(reader, TEXTS)))
                .startsWith(told);
    }

    @ParameterizedTest
    @CsvSource({
        "en, The body calls the person a political prisoner., Assessed by: The Guidelines, and by: The presumption, It is enough",
        "be, Арганізацыя называе чалавека палітычным зняволеным., Ацанілі паводле: Кіраўніцтва, і паводле: Прэзумпцыя, Дастаткова",
        "ru, Организация называет человека политическим заключённым., Оценили по тексту: Руководство, и по тексту: Презумпция, Достаточно"
    })
    void theAssessmentIsToldAndNotByWhatTheBodyUsuallyJudges(
            LanguageTag reader, String means, String by, String andBy, String enough) {
        DirectoryWords words = new DirectoryWords(reader, TEXTS);
        DesignationView both = said(DesignationValue.RECOGNISED, GUIDELINES, PRESUMPTION);

        assertThat(RecognitionWords.explained(both, words)).isEqualTo(means);
        assertThat(RecognitionWords.assessedBy(GUIDELINES, 0, words)).isEqualTo(by);
        assertThat(RecognitionWords.assessedBy(PRESUMPTION, 1, words)).isEqualTo(andBy);
        assertThat(RecognitionWords.enough(both, words).orElseThrow()).contains(enough);
        assertThat(RecognitionWords.enough(said(DesignationValue.RECOGNISED, GUIDELINES), words))
                .isEmpty();
        assertThat(RecognitionWords.enough(said(DesignationValue.WITHDRAWN, GUIDELINES, PRESUMPTION), words))
                .isEmpty();
    }

    @Test
    void bodiesThatAssessedByOtherTextsJudgeByDifferentRules() {
        DirectoryWords words = new DirectoryWords(LanguageTag.EN, TEXTS);
        List<DesignationView> alike =
                List.of(said(DesignationValue.RECOGNISED), said(DesignationValue.PERSECUTED, GUIDELINES));
        List<DesignationView> other =
                List.of(said(DesignationValue.RECOGNISED, PRESUMPTION), said(DesignationValue.PERSECUTED));

        assertThat(RecognitionWords.disagreement(alike, words).orElseThrow()).doesNotContain("different rules");
        assertThat(RecognitionWords.disagreement(other, words).orElseThrow()).contains("different rules");
    }

    private static PublishedCriteria criteria(String code, School school, String en, String be, String ru) {
        return new PublishedCriteria(
                code,
                school,
                Map.of(LanguageTag.EN, en, LanguageTag.BE, be, LanguageTag.RU, ru),
                SourceView.told("https://a.example/" + code, "2021"));
    }

    private static DesignationView said(DesignationValue value, PublishedCriteria... criteria) {
        return new DesignationView(
                "body",
                School.GUIDELINES,
                Map.of(LanguageTag.EN, "The body"),
                value,
                PartialDate.ofYear(2021),
                null,
                true,
                List.of(criteria),
                SourceView.told("https://a.example/statement", "2021"));
    }
}
