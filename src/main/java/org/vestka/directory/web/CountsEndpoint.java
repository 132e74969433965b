package org.vestka.directory.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.counts.CountWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.security.ForEveryone;

/** The numbers of any day as data: the same queries and the same words as the page. */
@RestController
class CountsEndpoint {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Counts counts;
    private final Places places;
    private final Texts texts;

    CountsEndpoint(Counts counts, Places places, Texts texts) {
        this.counts = counts;
        this.places = places;
        this.texts = texts;
    }

    /**
     * The whole day.
     *
     * @param statement by line of the published statement
     * @param tables by what is counted by
     */
    record CountsOfDay(
            LocalDate day,
            String country,
            String body,
            long recognised,
            long persecuted,
            Map<String, Long> statement,
            Map<String, List<CountOfRow>> tables) {}

    /** @param counts by designation, only numbers above zero */
    record CountOfRow(String value, String label, Map<String, Long> counts) {}

    @ForEveryone
    @GetMapping("/api/v1/counts")
    public ResponseEntity<CountsOfDay> counts(@RequestParam MultiValueMap<String, String> parameters) {
        Optional<CountQuestion> question = counts.question(CountsLocation.read(parameters));
        if (question.isEmpty()) {
            return nothing(HttpStatus.NOT_FOUND);
        }
        CountQuestion asked = question.get();
        if (!isTheOneAsked(asked, parameters)) {
            return nothing(HttpStatus.BAD_REQUEST);
        }
        Statement statement = counts.statement(asked);
        CountWords words = words(parameters);
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
        // whatever is asked for: there is no other form, and what cannot be read is not read
        return shortly()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new CountsOfDay(
                        asked.day(),
                        asked.country().value(),
                        asked.body(),
                        statement.of(DesignationValue.RECOGNISED),
                        statement.of(DesignationValue.PERSECUTED),
                        lines,
                        tables));
    }

    /** @param table {@code statement}, {@code trend} or a word of what is counted by */
    @ForEveryone
    @GetMapping("/api/v1/counts/{table}.csv")
    public ResponseEntity<String> table(
            @PathVariable String table, @RequestParam MultiValueMap<String, String> parameters) {
        Optional<CountQuestion> question = counts.question(CountsLocation.read(parameters));
        if (question.isPresent() && !isTheOneAsked(question.get(), parameters)) {
            return nothing(HttpStatus.BAD_REQUEST);
        }
        Optional<CountBy> by = UrlWord.read(table, CountBy.values());
        CountsCsv csv = new CountsCsv(words(parameters));
        Optional<String> text = question.flatMap(asked -> switch (table) {
            case "statement" -> Optional.of(csv.statement(asked, counts.statement(asked)));
            case "trend" -> Optional.of(csv.trend(asked, counts.trend(asked)));
            default ->
                by.flatMap(one -> Optional.<CountTable>ofNullable(
                                counts.tables(asked).get(one)))
                        .map(one -> csv.table(asked, one));
        });
        if (text.isEmpty()) {
            return nothing(HttpStatus.NOT_FOUND);
        }
        String name = "counts-%s-%s.csv".formatted(table, question.orElseThrow().day());
        return shortly()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(CSV)
                .body(text.get());
    }

    /** A page answers a question it does not understand with the nearest one; a program would not notice. */
    private static boolean isTheOneAsked(CountQuestion question, MultiValueMap<String, String> parameters) {
        return isSaid(parameters.getFirst("day"), question.day())
                && isSaid(parameters.getFirst("country"), question.country())
                && isSaid(parameters.getFirst("body"), question.body());
    }

    private static boolean isSaid(@Nullable String text, Object answered) {
        return text == null || text.equals(answered.toString());
    }

    private CountWords words(MultiValueMap<String, String> parameters) {
        String asked = parameters.getFirst("lang");
        LanguageTag language = Languages.OFFERED.stream()
                .filter(offered -> offered.value().equals(asked))
                .findFirst()
                .orElse(Languages.FALLBACK);
        return new CountWords(new DirectoryWords(language, texts), places.regions());
    }

    private static Map<String, Long> numbers(CountRow row) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        Arrays.stream(DesignationValue.values())
                .filter(value -> row.of(value) > 0)
                .forEach(value -> numbers.put(UrlWord.of(value), row.of(value)));
        return numbers;
    }

    private static <T> ResponseEntity<T> nothing(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /** A proxy may carry a crowd; a correction is seen soon. */
    private static ResponseEntity.BodyBuilder shortly() {
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(java.time.Duration.ofMinutes(5)).cachePublic())
                .header("X-Content-Type-Options", "nosniff");
    }
}
