package org.vestka.directory.web.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.duplicates.JoiningPreview;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.motion.MotionDesk;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityDraft;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.FilteredWeb;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Plain pages over HTTP: who is shown, what is sent with them, and that nothing is kept of whoever reads. */
@VestkaTest
@Import(TestPeople.class)
class ReadingEditionTest {

    @Autowired
    private PeopleIndex index;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Joinings joinings;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private Registry registry;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private People people;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private Places places;

    @Autowired
    private MotionDesk motions;

    private MockMvc web = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void open() {
        web = FilteredWeb.of(context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/read/be",
                "/read/ru/people",
                "/read/en/people?q=x&custody=any&sort=name",
                "/read/en/people/2222222222",
                "/read/en/birthdays?month=may",
                "/read/en/places",
                "/read/en/places/nowhere",
                "/read/en/how-to-write",
                "/read/en/counts",
                "/read/en/counts/people",
                "/read/en/nothing/here",
                "/read/style.css"
            })
    void nothingRunsAndNothingIsKept(String path) throws Exception {
        MockHttpServletResponse answer = ask(get(path));

        assertThat(answer.getStatus()).isIn(200, 404);
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getCookies()).isEmpty();
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        // a proxy writes what it keeps to its disk, with the address it is kept by: no searches, nothing made up
        boolean kept = answer.getStatus() == 200 && !path.contains("?");
        assertThat(answer.getHeader("X-Accel-Expires")).isEqualTo(kept ? "60" : "0");
        assertThat(answer.getHeader("CDN-Cache-Control")).isEqualTo(kept ? "public, max-age=60" : "no-store");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("<script", "javascript:", " onclick", "style=\"")
                .doesNotContainPattern("(?:src|action)=\"https?:");
    }

    @Test
    void everyNumberOfTheTrendOpensThePeopleOfItsDay() throws Exception {
        CountryCode country = make.country();
        PersonId person = make.person()
                .in(country)
                .stays(StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse("2021-03-01")))
                .register();
        registry.designate(
                person,
                new DesignationDraft("viasna", DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")),
                TestPeople.SOURCE);

        await().pollInSameThread().untilAsserted(() -> {
            Document page = Jsoup.parse(plain("/read/en/counts?day=2021-10-22&country=" + country));
            assertThat(page.select("#trend ~ details td")).isNotEmpty().allSatisfy(number -> assertThat(
                            number.select("a"))
                    .hasSize(number.text().equals("0") ? 0 : 1));
            String recognised =
                    page.select("#trend ~ details tbody tr:first-child td a").attr("href");
            assertThat(recognised).isNotEmpty();
            assertThat(Jsoup.parse(plain(recognised)).select("h1").text()).isEqualTo("1 person");
        });
    }

    private String plain(String path) throws Exception {
        return ask(get(URI.create(path))).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void thePageOfSomebodyWhoWasHereTwiceLeadsToTheOther() throws Exception {
        PersonId kept = make.inColony();
        PersonId other = make.inColony();
        String gone = people.brief(other).orElseThrow().publicId().value();
        for (int hand = 0; hand < 2; hand++) {
            accounts.as(accounts.make(Role.EDITOR), () -> {
                JoiningPreview seen = joinings.preview(kept, other);
                return joinings.join(kept, seen.keptVersion(), other, seen.otherVersion(), Set.of());
            });
        }

        MockHttpServletResponse answer = ask(get("/read/ru/people/" + gone));

        assertThat(answer.getStatus()).isEqualTo(308);
        assertThat(answer.getHeader("Location"))
                .isEqualTo("/read/ru/people/"
                        + people.brief(kept).orElseThrow().publicId().value());
        isKeptByNobody(answer);
        assertThat(ask(get("/read/ru/people/" + gone + "?asof=2026-01-02")).getHeader("Location"))
                .isEqualTo(answer.getHeader("Location") + "?asof=2026-01-02");

        // programs and feeds are led on as well
        for (String below : List.of("", "/changes.atom")) {
            MockHttpServletResponse data = ask(get("/api/v1/people/" + gone + below + "?lang=ru"));
            assertThat(data.getStatus()).isEqualTo(308);
            assertThat(data.getHeader("Location"))
                    .isEqualTo("/api/v1/people/"
                            + people.brief(kept).orElseThrow().publicId().value() + below + "?lang=ru");
            isKeptByNobody(data);
        }
    }

    private static void isKeptByNobody(MockHttpServletResponse answer) {
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("X-Accel-Expires")).isEqualTo("0");
        assertThat(answer.getHeader("CDN-Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoeverSendsSomethingIsTurnedAway() throws Exception {
        assertThat(ask(post("/read/en/people")).getStatus()).isEqualTo(403);
    }

    @Test
    void aProxyAsksWhetherAnythingHasChanged() throws Exception {
        String tag = Objects.requireNonNull(ask(get("/read/en/how-to-write")).getHeader("ETag"));

        MockHttpServletResponse again = ask(get("/read/en/how-to-write").header("If-None-Match", tag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(again.getHeader("X-Accel-Expires")).isEqualTo("60");

        MockHttpServletResponse packed = ask(get("/read/en/how-to-write").header("Accept-Encoding", "gzip, br"));
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getHeaders("Vary")).contains("Accept-Encoding");
        assertThat(packed.getHeader("ETag")).isNotEqualTo(tag);
    }

    @Test
    void withoutALanguageTheBrowsersIsTaken() throws Exception {
        MockHttpServletResponse answer = ask(get(java.net.URI.create("/read/people?custody=any&q=x%26y%7B"))
                .header("Accept-Language", "de, ru;q=0.8, en;q=0.5"));
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Location")).isEqualTo("/read/ru/people?custody=any&q=x%26y%7B");
        assertThat(answer.getHeaders("Vary")).contains("Accept-Language");
        assertThat(ask(get("/read").header("Accept-Language", "fr")).getHeader("Location"))
                .isEqualTo("/read/en");
        assertThat(ask(get("/read/xx/people/abc").header("Accept-Language", ";;;"))
                        .getHeader("Location"))
                .isEqualTo("/read/en/xx/people/abc");
    }

    @Test
    void eachEditionLeadsToTheOtherAtTheSamePlace() throws Exception {
        String person = "people/" + id(make.inColony());
        for (String path : List.of("", person, "people?custody=any&sort=name", "places", "how-to-write")) {
            String plain = ReadingNavigation.samePlace(
                            LanguageTag.EN, path.split("[?]")[0], path.contains("?") ? "?" + path.split("[?]")[1] : "")
                    .orElseThrow();
            assertThat(page("/" + plain)).contains("href=\"/" + path.replace("&", "&amp;") + "\"");
        }
        assertThat(ReadingNavigation.samePlace(LanguageTag.EN, "my/letters", ""))
                .isEmpty();
        assertThat(ReadingNavigation.samePlace(LanguageTag.EN, "peoples", "")).isEmpty();
        for (String path : List.of(person + "/write", "places/BY-IK-3/change", "counts/else", "how-to-write/x")) {
            assertThat(ReadingNavigation.samePlace(LanguageTag.EN, path, ""))
                    .as(path)
                    .isEmpty();
            assertThat(ask(get("/read/en/" + path)).getStatus()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aPlaceTellsItsHistoryInTheWordsOfTheApplication() throws Exception {
        FacilityId place = make.facility(make.country(), FacilityKind.COLONY, AddressStatus.UNVERIFIED, null);
        String path = "/read/en/places/" + places.page(place).orElseThrow().code();
        assertThat(page(path)).contains("How long an address here stays true").doesNotContain("What happened to this");

        MotionDraft lost = MotionDraft.noAddress(place, PartialDate.parse("2026-05-01"), TestPeople.SOURCE);
        accounts.as(accounts.make(Role.EDITOR), () -> {
            motions.approve(lost, motions.preview(lost).seen());
        });

        assertThat(page(path))
                .contains("What happened to this place", "1 May 2026: letters no longer arrive", "Too little is known");
        assertThat(page(path.replace("/en/", "/be/"))).contains("Што адбылося з гэтым месцам");
    }

    @Test
    void theEnvelopeStandsFirstAndLineByLine() throws Exception {
        PersonId person = make.inColony();
        Printable address = (Printable) addresses.of(person, java.time.LocalDate.now(java.time.ZoneOffset.UTC));
        String page = page("/read/en/people/" + id(person));

        assertThat(page).contains(String.join("<br>", address.lines()));
        assertThat(page.indexOf("class=\"lines\"")).isLessThan(page.indexOf("class=\"states\""));
        assertThat(page).contains("<title>Notes</title>");
    }

    @Test
    void aListStaysSmallHoweverManyPlacesThereAreAndSomebodyIsFoundInItByName() throws Exception {
        CountryCode country = make.country();
        for (int i = 0; i < 60; i++) {
            make.person()
                    .in(country)
                    .held(CustodyKind.REMAND, longNamed(country, i))
                    .register();
        }
        PersonId one = make.person().in(country).register();
        index.refreshAll();
        for (String language : List.of("be", "ru", "en")) {
            String address = "/read/" + language + "/people?country=" + country;
            String list = page(address);
            assertThat(list.getBytes(StandardCharsets.UTF_8)).as(language).hasSizeLessThanOrEqualTo(30_000);
            assertThat(list).contains("page=2").contains("rel=\"next\"");
            assertThat(page(address + "&page=2")).contains("rel=\"prev\"");
            String found = page(address + "&custody=any&q=" + surname(one));
            assertThat(found).contains(id(one)).doesNotContain("page=2");
        }
    }

    /** With the longest name of each language that a place of the country pack has, and a number. */
    private FacilityId longNamed(CountryCode country, int number) {
        FacilityId place = facilities.add(
                new FacilityDraft(
                        country,
                        country + "-LONG-" + number,
                        FacilityKind.PRE_TRIAL,
                        FacilityState.OPEN,
                        null,
                        "Hlybokaje (Bierazviečča)",
                        Map.of(
                                LanguageTag.BE, "Следчая турма № 8" + number,
                                LanguageTag.RU, "Следственная тюрьма № 8" + number,
                                LanguageTag.EN,
                                        "Pre-trial detention centre No. 8" + number + " (Prison No. 8" + number + ")"),
                        List.of(),
                        null,
                        null),
                TestPeople.SOURCE);
        facilities.addAddress(place, TestPeople.address(number), TestPeople.SOURCE);
        return place;
    }

    private String surname(PersonId person) {
        String name = people.brief(person).orElseThrow().nameIn(LanguageTag.EN);
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    @Test
    void whoeverIsWithheldIsGoneAtOnce() throws Exception {
        PersonId person = make.person()
                .named(new PersonName(LanguageTag.EN, NameRole.DISPLAY, "Wanda Withheldova"))
                .register();
        String address = "/read/en/people/" + id(person);
        index.refreshAll();
        String list = "/read/en/people?custody=any&q=Withheldova";
        assertThat(page(address)).contains("Wanda Withheldova");
        assertThat(page(list)).contains("Wanda Withheldova");

        publish(person, Publication.WITHHELD);
        MockHttpServletResponse gone = ask(get(address));
        assertThat(gone.getStatus()).isEqualTo(404);
        String words = gone.getContentAsString(StandardCharsets.UTF_8);
        assertThat(words)
                .doesNotContain("Withheldova")
                .isEqualTo(ask(get("/read/en/people/2222222222")).getContentAsString(StandardCharsets.UTF_8));
        assertThat(page(list)).doesNotContain("Wanda Withheldova");
    }

    @Test
    void nobodyKeepsAPageAwayByAskingForOneWithItsQuestionInItsName() throws Exception {
        PersonId person = make.person().register();
        String past = "/read/en/people/" + id(person);
        String today = LocalDate.now(ZoneOffset.UTC).toString();

        // decoded, the name of nobody is the address of the page of a day
        ask(get(URI.create(past + "%3Fasof=" + today)));

        assertThat(ask(get(past + "?asof=" + today)).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "WITHHELD"})
    void anEditorReadsHereWhatEverybodyReads(String publication) throws Exception {
        PersonId person =
                make.person().published(Publication.valueOf(publication)).register();
        SignedIn editor = new SignedIn(new AccountId(1), "an editor", java.util.EnumSet.allOf(Role.class));
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(editor, null, editor.getAuthorities())));
        assertThat(ask(get("/read/en/people/" + id(person)).session(session)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void ofLimitedPeopleALinkTellsNameAndPlaceAlone() throws Exception {
        PersonId person = make.person()
                .published(Publication.LIMITED)
                .born(PartialDate.parse("1990-05-05"))
                .register();
        registry.change(new PersonChange(
                person,
                PersonFacts.by(TestPeople.SOURCE)
                        .texts(List.of(new TextDraft(PersonTextKind.STORY, LanguageTag.EN, "A long story.")))
                        .build()));
        String page = page("/read/en/people/" + id(person));
        assertThat(page)
                .contains("property=\"og:title\"", "noarchive")
                .doesNotContain("A long story.", "birthday 5 May", "1990");

        PersonId remembered = make.person().published(Publication.MEMORIAL).register();
        assertThat(page("/read/en/people/" + id(remembered))).doesNotContain("og:");
        assertThat(page("/read/en/people?q=anybody")).contains("content=\"noindex");
        PersonDraft draft = make.person().draft();
        PersonId real = registry.register(new PersonDraft(draft.country(), draft.publication(), false, draft.facts()));
        assertThat(page("/read/en/people/" + id(real))).contains("content=\"index, follow, noarchive\"");
        assertThat(page("/read/en/people/" + id(make.inColony())))
                .as("who was invented is nobody to be found")
                .contains("content=\"noindex");
    }

    @Test
    void searchEnginesMayReadWhatSaysItselfWhetherItIsListed() throws Exception {
        assertThat(page("/robots.txt")).contains("Disallow: /api/", "Allow: /").doesNotContain("/read", "/people");
    }

    @Test
    void whatListsWriteIsTextAndNothingElse() throws Exception {
        String hostile = "\"><script>alert(1)</script>'";
        PersonId person = make.person()
                .named(new PersonName(LanguageTag.EN, NameRole.DISPLAY, hostile))
                .register();
        registry.change(new PersonChange(
                person,
                PersonFacts.by(TestPeople.SOURCE)
                        .texts(List.of(new TextDraft(PersonTextKind.STORY, LanguageTag.EN, hostile)))
                        .build()));
        index.refreshAll();
        for (String path :
                List.of("/read/en/people/" + id(person), "/read/en/people?custody=any&sort=recently-changed")) {
            assertThat(page(path)).contains("alert(1)").doesNotContain("<script");
        }
        assertThat(ask(get("/read/en/people").param("q", hostile)).getContentAsString(StandardCharsets.UTF_8))
                .contains("alert(1)")
                .doesNotContain("<script");
    }

    @Test
    void noTemplateWritesAnythingUnescaped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            List<Path> templates = files.filter(Files::isRegularFile).toList();
            assertThat(templates).hasSizeGreaterThan(8);
            for (Path template : templates) {
                assertThat(Files.readString(template)).as(template.toString()).doesNotContain("$unsafe");
            }
        }
    }

    private void publish(PersonId person, Publication to) {
        AccountId editor = accounts.make(Role.EDITOR);
        accounts.as(editor, () -> {
            int version = people.page(people.brief(person).orElseThrow().publicId())
                    .orElseThrow()
                    .version();
            return editing.publish(person, version, to, "So it is.").version();
        });
    }

    private String id(PersonId person) {
        AccountId editor = accounts.make(Role.EDITOR);
        return accounts.as(
                editor, () -> people.brief(person).orElseThrow().publicId().value());
    }

    @Test
    void anEnvelopeToRussiaAndTheServicesBesideThePostAreReadWithoutScript() throws Exception {
        PersonId person = make.person()
                .in(new CountryCode("RU"))
                .named(new PersonName(
                        LanguageTag.RU,
                        NameRole.ENVELOPE,
                        "Выдуманный Иван Петрович",
                        NameParts.read("SURNAME=Выдуманный\nGIVEN_NAME=Иван\nPATRONYMIC=Петрович")))
                .born(PartialDate.parse("1990-08-23"))
                .held(CustodyKind.PRISON, places.page("RU-33-T-2").orElseThrow().id())
                .register();
        PersonId incomplete = make.person()
                .in(new CountryCode("RU"))
                .named(new PersonName(LanguageTag.RU, NameRole.ENVELOPE, "Иван Выдуманный"))
                .held(CustodyKind.PRISON, places.page("RU-33-T-2").orElseThrow().id())
                .register();

        assertThat(page("/read/en/people/" + id(person)))
                .contains("Выдуманный Иван Петрович, 1990\u00a0г.\u00a0р.")
                .contains("gives the sender’s data to the state")
                .contains("https://prisonmail.online")
                .doesNotContain("23 August", "August 23");
        assertThat(page("/read/en/people/" + id(incomplete)))
                .contains("surname, first name, patronymic")
                .doesNotContain("RUSSIA");
        assertThat(page("/read/en/places/RU-33-T-2"))
                .contains("Or typed on a screen", "gives the sender’s data to the state", "https://prisonmail.online");
        assertThat(page("/read/en/places/BY-IK-1")).doesNotContain("Or typed on a screen");
    }

    @Test
    void whereOneCountryIsMeantListsSpeakOfCustodyAsItDoes() throws Exception {
        make.person()
                .in(new CountryCode("RU"))
                .named(new PersonName(LanguageTag.RU, NameRole.ENVELOPE, "Придуманный Пётр Ильич"))
                .held(CustodyKind.HOME_CONFINEMENT, null)
                .register();

        assertThat(page("/read/ru/people?country=RU"))
                .contains("Исправительный центр", "Ограничение свободы")
                .doesNotContain("ИУОТ");
        // others can be meant as well; what is told of one of them is told as in their country
        assertThat(page("/read/ru/people?q=Ильич&custody=any"))
                .contains("ИУОТ, «химия»", "Ограничение свободы")
                .doesNotContain("Исправительный центр");
        assertThat(page("/read/ru/people?country=BY")).contains("ИУОТ, «химия»").doesNotContain("Исправительный центр");
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = ask(get(java.net.URI.create(path)));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }
}
