package org.vestka.directory.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vestka.directory.UrlWord;
import org.vestka.directory.counts.CountBy;
import org.vestka.directory.person.Publication;
import org.vestka.directory.testing.EveryKindOfPerson;
import org.vestka.directory.testing.KeptBack;
import org.vestka.directory.testing.PastOfEverybody;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.web.reading.Edition;
import org.vestka.museum.testing.TestMuseum;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.testing.FilteredWeb;
import org.vestka.testing.VestkaTest;

/**
 * Asks every address that answers everybody, as the handler mappings know them, for people of every kind, and looks into whatever
 * comes back; so with the copy to take along. An address with a variable that this test cannot fill fails it, and so does one that
 * never answers: who adds an output says here how it is walked. What the application shows is walked by {@code EveryPublicViewTest}.
 */
@VestkaTest
@Import({TestPeople.class, TestMuseum.class, EveryKindOfPerson.class, PastOfEverybody.class})
class EveryPublicOutputTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-z]+)(?::([^}]+))?}", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_SOMEBODY = Pattern.compile("\\{(?:person|publicId|id)}");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @Autowired
    private EveryKindOfPerson everyKind;

    @Autowired
    private PastOfEverybody past;

    @Autowired
    private Edition edition;

    @TempDir
    Path stick;

    private MockMvc web = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void nobodyIsSignedIn() {
        web = FilteredWeb.of(context);
    }

    @Test
    void nobodyIsWhereTheyShouldNotBe() throws Exception {
        KeptBack kept = everyKind.make();
        LocalDate then = past.make(kept);
        Set<String> told = new LinkedHashSet<>();
        Set<String> silent = new LinkedHashSet<>();
        Set<String> empty = new LinkedHashSet<>();
        for (String pattern : patterns()) {
            boolean answered = false;
            boolean seen = false;
            for (String path : paths(pattern, kept)) {
                for (String question : questions(pattern, path, kept, then)) {
                    MockHttpServletResponse answer = ask(path + question);
                    assertThat(answer.getStatus()).as(path + question).isLessThan(500);
                    answered |= answer.getStatus() < 400;
                    String text = text(answer);
                    seen |= text.contains("ZoraPUBLIC");
                    told.addAll(kept.toldIn(text, path + question));
                    if ((path + question).matches(".*(?:birthdays|birthday=|month=).*") && text.contains("ZoraYear")) {
                        told.add(path + question + " tells the month of birth where only the year may stand");
                    }
                    if (path.contains(kept.id(Publication.MEMORIAL)) || path.contains(kept.atHome())) {
                        assertThat(text).as(path).doesNotContain("Придуманная", "Прыдуманая", "Prydumanaja");
                    }
                }
            }
            if (!answered) {
                silent.add(pattern);
            }
            if (!seen && pattern.contains("people")) {
                empty.add(pattern);
            }
        }
        assertThat(told).isEmpty();
        assertThat(silent).as("addresses that were not walked").isEmpty();
        // the walk sees who may be seen
        assertThat(empty).as("addresses at which nobody was found").isEmpty();
    }

    @Test
    void whoIsNotShownIsAnsweredLikeSomebodyWhoNeverWas() throws Exception {
        KeptBack kept = everyKind.make();
        LocalDate then = past.make(kept);
        List<String> ofSomebody = patterns().stream()
                .filter(pattern -> OF_SOMEBODY.matcher(pattern).find() && !pattern.contains("/places/"))
                .toList();
        assertThat(ofSomebody).hasSizeGreaterThanOrEqualTo(5);
        for (String pattern : ofSomebody) {
            for (String path :
                    paths(OF_SOMEBODY.matcher(pattern).replaceAll("WHO").replace("{language}", "en"), kept)) {
                String never = whole(ask(path.replace("WHO", KeptBack.NOBODY)), KeptBack.NOBODY);
                for (String hidden : kept.hidden()) {
                    assertThat(whole(ask(path.replace("WHO", hidden)), hidden))
                            .as(path)
                            .isEqualTo(never);
                    assertThat(whole(ask(path.replace("WHO", hidden) + "?asof=" + then), hidden))
                            .as("the past of " + path)
                            .isEqualTo(whole(
                                    ask(path.replace("WHO", KeptBack.NOBODY) + "?asof=" + then), KeptBack.NOBODY));
                }
            }
        }
    }

    @Test
    void portraitsAreOfWholePagesOnly() throws Exception {
        KeptBack kept = everyKind.make();
        for (Publication publication : Publication.values()) {
            boolean whole = publication == Publication.PUBLIC || publication == Publication.MEMORIAL;
            assertThat(ask("/pictures/" + kept.id(publication)).getStatus())
                    .as(publication.name())
                    .isEqualTo(whole ? 200 : 404);
        }
    }

    @Test
    void soAreTheirLettersFromPrison() throws Exception {
        KeptBack kept = everyKind.make();
        for (Publication publication : Publication.values()) {
            boolean whole = publication == Publication.PUBLIC || publication == Publication.MEMORIAL;
            for (String page : List.of("/1", "/1/small")) {
                assertThat(ask("/museum-images/" + kept.letter(publication) + page)
                                .getStatus())
                        .as(publication.name())
                        .isEqualTo(whole ? 200 : 404);
            }
        }
    }

    @Test
    void theYearStandsOnTheEnvelopeOnly() throws Exception {
        KeptBack kept = everyKind.make();
        for (String path : List.of("/api/v1/people/", "/read/en/people/", "/read/be/people/", "/read/ru/people/")) {
            assertThat(text(ask(path + kept.ofTheYear()))).contains("ZoraYear").contains("\u00a0г.\u00a0р.");
        }
        assertThat(text(ask("/api/v1/people/" + kept.ofTheYear()))).doesNotContain("\"birthday\":\"");
    }

    @Test
    void norIsAnybodyInTheCopyToTakeAlong() throws Exception {
        KeptBack kept = everyKind.make();
        edition.write(stick.resolve("vestka"));
        Set<String> told = new LinkedHashSet<>();
        boolean seen = false;
        try (Stream<Path> files = Files.walk(stick.resolve("vestka"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                told.addAll(kept.toldIn(text, file.toString()));
                if (file.toString().contains("birthdays") && text.contains("ZoraYear")) {
                    told.add(file + " tells the month of birth where only the year may stand");
                }
                seen |= text.contains("ZoraPUBLIC");
            }
        }
        assertThat(told).isEmpty();
        assertThat(seen).isTrue();
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return web.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private List<String> patterns() {
        return endpoints.getHandlerMethods().entrySet().stream()
                .filter(endpoint -> endpoint.getValue().getBeanType().getName().startsWith("org.vestka."))
                .filter(endpoint ->
                        endpoint.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET)
                                || endpoint.getKey().getMethodsCondition().isEmpty())
                .flatMap(endpoint -> endpoint.getKey().getPatternValues().stream())
                // what is said after a fault; it is given none here
                .filter(pattern -> !pattern.equals("/error"))
                // where there is nothing, whoever asks
                .filter(pattern -> !pattern.equals(NothingThere.ANYWHERE))
                .sorted()
                .toList();
    }

    private List<String> paths(String pattern, KeptBack kept) {
        List<String> paths = new ArrayList<>(List.of(pattern));
        while (VARIABLE.matcher(paths.getFirst()).find()) {
            List<String> filled = new ArrayList<>();
            for (String path : paths) {
                Matcher variable = VARIABLE.matcher(path);
                assertThat(variable.find()).isTrue();
                for (String value : values(pattern, variable.group(1), variable.group(2), kept)) {
                    filled.add(path.substring(0, variable.start())
                            + (path.charAt(variable.start() + 1) == '*' ? "/" : "")
                            + value
                            + path.substring(variable.end()));
                }
            }
            paths = filled;
        }
        return paths.stream().map(path -> path.replace("//", "/")).toList();
    }

    private static List<String> values(String pattern, String variable, @Nullable String choice, KeptBack kept) {
        if (choice != null && choice.matches("[a-z|-]+")) {
            return List.of(choice.split("\\|"));
        }
        boolean ofPlace = pattern.contains("/places/");
        return switch (variable) {
            case "language" ->
                Languages.OFFERED.stream().map(LanguageTag::value).toList();
            case "person", "publicId" -> kept.ids();
            case "id" -> ofPlace ? kept.codes() : kept.ids();
            case "code" ->
                pattern.contains("/countries/")
                        ? kept.countries().stream()
                                .map(country -> country.value())
                                .toList()
                        : kept.codes();
            case "country" ->
                kept.countries().stream().map(country -> country.value()).toList();
            case "table" ->
                pattern.contains("/observatory/")
                        ? List.of("places", "waiting", "months", "custody", "kinds", "years")
                        : pattern.contains("/coverage/")
                                ? List.of("places", "custody", "apart", "trend")
                                : Stream.concat(
                                                Stream.of("statement", "trend"),
                                                Arrays.stream(CountBy.values()).map(UrlWord::of))
                                        .toList();
            case "letter" -> kept.letters();
            case "page" -> List.of("1");
            case "rest" -> List.of("en", "ru/people/" + kept.id(Publication.WITHHELD), "be/nothing");
            default -> throw new AssertionError("say how " + pattern + " is walked: nobody knows " + variable);
        };
    }

    /** What of one person or place is asked as it is; of many, of each country, of all, and as one would search. */
    private static List<String> questions(String pattern, String path, KeptBack kept, LocalDate then) {
        boolean plain = pattern.startsWith("/read/");
        if (pattern.matches(".*\\{(?:person|publicId|id|code)}.*")) {
            return plain
                    ? List.of("", "?asof=" + then)
                    : pattern.startsWith("/api/") ? List.of("", "?lang=be", "?lang=ru") : List.of("");
        }
        List<String> questions = new ArrayList<>(List.of(""));
        kept.countries().forEach(country -> questions.add("?country=" + country));
        if (!plain) {
            questions.add("?lang=be&country=" + kept.country());
            questions.add("?lang=ru&country=" + kept.country());
        }
        if (pattern.endsWith("/people") && plain && !path.contains("counts")) {
            kept.countries().forEach(country -> questions.add("?custody=any&country=" + country));
            questions.add("?custody=any&sort=name&q=Zora");
            kept.words().forEach(word -> questions.add("?custody=any&q=" + word));
            kept.hidden().forEach(id -> questions.add("?custody=any&q=" + id));
            for (Month month : Month.values()) {
                questions.add("?custody=any&birthday=" + UrlWord.of(month) + "&country=" + EveryKindOfPerson.YEAR);
            }
        }
        if (pattern.equals("/api/v1/people")) {
            kept.codes().forEach(code -> questions.add("?place=" + code));
            kept.hidden().forEach(id -> questions.add("?limit=2&after=" + id + "&country=" + kept.country()));
        }
        if (pattern.equals("/api/v1/museum") || pattern.equals("/read/{language}/museum")) {
            kept.ids().forEach(id -> questions.add("?person=" + id));
            kept.codes().forEach(code -> questions.add("?place=" + code));
        }
        if (path.contains("counts")) {
            questions.add("?body=viasna&country=" + kept.country());
            questions.add("?body=viasna&day=2023-07-01&country=" + kept.country());
        }
        if (pattern.endsWith("birthdays") || pattern.endsWith(".ics")) {
            for (Month month : Month.values()) {
                questions.add("?month=" + UrlWord.of(month));
            }
        }
        return questions;
    }

    /** Everything that comes back, but for the id that was asked for. */
    private static String whole(MockHttpServletResponse answer, String id) throws IOException {
        TreeMap<String, Object> headers = new TreeMap<>();
        answer.getHeaderNames().forEach(name -> headers.put(name, answer.getHeaders(name)));
        return (answer.getStatus() + " " + headers + "\n" + text(answer)).replace(id, "WHO");
    }

    private static String text(MockHttpServletResponse answer) throws IOException {
        byte[] bytes = answer.getContentAsByteArray();
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            StringBuilder all = new StringBuilder();
            Path file = Files.createTempFile("walked", ".zip");
            Files.write(file, bytes);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
            return all.toString();
        }
        String location = answer.getHeader("Location");
        // lines of calendars are folded
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "")
                + (location == null ? "" : URLDecoder.decode(location, StandardCharsets.UTF_8));
    }
}
