package org.vestka.directory.web.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.AttentionChange;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.testing.FilteredWeb;
import org.vestka.testing.VestkaTest;

/** The board without script, and as data. */
@VestkaTest
@Import(TestPeople.class)
class CoverageReadingTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPeople make;

    @Autowired
    private Attention attention;

    @Autowired
    private TransactionTemplate transaction;

    private final LocalDate today = LocalDate.now(Clock.systemUTC());
    private MockMvc web = MockMvcBuilders.standaloneSetup().build();
    private CountryCode country = new CountryCode("BY");

    @BeforeEach
    void ground() {
        web = FilteredWeb.of(context);
        country = make.country();
        FacilityId colony = make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, today);
        PersonId written = held(CustodyKind.COLONY, colony);
        held(CustodyKind.COLONY, colony);
        held(CustodyKind.REMAND, colony);
        held(CustodyKind.HOME_CONFINEMENT, null);
        transaction.executeWithoutResult(work -> attention.change(written, new AttentionChange(2, today, 0, 0)));
    }

    @Test
    void itSaysTheSameInEveryLanguageAndNamesWhoStandsApart() throws Exception {
        for (LanguageTag language : Languages.OFFERED) {
            Document page = page("/read/" + language + "/coverage?country=" + country);
            assertThat(page.select("table")).hasSize(4);
            assertThat(cells(page, 0)).containsExactly("2", "0", "3", "2");
            // the sum of both kinds of custody comes last
            assertThat(cells(page, 1)).endsWith("2", "0", "3", "2");
            assertThat(cells(page, 2)).startsWith("2", "3", "2");
            assertThat(cells(page, 3)).containsExactly("1");
            for (Element link : page.select("main a")) {
                assertThat(ask(link.attr("href")).getStatus())
                        .as(link.attr("href"))
                        .isEqualTo(200);
            }
            Document apart = page("/read/" + language + "/coverage/apart?country=" + country);
            assertThat(apart.select("main li a")).hasSize(1);
        }
    }

    @Test
    void programsReadTheSame() throws Exception {
        assertThat(text(ask("/api/v1/coverage?country=" + country)))
                .contains(
                        "\"all\":{\"people\":3,\"none\":2,\"inHand\":0,\"below\":2,\"letters\":2}",
                        "\"floor\":1",
                        "\"reason\":\"private-home\"");
        assertThat(text(ask("/api/v1/coverage/custody.csv?lang=be&country=" + country))
                        .lines())
                .hasSize(3)
                .allMatch(line -> line.split(",").length == 14);
        assertThat(text(ask("/api/v1/coverage/trend.csv?country=" + country)).lines())
                .hasSizeGreaterThan(1);
        assertThat(ask("/api/v1/coverage?country=00").getStatus()).isEqualTo(400);
        assertThat(ask("/api/v1/coverage?place=1").getStatus()).isEqualTo(400);
        assertThat(ask("/api/v1/coverage/people.csv").getStatus()).isEqualTo(404);
    }

    private List<String> cells(Document page, int table) {
        return page.select("table").get(table).select("td").eachText();
    }

    private PersonId held(CustodyKind kind, @org.jspecify.annotations.Nullable FacilityId place) {
        return make.person().in(country).held(kind, place).register();
    }

    private Document page(String path) throws Exception {
        MockHttpServletResponse answer = ask(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(text(answer)).doesNotContain("<script", "directory.");
        return Objects.requireNonNull(Jsoup.parse(text(answer)));
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return web.perform(get(URI.create(path))).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
