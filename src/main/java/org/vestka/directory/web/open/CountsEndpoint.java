package org.vestka.directory.web.open;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.directory.UrlWord;
import org.vestka.directory.counts.CountBy;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.CountRow;
import org.vestka.directory.counts.CountTable;
import org.vestka.directory.counts.Counts;
import org.vestka.directory.counts.CountsLocation;
import org.vestka.directory.counts.Statement;
import org.vestka.directory.counts.StatementLine;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.counts.CountWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.security.ForEveryone;

/** The numbers of any day as data: the same queries and the same words as the page. */
@RestController
class CountsEndpoint {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Counts counts;
    private final Places places;
    private final Texts texts;
    private final CountryWords called;
    private final OpenAnswers answers;
    private final Terms terms;

    CountsEndpoint(Counts counts, Places places, Texts texts, CountryWords called, OpenAnswers answers, Terms terms) {
        this.counts = counts;
        this.places = places;
        this.texts = texts;
        this.called = called;
        this.answers = answers;
        this.terms = terms;
    }

    /**
     * The whole day.
     *
     * @param day that is counted, not that of the answer
     * @param statement by line of the published statement
     * @param tables by what is counted by
     */
    record CountsOfDay(
            LocalDate day,
            Terms.Licence licence,
            String language,
            String country,
            String body,
            long recognised,
            long persecuted,
            Map<String, Long> statement,
            Map<String, List<CountOfRow>> tables) {}

    /** @param counts by designation, only numbers above zero */
    record CountOfRow(String value, String label, Map<String, Long> counts) {}

    @ForEveryone
    @GetMapping(OpenDataEndpoint.ROOT + "/counts")
    public ResponseEntity<byte[]> counts(@RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> {
            OpenQuestion question = read(parameters);
            LanguageTag language = question.language();
            return asked(question, parameters)
                    .map(asked -> answers.json(day(asked, language)))
                    .orElseGet(answers::missing);
        });
    }

    /** @param table {@code statement}, {@code trend} or a word of what is counted by */
    @ForEveryone
    @GetMapping(OpenDataEndpoint.ROOT + "/counts/{table}.csv")
    public ResponseEntity<byte[]> table(
            @PathVariable String table, @RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> {
            OpenQuestion question = read(parameters);
            Optional<CountQuestion> known = asked(question, parameters);
            return known.flatMap(asked -> csv(
                            table,
                            asked,
                            new CountsCsv(words(asked, question.language()), terms.licence(), question.language())))
                    .map(text -> answers.file(
                            CSV,
                            "counts-%s-%s-%s.csv"
                                    .formatted(
                                            table,
                                            question.language(),
                                            known.orElseThrow().day()),
                            text.getBytes(StandardCharsets.UTF_8)))
                    .orElseGet(answers::missing);
        });
    }

    private Optional<String> csv(String table, CountQuestion asked, CountsCsv csv) {
        return switch (table) {
            case "statement" -> Optional.of(csv.statement(asked, counts.statement(asked)));
            case "trend" -> Optional.of(csv.trend(asked, counts.trend(asked)));
            default ->
                UrlWord.read(table, CountBy.values())
                        .flatMap(by -> Optional.<CountTable>ofNullable(
                                counts.tables(asked).get(by)))
                        .map(one -> csv.table(asked, one));
        };
    }

    private CountsOfDay day(CountQuestion asked, LanguageTag language) {
        Statement statement = counts.statement(asked);
        CountWords words = words(asked, language);
        Map<String, Long> lines = new LinkedHashMap<>();
        for (StatementLine line : StatementLine.values()) {
            lines.put(UrlWord.of(line), statement.of(line));
        }
        Map<String, List<CountOfRow>> tables = new LinkedHashMap<>();
        counts.tables(asked)
                .forEach((by, table) -> tables.put(
                        UrlWord.of(by),
                        table.rows().stream()
                                .map(row -> new CountOfRow(row.value(), words.row(table, row), numbers(row)))
                                .toList()));
        return new CountsOfDay(
                asked.day(),
                terms.licence(),
                language.value(),
                asked.country().value(),
                asked.body(),
                statement.of(DesignationValue.RECOGNISED),
                statement.of(DesignationValue.PERSECUTED),
                lines,
                tables);
    }

    private static OpenQuestion read(MultiValueMap<String, String> parameters) {
        return OpenQuestion.read(parameters, "day", "country", "body", "lang");
    }

    /**
     * Empty where nothing is counted.
     *
     * @throws OpenQuestion.Unreadable for a day, country or body that the page would answer with the nearest one
     */
    private Optional<CountQuestion> asked(OpenQuestion question, MultiValueMap<String, String> parameters) {
        Optional<CountQuestion> nearest = counts.question(CountsLocation.read(parameters));
        nearest.ifPresent(answered -> {
            said(question, "day", "a day from the first that is counted to today, as in 2021-10-22", answered.day());
            said(question, "country", "the code of a country in which people are counted", answered.country());
            said(question, "body", "the code of a body that counts there", answered.body());
        });
        return nearest;
    }

    private static void said(OpenQuestion question, String name, String what, Object answered) {
        question.value(name, what, text -> Optional.of(text).filter(given -> given.equals(answered.toString())));
    }

    private CountWords words(CountQuestion asked, LanguageTag language) {
        return new CountWords(called.of(asked.country(), new DirectoryWords(language, texts)), places.regions());
    }

    private static Map<String, Long> numbers(CountRow row) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        Arrays.stream(DesignationValue.values())
                .filter(value -> row.of(value) > 0)
                .forEach(value -> numbers.put(UrlWord.of(value), row.of(value)));
        return numbers;
    }
}
