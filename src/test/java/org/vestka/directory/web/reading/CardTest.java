package org.vestka.directory.web.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.Places;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.testing.FilteredWeb;
import org.vestka.testing.VestkaTest;

/** The page about open data, and the card that other sites show. */
@VestkaTest
@Import(TestPeople.class)
class CardTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPeople make;

    @Autowired
    private PeopleIndex index;

    @Autowired
    private Places places;

    private MockMvc web = MockMvcBuilders.standaloneSetup().build();
    private CountryCode country = new CountryCode("BY");

    @BeforeEach
    void open() {
        web = FilteredWeb.of(context);
        country = make.country();
    }

    @Test
    void itShowsSomebodyWhomALetterReaches() throws Exception {
        named("Vida", Publication.PUBLIC);
        named("Lida", Publication.LIMITED);
        index.refreshAll();
        for (LanguageTag language : Languages.OFFERED) {
            String card = text(ask("/" + ReadingNavigation.card(language) + "?country=" + country));
            assertThat(card).contains("Vida").doesNotContain("Lida", "<script", "<form", "og:title");
            Element link = Objects.requireNonNull(Jsoup.parse(card).selectFirst("main a"));
            assertThat(link.attr("target")).isEqualTo("_blank");
            assertThat(ask(link.attr("href")).getStatus()).isEqualTo(200);
        }
    }

    @Test
    void aDayLaterItIsSomebodyElse() throws Exception {
        for (String name : List.of("Ada", "Bea", "Cia", "Dea", "Eva", "Fia", "Gia")) {
            named(name, Publication.PUBLIC);
        }
        index.refreshAll();
        TreeSet<String> shown = new TreeSet<>();
        for (int day = 0; day < 7; day++) {
            CardPages cards = new CardPages(
                    context.getBean(PersonList.class),
                    context.getBean(Places.class),
                    context.getBean(CountryWords.class),
                    context.getBean(Frames.class),
                    context.getBean(Templates.class),
                    Clock.offset(Clock.systemUTC(), Duration.ofDays(day)));
            byte[] card = cards.card(
                    country.value(),
                    new ServedLinks(LanguageTag.EN),
                    context.getBean(Frames.class).words(LanguageTag.EN));
            shown.add(Jsoup.parse(new String(card, StandardCharsets.UTF_8))
                    .select("strong")
                    .text());
        }
        assertThat(shown).hasSize(7);
    }

    @Test
    void whereNobodyCanBeWrittenToItSaysSo() throws Exception {
        assertThat(text(ask("/read/en/card?country=" + country))).contains("There is nobody here now");
    }

    @Test
    void otherSitesMayShowTheCardAndNothingElse() throws Exception {
        MockHttpServletResponse card = ask("/read/en/card");
        assertThat(card.getHeader("Content-Security-Policy"))
                .contains("frame-ancestors *", "script-src 'none'", "default-src 'none'", "form-action 'none'")
                .doesNotContain("frame-ancestors 'none'");
        assertThat(card.getHeaders("Content-Security-Policy")).hasSize(1);
        assertThat(card.getHeader("X-Frame-Options")).isNull();
        assertThat(card.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(card.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(card.getCookies()).isEmpty();
        for (String path : List.of(
                "/read/en",
                "/read/en/people",
                "/read/en/open-data",
                "/read/en/card/",
                "/read/en/people/card",
                "/read")) {
            MockHttpServletResponse page = ask(path);
            assertThat(page.getHeader("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
            assertThat(page.getHeader("X-Frame-Options")).as(path).isEqualTo("DENY");
        }
        assertThat(web.perform(post("/read/en/card")).andReturn().getResponse().getStatus())
                .isEqualTo(403);
    }

    @Test
    void aCopyIsAskedForByItsTag() throws Exception {
        for (String path : List.of("/read/ru/card?country=" + country, "/read/ru/open-data")) {
            String tag = Objects.requireNonNull(ask(path).getHeader("ETag"));
            assertThat(web.perform(get(URI.create(path)).header("If-None-Match", tag))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(304);
        }
        assertThat(ask("/read/xx/card").getStatus()).isEqualTo(404);
    }

    @Test
    void everythingThatThePageListsIsThere() throws Exception {
        for (LanguageTag language : Languages.OFFERED) {
            Document page = Jsoup.parse(text(ask("/" + ReadingNavigation.openData(language))));
            List<String> links = new ArrayList<>();
            page.select("main a[href^=/]").forEach(link -> links.add(link.attr("href")));
            assertThat(links).hasSizeGreaterThanOrEqualTo(14);
            for (String link : links) {
                assertThat(ask(link).getStatus()).as(link).isEqualTo(200);
            }
            assertThat(page.select("script")).isEmpty();
            assertThat(page.select("[itemtype=https://schema.org/DataDownload]"))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(file -> {
                        assertThat(file.select("[itemprop=contentUrl]")).hasSize(1);
                        assertThat(file.select("[itemprop=encodingFormat]").attr("content"))
                                .contains("/");
                    });
            assertThat(page.select("main code").text())
                    .startsWith("<iframe src=\"http")
                    .contains("/" + ReadingNavigation.card(language) + "\"");
            assertThat(page.select("footer a[href=/" + ReadingNavigation.openData(language) + "]"))
                    .hasSize(1);
        }
    }

    @Test
    void aPageLeadsToTheFeedOfItsChanges() throws Exception {
        FacilityId held = named("Vida", Publication.PUBLIC);
        index.refreshAll();
        String person = Objects.requireNonNull(Jsoup.parse(text(ask("/read/en/card?country=" + country)))
                        .selectFirst("main a"))
                .attr("href");
        String place = "/read/en/"
                + DirectoryNavigation.place(places.page(held).orElseThrow().code());
        for (String page : List.of(person, place)) {
            MockHttpServletResponse feed =
                    ask(Jsoup.parse(text(ask(page))).select("a[rel=alternate]").attr("href"));
            assertThat(feed.getStatus()).as(page).isEqualTo(200);
            assertThat(feed.getContentType()).startsWith("application/atom+xml");
        }
        assertThat(Jsoup.parse(text(ask(person)))
                        .select("[itemtype=https://schema.org/Person] [itemprop=name]")
                        .text())
                .isEqualTo("Vida");
    }

    private FacilityId named(String name, Publication publication) {
        FacilityId place =
                make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, LocalDate.now(ZoneOffset.UTC));
        make.person()
                .in(country)
                .published(publication)
                .named(
                        new PersonName(LanguageTag.BE, NameRole.ENVELOPE, name),
                        new PersonName(LanguageTag.RU, NameRole.ENVELOPE, name),
                        new PersonName(LanguageTag.EN, NameRole.DISPLAY, name))
                .held(CustodyKind.COLONY, place)
                .register();
        return place;
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return web.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
