package org.vestka.directory.web.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.list.PeopleByKey;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.place.Places;
import org.vestka.directory.web.ForProxies;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.security.ForEveryone;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everybody, and every place, as a file. It is written part after part while it is read, so that it takes as little memory for a
 * million as for ten; few are written at once, and none for long.
 */
@RestController
class DownloadEndpoint {

    private static final int AT_ONCE = 6;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** Whoever reads slower than some 40 kB a second would keep others from reading at all. */
    private static final Duration FOR_A_PART = Duration.ofSeconds(2);

    private static final Duration TO_BEGIN = Duration.ofSeconds(30);

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final PeopleByKey list;
    private final Places places;
    private final OpenRows rows;
    private final OpenAnswers answers;
    private final Terms terms;
    private final JsonMapper json;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    DownloadEndpoint(
            PeopleByKey list,
            Places places,
            OpenRows rows,
            OpenAnswers answers,
            Terms terms,
            JsonMapper json,
            Clock clock) {
        this.list = list;
        this.places = places;
        this.rows = rows;
        this.answers = answers;
        this.terms = terms;
        this.json = json;
        this.clock = clock;
    }

    private interface Writing<T> {

        void write(TableFile<T> file) throws IOException;
    }

    /** @return null once the file is written */
    @ForEveryone
    @GetMapping(OpenDataEndpoint.ROOT + "/people.{format:csv|json|xlsx}")
    public @Nullable ResponseEntity<byte[]> people(
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        try {
            OpenQuestion question = OpenQuestion.read(parameters, "lang", "country");
            LanguageTag language = question.language();
            CountryCode country = OpenDataEndpoint.country(question, places);
            return write("people", format, language, Tables.PEOPLE, response, file -> {
                Instant start = clock.instant();
                Duration allowed = TO_BEGIN;
                PersonId last = null;
                List<PersonListItem> part;
                do {
                    part = list.after(country, null, last, PeopleByKey.LIMIT);
                    file.add(rows.people(part, language));
                    allowed = allowed.plus(FOR_A_PART);
                    Duration taken = Duration.between(start, clock.instant());
                    if (taken.compareTo(allowed) > 0 || taken.compareTo(LONGEST) > 0) {
                        throw new IOException("too slow a reader");
                    }
                    last = part.isEmpty() ? last : part.getLast().id();
                } while (part.size() == PeopleByKey.LIMIT);
            });
        } catch (OpenQuestion.Unreadable e) {
            return answers.problem(HttpStatus.BAD_REQUEST, e.text());
        }
    }

    /** @return null once the file is written */
    @ForEveryone
    @GetMapping(OpenDataEndpoint.ROOT + "/places.{format:csv|json|xlsx}")
    public @Nullable ResponseEntity<byte[]> places(
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        try {
            OpenQuestion question = OpenQuestion.read(parameters, "lang", "country");
            LanguageTag language = question.language();
            List<OpenPlace> all = rows.places(OpenDataEndpoint.country(question, places), language);
            return write("places", format, language, Tables.PLACES, response, file -> file.add(all));
        } catch (OpenQuestion.Unreadable e) {
            return answers.problem(HttpStatus.BAD_REQUEST, e.text());
        }
    }

    private <T> @Nullable ResponseEntity<byte[]> write(
            String name,
            String format,
            LanguageTag language,
            List<Column<T>> columns,
            HttpServletResponse response,
            Writing<T> writing)
            throws IOException {
        if (!free.tryAcquire()) {
            return answers.busy();
        }
        try {
            ForProxies.kept(OpenAnswers.LONGEST)
                    .forEach((header, values) -> response.setHeader(header, values.getFirst()));
            response.setHeader(HttpHeaders.LINK, "<" + terms.licence().url() + ">; rel=\"license\"");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("%s-%s-%s.%s".formatted(name, language, terms.day(), format))
                            .build()
                            .toString());
            response.setContentType(
                    switch (format) {
                        case "csv" -> "text/csv;charset=UTF-8";
                        case "json" -> "application/json";
                        default -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                    });
            OutputStream out = new NeverClosed(response.getOutputStream());
            try (TableFile<T> file =
                    switch (format) {
                        case "csv" -> new CsvFile<>(out, columns, terms, language.value());
                        case "json" -> new JsonFile<>(out, json, name, terms, language.value());
                        default -> new XlsxFile<>(out, columns, terms, language.value());
                    }) {
                writing.write(file);
                file.finish();
            }
            return null;
        } finally {
            free.release();
        }
    }

    /** The server closes its stream itself; a writer that does would make what was broken off look whole. */
    private static final class NeverClosed extends FilterOutputStream {

        NeverClosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
