package org.vestka.directory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.desk.persistence.CriterionRepository;
import org.vestka.testing.VestkaTest;

/** What findings by the published criteria come to, as they are read from their files. */
@VestkaTest
class ConclusionTest {

    @Autowired
    private CriterionRepository criteria;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // each of the five of the Council of Europe is enough
                "GUIDELINES | pace-a | | SUPPORTED",
                "GUIDELINES | pace-b | | SUPPORTED",
                "GUIDELINES | pace-c | | SUPPORTED",
                "GUIDELINES | pace-d | | SUPPORTED",
                "GUIDELINES | pace-e | | SUPPORTED",
                "GUIDELINES | | | NOT_SUPPORTED",
                // the second part of the Guidelines wants the motive
                "GUIDELINES | guidelines-3.1.b | | SUPPORTED",
                "GUIDELINES | guidelines-3.2.c | | NOT_SUPPORTED",
                "GUIDELINES | guidelines-motive | | NOT_SUPPORTED",
                "GUIDELINES | guidelines-motive guidelines-3.2.c | | SUPPORTED",
                "GUIDELINES | guidelines-3.2.c | guidelines-motive | UNCLEAR",
                // violence and hatred exclude, also against the Resolution's grounds, and doubt about them is doubt
                "GUIDELINES | pace-a guidelines-3.3.a | | EXCLUDED",
                "GUIDELINES | guidelines-motive guidelines-3.2.a guidelines-3.3.b | | EXCLUDED",
                "GUIDELINES | pace-a | guidelines-3.3.a | UNCLEAR",
                // so does a sentence for terrorism that two laws bear
                "GUIDELINES | guidelines-3.1.a pace-4 | | EXCLUDED",
                "GUIDELINES | pace-e | pace-4 | UNCLEAR",
                // the presumption of innocence requires two things and one ground
                "PRESUMPTION_OF_INNOCENCE | presumption-politics presumption-innocence presumption-trial | | SUPPORTED",
                "PRESUMPTION_OF_INNOCENCE | presumption-politics presumption-trial | | NOT_SUPPORTED",
                "PRESUMPTION_OF_INNOCENCE | presumption-innocence presumption-trial | presumption-politics | UNCLEAR",
                "PRESUMPTION_OF_INNOCENCE | presumption-politics presumption-innocence | | NOT_SUPPORTED"
            })
    void followsFromTheFindings(School school, String met, String unclear, Conclusion conclusion) {
        List<CriterionSet> sets =
                criteria.sets().stream().filter(set -> set.school() == school).toList();
        Map<String, Assessed> findings = found(sets, met, unclear);

        assertThat(findings.keySet()).containsAll(words(met));
        assertThat(Conclusion.of(sets, findings)).isEqualTo(conclusion);
        assertThat(Conclusion.supports(sets, findings)).isEqualTo(conclusion == Conclusion.SUPPORTED);
    }

    /** A body that assesses by two texts of one school is bound by the exclusions of both, and each text says its own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pace-a guidelines-3.3.a | | SUPPORTED | EXCLUDED | EXCLUDED",
                "guidelines-3.1.a pace-4 | | EXCLUDED | SUPPORTED | EXCLUDED",
                "pace-a guidelines-3.1.a | guidelines-3.3.b | SUPPORTED | UNCLEAR | UNCLEAR",
                "pace-a | | SUPPORTED | NOT_SUPPORTED | SUPPORTED"
            })
    void eachTextIsToldByItself(
            String met, String unclear, Conclusion pace, Conclusion guidelines, Conclusion together) {
        List<CriterionSet> sets = criteria.sets().stream()
                .filter(set -> set.school() == School.GUIDELINES)
                .toList();
        Map<String, Assessed> findings = found(sets, met, unclear);

        assertThat(sets).extracting(CriterionSet::code).containsExactly("pace", "guidelines");
        assertThat(Conclusion.of(sets.subList(0, 1), findings)).isEqualTo(pace);
        assertThat(Conclusion.of(sets.subList(1, 2), findings)).isEqualTo(guidelines);
        assertThat(Conclusion.of(sets, findings)).isEqualTo(together);
    }

    private static Map<String, Assessed> found(
            List<CriterionSet> sets,
            @org.jspecify.annotations.Nullable String met,
            @org.jspecify.annotations.Nullable String unclear) {
        return sets.stream()
                .flatMap(set -> set.criteria().stream())
                .map(each -> new Assessed(
                        each.code(),
                        words(met).contains(each.code())
                                ? Finding.MET
                                : words(unclear).contains(each.code()) ? Finding.UNCLEAR : Finding.NOT_MET,
                        "",
                        ""))
                .collect(Collectors.toMap(Assessed::criterion, Function.identity()));
    }

    private static List<String> words(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank() ? List.of() : Arrays.asList(text.split(" "));
    }
}
