package org.vestka.directory.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.person.PersonWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.i18n.Texts;
import org.vestka.testing.FilteredWeb;
import org.vestka.testing.VestkaTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People and places for programs and as files. */
@VestkaTest
@Import(TestPeople.class)
class OpenDataTest {

    @Autowired
    private Registry registry;

    @Autowired
    private Texts texts;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPeople make;

    @Autowired
    private People people;

    @Autowired
    private Places places;

    @Autowired
    private JsonMapper json;

    private MockMvc web = MockMvcBuilders.standaloneSetup().build();
    private CountryCode country = new CountryCode("BY");

    @BeforeEach
    void open() {
        web = FilteredWeb.of(context);
        country = make.country();
    }

    @Test
    void everybodyIsReadPartAfterPart() throws Exception {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(id(make.person().in(country).register()));
        }
        List<String> read = new ArrayList<>();
        String next = "/api/v1/people?country=" + country + "&limit=3&lang=ru";
        while (next != null) {
            JsonNode part = json(next);
            assertThat(part.get("licence").get("name").asString()).isEqualTo("CC-BY-4.0");
            assertThat(part.get("day").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(part.get("language").asString()).isEqualTo("ru");
            part.get("people").forEach(one -> {
                read.add(one.get("id").asString());
                assertThat(one.get("name").asString()).startsWith("Алесь Придуманный");
                assertThat(one.get("page").asString()).contains("/read/ru/people/");
            });
            JsonNode link = part.get("next");
            next = link.isNull() ? null : link.asString().replaceFirst("^https?://[^/]+", "");
        }
        assertThat(read).as("in the order in which they were written down").containsExactlyElementsOf(made);
    }

    @Test
    void whoHasDiedIsNotCalledReleased() throws Exception {
        PersonId person = make.inColony();
        registry.change(new PersonChange(
                person,
                PersonFacts.by(TestPeople.SOURCE)
                        .stay(StayDraft.of(CustodyKind.DIED, null, PartialDate.of(LocalDate.now(ZoneOffset.UTC))))
                        .build()));

        JsonNode answer = json("/api/v1/people/" + id(person) + "?lang=en");
        assertThat(answer.get("person").get("reachability").asString()).isEqualTo("died");
        assertThat(answer.get("person").get("reachabilityText").asString()).startsWith("Died");
        assertThat(answer.get("noEnvelope").asString()).isEqualTo("died");
    }

    @Test
    void aNameThatIsHeldInCyrillicOnlyCanBeReadInLatinLetters() throws Exception {
        PersonId person = make.person()
                .named(new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Яўгенія Ўявіцкая"))
                .register();

        JsonNode row = json("/api/v1/people/" + id(person) + "?lang=en").get("person");
        assertThat(row.get("originalName").asString()).isEqualTo("Яўгенія Ўявіцкая");
        assertThat(row.get("latinName").asString()).matches("[\\p{IsLatin}\\p{M} ’ʹ'-]+");
        assertThat(row.get("name").asString())
                .as("what an English reader reads")
                .isEqualTo(row.get("latinName").asString());
        assertThat(row.get("names").toString())
                .as("none is invented")
                .doesNotContain(row.get("latinName").asString());
        assertThat(json("/api/v1/people/" + id(person) + "?lang=ru")
                        .get("person")
                        .get("name")
                        .asString())
                .isEqualTo("Яўгенія Ўявіцкая");
    }

    @Test
    void whetherLettersGetThroughIsSaidInTheWordsOfThePage() throws Exception {
        for (Reachability reachability : List.of(
                Reachability.OPEN,
                Reachability.SELECTIVE,
                Reachability.RELATIVES_ONLY,
                Reachability.INCOMMUNICADO,
                Reachability.QUARANTINE)) {
            PersonId person = make.inColony();
            registry.overrideReachability(person, reachability, LocalDate.now(ZoneOffset.UTC), null, TestPeople.SOURCE);
            for (LanguageTag language : List.of(LanguageTag.BE, LanguageTag.RU, LanguageTag.EN)) {
                DirectoryWords words = new DirectoryWords(language, texts);
                JsonNode row = json("/api/v1/people/" + id(person) + "?lang=" + language)
                        .get("person");
                String said = row.get("reachabilityText").asString();
                assertThat(said).isEqualTo(words.word("reachability", reachability));
                if (reachability != Reachability.OPEN) {
                    assertThat(new PersonWords(
                                            people.page(people.brief(person)
                                                            .orElseThrow()
                                                            .publicId())
                                                    .orElseThrow(),
                                            words)
                                    .states(LocalDate.now(ZoneOffset.UTC)))
                            .extracting(PersonWords.State::text)
                            .contains(said);
                }
            }
        }
    }

    @Test
    void ofAPersonIsToldWhatThePageTells() throws Exception {
        FacilityId place = make.facility();
        PersonId person = make.person().held(CustodyKind.COLONY, place).register();

        JsonNode page = json("/api/v1/people/" + id(person) + "?lang=en");

        assertThat(page.get("envelope").get("lines").size()).isGreaterThan(3);
        assertThat(page.get("noEnvelope").isNull()).isTrue();
        assertThat(page.get("stays").size()).isEqualTo(1);
        JsonNode row = page.get("person");
        assertThat(row.get("birthday").asString()).isEqualTo("04-12");
        assertThat(row.get("place").asString())
                .isEqualTo(places.page(place).orElseThrow().code());
        // day and month serve; the year is never told
        assertThat(page.toString()).doesNotContain("1988-");

        JsonNode where = json("/api/v1/places/" + row.get("place").asString());
        assertThat(where.get("place").get("people").asInt()).isEqualTo(1);
        assertThat(where.get("addresses").get(0).get("texts").size()).isEqualTo(3);
        assertThat(json("/api/v1/places?country=BY&limit=1&after=BY-A")
                        .get("places")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void ofLimitedPeopleOnlyNameAndPlace() throws Exception {
        PersonId limited = make.person()
                .in(country)
                .published(Publication.LIMITED)
                .held(CustodyKind.COLONY, make.facility())
                .register();
        JsonNode page = json("/api/v1/people/" + id(limited));
        JsonNode row = page.get("person");
        assertThat(row.get("name").asString()).isNotEmpty();
        assertThat(row.get("place").isNull()).isFalse();
        for (String field : List.of("gender", "birthday", "ageToday", "designation", "custodySince")) {
            assertThat(row.get(field).isNull()).as(field).isTrue();
        }
        assertThat(page.get("texts").isEmpty()).isTrue();
        assertThat(page.get("designations").isEmpty()).isTrue();
        assertThat(page.get("stays").isEmpty()).isTrue();
    }

    @Test
    void whoIsNotShownIsAnsweredLikeAnIdNeverGiven() throws Exception {
        PersonId withheld =
                make.person().in(country).published(Publication.WITHHELD).register();
        String hidden = publicId(withheld);
        MockHttpServletResponse never = ask(get("/api/v1/people/2222222222"));
        MockHttpServletResponse gone = ask(get("/api/v1/people/" + hidden).session(editor()));
        assertThat(gone.getStatus()).isEqualTo(404).isEqualTo(never.getStatus());
        assertThat(gone.getContentAsString()).isEqualTo(never.getContentAsString());
        // nor does the key tell that there is such a person
        MockHttpServletResponse after = ask(get("/api/v1/people?country=" + country + "&after=" + hidden));
        assertThat(after.getStatus()).isEqualTo(400);
        assertThat(after.getContentAsString())
                .isEqualTo(ask(get("/api/v1/people?country=" + country + "&after=2222222222"))
                        .getContentAsString())
                .contains("begin anew");
        // an editor's browser gets what everybody gets
        assertThat(ask(get("/api/v1/people?country=" + country).session(editor()))
                        .getContentAsString())
                .doesNotContain(hidden);
    }

    @Test
    void aCopyIsAskedForByItsTag() throws Exception {
        make.person().in(country).register();
        String path = "/api/v1/people?country=" + country;
        MockHttpServletResponse first = ask(get(path));
        String tag = Objects.requireNonNull(first.getHeader("ETag"));
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(first.getHeader("X-Accel-Expires")).isEqualTo("60");
        assertThat(ask(get(path).header("If-None-Match", tag)).getStatus()).isEqualTo(304);
        make.person().in(country).register();
        assertThat(ask(get(path).header("If-None-Match", tag)).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people?limit=0",
                "people?limit=201",
                "people?limit=x",
                "people?country=AA",
                "people?country=by",
                "people?place=nowhere",
                "people?lang=de",
                "people?after=%27",
                "people?after=zz",
                "people?q=somebody",
                "people?lang=en&lang=ru",
                "places?lang=",
                "people.csv?after=2",
                "openapi.json?x=1"
            })
    void whatCannotBeAnsweredAsItWasPutIsRefused(String question) throws Exception {
        MockHttpServletResponse answer = ask(get(java.net.URI.create("/api/v1/" + question)));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).doesNotContain("somebody");
        assertThat(answer.getHeader("X-Accel-Expires")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/nix",
                "/api/v1/nix.csv",
                "/api/v2/people",
                "/api/v1/people/aaaaaaaaaa/nix",
                "/api/v1/people/"
            })
    void aMistypedAddressIsAnsweredAsAnIdThatNobodyHas(String address) throws Exception {
        MockHttpServletResponse unknown = ask(get("/api/v1/people/aaaaaaaaaa"));
        MockHttpServletResponse answer = ask(get(address));

        assertThat(answer.getStatus()).isEqualTo(404).isEqualTo(unknown.getStatus());
        assertThat(answer.getContentType()).isEqualTo(unknown.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).isEqualTo(unknown.getContentAsString());
        assertThat(answer.getHeader("X-Accel-Expires")).isEqualTo("0");
        assertThat(ask(post(address)).getStatus()).isIn(403, 405);
    }

    @Test
    void nothingIsKeptAndNothingRuns() throws Exception {
        MockHttpServletResponse answer = ask(get("/api/v1/people?limit=1").header("Origin", "https://example.org"));
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.getCookies()).isEmpty();
        assertThat(ask(post("/api/v1/people")).getStatus()).isEqualTo(403);
    }

    @Test
    void aFileHasEverybodyAndNothingInItReckons() throws Exception {
        make.person()
                .in(country)
                .named(new PersonName(LanguageTag.EN, NameRole.DISPLAY, "=HYPERLINK(\"https://example.org\";\"x\")"))
                .register();
        for (int i = 0; i < 3; i++) {
            make.person().in(country).register();
        }
        MockHttpServletResponse csv = ask(get("/api/v1/people.csv?lang=en&country=" + country));
        assertThat(csv.getHeader("Content-Disposition")).matches("attachment; filename=\"people-en-[0-9-]{10}.csv\"");
        List<String> lines =
                csv.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).startsWith("day,licence,language,id,country");
        assertThat(lines.get(1)).contains(",CC-BY-4.0,en,");
        assertThat(lines).anyMatch(line -> line.contains("\"'=HYPERLINK("));
        assertThat(lines).noneMatch(line -> line.contains(",=") || line.contains(",\"="));

        byte[] xlsx = ask(get("/api/v1/people.xlsx?lang=en&country=" + country)).getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<List<String>> cells = rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
            assertThat(cells).hasSize(6);
            assertThat(cells.getFirst().getFirst()).contains("CC-BY-4.0");
            assertThat(cells).anyMatch(row -> row.stream().anyMatch(cell -> cell.startsWith("=HYPERLINK")));
        }
        assertThat(sheet(xlsx)).doesNotContain("<f>", "<f ").contains("inlineStr");

        JsonNode file = json("/api/v1/people.json?lang=be&country=" + country);
        assertThat(file.get("people").size()).isEqualTo(4);
        assertThat(file.get("licence").get("url").asString()).startsWith("https://");
        for (String format : List.of("csv", "json", "xlsx")) {
            assertThat(ask(get("/api/v1/places." + format)).getStatus()).isEqualTo(200);
        }
    }

    @Test
    void aFileIsMoreThanOnePart() throws Exception {
        for (int i = 0; i < 203; i++) {
            make.person().in(country).register();
        }
        assertThat(json("/api/v1/people.json?country=" + country).get("people").size())
                .isEqualTo(203);
    }

    private static String sheet(byte[] xlsx) throws Exception {
        Path file = Files.createTempFile("sheet", ".xlsx");
        Files.write(file, xlsx);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = Objects.requireNonNull(zip.getEntry("xl/worksheets/sheet1.xml"));
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private static MockHttpSession editor() {
        SignedIn who = new SignedIn(new AccountId(0), "visitor", java.util.EnumSet.of(Role.EDITOR));
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities())));
        return session;
    }

    @Autowired
    private org.springframework.jdbc.core.JdbcTemplate jdbc;

    private String publicId(PersonId person) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select public_id from person where id = ?", String.class, person.value()));
    }

    private String id(PersonId person) {
        return people.brief(person).orElseThrow().publicId().value();
    }

    private JsonNode json(String path) throws Exception {
        MockHttpServletResponse answer = ask(get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }
}
