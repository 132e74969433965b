package org.vestka.directory.web.reading;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import org.vestka.directory.PublicId;
import org.vestka.directory.UrlWord;
import org.vestka.directory.counts.CountsLocation;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PastDay;
import org.vestka.directory.ui.PastNowhere;
import org.vestka.directory.ui.PersonListLocation;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.directory.web.ForProxies;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEveryone;

/** Serves the reading edition. */
@RestController
class ReadingEndpoint {

    private static final String ROOT = "/" + ReadingNavigation.ROOT;
    private static final String LANGUAGE = ROOT + "/{language}/";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
    /** Pages beyond hold nobody that a reader would look for so. */
    private static final int LAST_PAGE = 50_000;
    /** Whatever was asked for that is no past day. */
    private static final String NO_DAY = "?" + DirectoryNavigation.AS_OF;

    private final PeoplePages people;
    private final PersonPages persons;
    private final Joinings joinings;
    private final PlacePages places;
    private final CountsPages counts;
    private final Frames frames;
    private final RenderedPages pages;
    private final ReadingStyle style;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    ReadingEndpoint(
            PeoplePages people,
            PersonPages persons,
            Joinings joinings,
            PlacePages places,
            CountsPages counts,
            Frames frames,
            RenderedPages pages,
            ReadingStyle style,
            Clock clock) {
        this.people = people;
        this.persons = persons;
        this.joinings = joinings;
        this.places = places;
        this.counts = counts;
        this.frames = frames;
        this.pages = pages;
        this.style = style;
        this.clock = clock;
    }

    @ForEveryone
    @GetMapping(ROOT + "/style.css")
    public ResponseEntity<byte[]> style(
            @RequestHeader(value = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        return answer(style.sheet(), CSS, encodings, true);
    }

    /** Without a language: the browser's. What is here at all is said there. */
    @ForEveryone
    @GetMapping({ROOT, ROOT + "/", ROOT + "/{*rest}"})
    public ResponseEntity<byte[]> anyLanguage(
            @PathVariable(required = false) @Nullable String rest,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(value = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String wished,
            @RequestHeader(value = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        String path = rest == null ? "" : rest.replaceFirst("^/+", "").replaceFirst("/+$", "");
        Optional<LanguageTag> language = language(path.split("/", 2)[0]);
        if (language.isPresent()) {
            String below = path.substring(language.get().value().length());
            return below.isEmpty()
                    ? page(
                            language.get(),
                            "",
                            "",
                            encodings,
                            parameters.isEmpty(),
                            (links, words) -> found(people.first(links, words)))
                    : page(
                            language.get(),
                            "",
                            "?",
                            encodings,
                            false,
                            (links, words) -> new Rendered(false, persons.nobody(links, words)));
        }
        String there = "/" + ReadingNavigation.home(preferred(wished)) + (path.isEmpty() ? "" : "/" + path);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(UriUtils.encodePath(there, StandardCharsets.UTF_8) + query(parameters)))
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    @ForEveryone
    @GetMapping(LANGUAGE + DirectoryNavigation.PEOPLE)
    public ResponseEntity<byte[]> people(
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader HttpHeaders headers) {
        PersonListLocation asked = PersonListLocation.read(parameters);
        PersonListLocation location = new PersonListLocation(asked.chosen(), asked.sort(), PersonListLocation.STEP);
        int page = number(parameters);
        return page(
                language,
                headers,
                DirectoryNavigation.PEOPLE,
                parameters,
                ServedLinks.query(location, page),
                (links, words) -> found(people.list(location, page, links, words)));
    }

    @ForEveryone
    @GetMapping(LANGUAGE + DirectoryNavigation.PEOPLE + "/{person}")
    public ResponseEntity<byte[]> person(
            @PathVariable String language,
            @PathVariable String person,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader HttpHeaders headers) {
        String path = DirectoryNavigation.PEOPLE + "/" + person;
        ResponseEntity<byte[]> answer =
                switch (PastDay.read(parameters, Utc.today(clock))) {
                    case PastDay.Now now ->
                        page(language, headers, path, none(), "", (links, words) -> PublicId.parse(person)
                                .flatMap(persons::known)
                                .map(known -> found(persons.page(known, links, words)))
                                .orElseGet(() -> new Rendered(false, persons.nobody(links, words))));
                    case PastDay.Past(LocalDate day) ->
                        past(language, headers, path, parameters, day, (links, words) -> PublicId.parse(person)
                                .flatMap(id -> persons.past(id, day, links, words))
                                .map(ReadingEndpoint::found)
                                .orElseGet(() -> nowhere(person, PastNowhere.of(day, words), links, words)));
                    case PastDay.Unreadable none ->
                        unreadable(page(
                                language,
                                headers,
                                path,
                                parameters,
                                NO_DAY,
                                (links, words) -> nowhere(person, PastNowhere.noDay(words), links, words)));
                };
        // asked for only where there is no page: pages that are there come from memory
        return answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                ? language(language)
                        .flatMap(known -> joined(known, person, parameters))
                        .orElse(answer)
                : answer;
    }

    private Rendered nowhere(String person, PastNowhere nowhere, Links links, DirectoryWords words) {
        return new Rendered(
                false,
                PublicId.parse(person)
                        .map(id -> persons.nowhere(id, nowhere, links, words))
                        .orElseGet(() -> persons.nobody(links, words)));
    }

    /** A page of which there are as many as days: made for one reader, and kept by no proxy. */
    private ResponseEntity<byte[]> past(
            String language,
            HttpHeaders headers,
            String path,
            MultiValueMap<String, String> parameters,
            LocalDate day,
            BiFunction<Links, DirectoryWords, Rendered> make) {
        return page(language, headers, path, parameters, DirectoryNavigation.asOf("", day), make);
    }

    /** Whoever made the day up is told so; another way to go on is on the page. */
    private static ResponseEntity<byte[]> unreadable(ResponseEntity<byte[]> answer) {
        return answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                ? ResponseEntity.badRequest().headers(answer.getHeaders()).body(answer.getBody())
                : answer;
    }

    /**
     * Leads to the page that a record was joined into, as it stood on the day asked for. No proxy keeps that: two that were made one
     * can be taken apart again.
     */
    private Optional<ResponseEntity<byte[]>> joined(
            LanguageTag language, String person, MultiValueMap<String, String> parameters) {
        return PublicId.parse(person)
                .flatMap(joinings::joinedInto)
                .map(DirectoryNavigation::person)
                .map(page -> PastDay.read(parameters, Utc.today(clock)) instanceof PastDay.Past(LocalDate day)
                        ? DirectoryNavigation.asOf(page, day)
                        : page)
                .map(page -> ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .headers(ForProxies.unkept())
                        .location(URI.create("/" + ReadingNavigation.home(language) + "/" + page))
                        .build());
    }

    @ForEveryone
    @GetMapping(LANGUAGE + ReadingNavigation.BIRTHDAYS)
    public ResponseEntity<byte[]> birthdays(
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader HttpHeaders headers) {
        Month month = UrlWord.read(parameters.getFirst("month"), Month.values())
                .orElseGet(() -> Utc.today(clock).getMonth());
        int page = number(parameters);
        return page(
                language,
                headers,
                ReadingNavigation.BIRTHDAYS,
                parameters,
                month + " " + page,
                (links, words) -> found(people.birthdays(month, page, links, words)));
    }

    @ForEveryone
    @GetMapping(LANGUAGE + DirectoryNavigation.PLACES)
    public ResponseEntity<byte[]> places(@PathVariable String language, @RequestHeader HttpHeaders headers) {
        return page(
                language,
                headers,
                DirectoryNavigation.PLACES,
                none(),
                "",
                (links, words) -> found(places.all(links, words)));
    }

    @ForEveryone
    @GetMapping(LANGUAGE + DirectoryNavigation.PLACES + "/{code}")
    public ResponseEntity<byte[]> place(
            @PathVariable String language,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader HttpHeaders headers) {
        String path = DirectoryNavigation.place(code);
        return switch (PastDay.read(parameters, Utc.today(clock))) {
            case PastDay.Now now ->
                page(language, headers, path, none(), "", (links, words) -> places.one(code, links, words)
                        .map(ReadingEndpoint::found)
                        .orElseGet(() -> new Rendered(false, places.missing(links, words))));
            case PastDay.Past(LocalDate day) ->
                past(language, headers, path, parameters, day, (links, words) -> places.past(code, day, links, words)
                        .map(ReadingEndpoint::found)
                        .orElseGet(() ->
                                new Rendered(false, places.nowhere(code, PastNowhere.of(day, words), links, words))));
            case PastDay.Unreadable none ->
                unreadable(page(
                        language,
                        headers,
                        path,
                        parameters,
                        NO_DAY,
                        (links, words) ->
                                new Rendered(false, places.nowhere(code, PastNowhere.noDay(words), links, words))));
        };
    }

    @ForEveryone
    @GetMapping(LANGUAGE + DirectoryNavigation.HOW_TO_WRITE)
    public ResponseEntity<byte[]> guide(@PathVariable String language, @RequestHeader HttpHeaders headers) {
        return page(
                language,
                headers,
                DirectoryNavigation.HOW_TO_WRITE,
                none(),
                "",
                (links, words) -> found(places.guide(links, words)));
    }

    @ForEveryone
    @GetMapping(LANGUAGE + DirectoryNavigation.COUNTS)
    public ResponseEntity<byte[]> counts(
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader HttpHeaders headers) {
        CountsLocation location = CountsLocation.read(parameters);
        return page(
                language,
                headers,
                DirectoryNavigation.COUNTS,
                parameters,
                location.toString(),
                (links, words) -> counts.day(location, links, words)
                        .map(ReadingEndpoint::found)
                        .orElseGet(() -> found(counts.nothing(links, words))));
    }

    @ForEveryone
    @GetMapping(LANGUAGE + DirectoryNavigation.COUNTS + "/people")
    public ResponseEntity<byte[]> peopleOfDay(
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader HttpHeaders headers) {
        CountsLocation location = CountsLocation.read(parameters);
        int page = number(parameters);
        return page(
                language,
                headers,
                DirectoryNavigation.COUNTS + "/people",
                parameters,
                location + " " + page,
                (links, words) -> counts.people(location, page, links, words)
                        .map(ReadingEndpoint::found)
                        .orElseGet(() -> found(counts.nothing(links, words))));
    }

    /** @param state what tells pages of one path apart, the same for the same page */
    private ResponseEntity<byte[]> page(
            String language,
            HttpHeaders headers,
            String path,
            MultiValueMap<String, String> parameters,
            String state,
            BiFunction<Links, DirectoryWords, Rendered> make) {
        String encodings = first(headers, HttpHeaders.ACCEPT_ENCODING);
        return language(language)
                .map(known -> page(known, path, state, encodings, parameters.isEmpty(), make))
                .orElseGet(() -> anyLanguage(
                        language + "/" + path, parameters, first(headers, HttpHeaders.ACCEPT_LANGUAGE), encodings));
    }

    private ResponseEntity<byte[]> page(
            LanguageTag language,
            String path,
            String state,
            String encodings,
            boolean bare,
            BiFunction<Links, DirectoryWords, Rendered> make) {
        Rendered page = pages.get(
                language + "/" + path, state, () -> make.apply(new ServedLinks(language), frames.words(language)));
        return answer(page, HTML, encodings, bare && page.found());
    }

    /**
     * A proxy may carry a crowd for a minute, and ask with the tag whether anything has changed.
     *
     * @param forCrowds whether a proxy may write it down: what somebody has searched for, or made up, is nothing for its disk
     */
    private static ResponseEntity<byte[]> answer(Rendered page, MediaType type, String encodings, boolean forCrowds) {
        boolean packed = encodings.contains("gzip");
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(page.found() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .headers(forCrowds ? ForProxies.kept(RenderedPages.LONGEST) : ForProxies.unkept())
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .contentType(type);
        if (page.found()) {
            answer.eTag(packed ? page.tag() + "-gz" : page.tag());
        }
        if (packed) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.body(packed ? page.packed() : page.plain());
    }

    private static Rendered found(byte[] page) {
        return new Rendered(true, page);
    }

    private static MultiValueMap<String, String> none() {
        return new org.springframework.util.LinkedMultiValueMap<>();
    }

    private static String first(HttpHeaders headers, String name) {
        String value = headers.getFirst(name);
        return value == null ? "" : value;
    }

    private static String query(MultiValueMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> encoded(each.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }

    private static int number(Map<String, List<String>> parameters) {
        return parameters.getOrDefault("page", List.of()).stream()
                .findFirst()
                .filter(text -> text.matches("[1-9][0-9]{0,6}"))
                .map(text -> Math.min(LAST_PAGE, Integer.parseInt(text)))
                .orElse(1);
    }

    private static Optional<LanguageTag> language(String text) {
        return Languages.OFFERED.stream()
                .filter(offered -> offered.value().equals(text))
                .findFirst();
    }

    private static LanguageTag preferred(String wished) {
        try {
            Locale found = Locale.lookup(
                    Locale.LanguageRange.parse(wished),
                    Languages.OFFERED.stream().map(LanguageTag::locale).collect(Collectors.toList()));
            return found == null
                    ? Languages.FALLBACK
                    : language(found.getLanguage()).orElse(Languages.FALLBACK);
        } catch (IllegalArgumentException e) {
            return Languages.FALLBACK;
        }
    }
}
