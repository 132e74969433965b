package org.vestka.letters.observatory.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
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
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.Places;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.observatory.ObservedPlaces;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.testing.FilteredWeb;
import org.vestka.testing.VestkaTest;

/** The observatory without script, and as data: three places, of one of which too little is known. */
@VestkaTest
@Import(TestPeople.class)
class ObservatoryReadingTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPeople make;

    @Autowired
    private Places places;

    @Autowired
    private ObservedPlaces observed;

    private MockMvc web = MockMvcBuilders.standaloneSetup().build();
    private CountryCode country = new CountryCode("BY");
    private String good = "";
    private String poor = "";
    private String few = "";

    @BeforeEach
    void ground() {
        web = FilteredWeb.of(context);
        country = make.country();
        FacilityId one = place();
        FacilityId two = place();
        FacilityId three = place();
        PersonId there = held(one);
        YearMonth first = YearMonth.from(observed.asOf()).minusMonths(24);
        for (int month = 0; month < 20; month++) {
            observed.posted(there, first.plusMonths(month).atDay(5), 12, month < 9 ? 8 : 0, 33);
        }
        observed.posted(held(two), observed.asOf().minusWeeks(40), 30, 6, 80);
        observed.posted(held(three), observed.asOf().minusWeeks(40), 9, 4, 20);
        observed.write(country);
        Map<FacilityId, String> codes = places.codes(List.of(one, two, three));
        good = codes.getOrDefault(one, "");
        poor = codes.getOrDefault(two, "");
        few = codes.getOrDefault(three, "");
    }

    @Test
    void itSaysTheSameInEveryLanguageAndEveryLinkLeadsSomewhere() throws Exception {
        for (LanguageTag language : Languages.OFFERED) {
            String root = "/read/" + language + "/observatory";
            Document board = page(root + "?country=" + country);
            assertThat(board.select("table").getFirst().select("tbody tr")).hasSize(3);
            assertThat(board.select("table").getFirst().select("tbody tr td").eachText())
                    .startsWith("240", "30 % (25\u2060–\u206036)", "0 % (0\u2060–\u20602)", "168");
            followed(board);
            Document place = page(root + "/places/" + good + "?beside=" + poor);
            // both beside each other, months, weeks, years
            assertThat(place.select("table")).hasSizeGreaterThanOrEqualTo(4);
            followed(place);
            Document alone = page(root + "/places/" + good + "?beside=" + few);
            // that there is nothing beside it is said
            assertThat(alone.select("main section")).hasSameSizeAs(place.select("main section"));
            assertThat(alone.select("table")).hasSize(place.select("table").size() - 1);
            assertThat(page(root + "/method").select("main section")).hasSize(8);
            assertThat(page(root + "/places/" + few).select("table")).isEmpty();
            assertThat(page("/read/" + language + "/places/" + good)
                            .select("main a")
                            .eachAttr("href"))
                    .contains(root + "/places/" + good);
            assertThat(page("/read/" + language + "/places/" + few).text()).doesNotContain("(16\u2060–\u206078)");
            assertThat(ask(root + "/places/no-such").getStatus()).isEqualTo(404);
        }
        assertThat(page("/read/en/observatory?country=" + country).text())
                .contains("almost nothing: of", "Before it was 67 %");
    }

    @Test
    void programsReadTheSame() throws Exception {
        assertThat(text(ask("/api/v1/observatory?country=" + country)))
                .contains("\"posted\":240,\"arrived\":{\"letters\":72,\"share\":0.3,", "\"value\":\"" + good + "\"")
                .doesNotContain("\"" + few + "\"");
        int year = observed.asOf().minusWeeks(40).getYear();
        assertThat(text(ask("/api/v1/observatory?country=" + country + "&year=" + year)))
                .contains("\"year\":" + year);
        assertThat(ask("/api/v1/observatory?country=" + country + "&year=1999").getStatus())
                .isEqualTo(404);
        assertThat(ask("/api/v1/observatory?year=last").getStatus()).isEqualTo(400);
        assertThat(text(ask("/api/v1/observatory/places.csv?lang=be&country=" + country))
                        .lines())
                .hasSize(3)
                .allMatch(line -> line.split(",", -1).length == 21);
        assertThat(text(ask("/api/v1/observatory/places/" + good + "?beside=" + poor)))
                .contains("\"comparison\":{\"beside\":\"" + poor, "\"inTime\":");
        assertThat(text(ask("/api/v1/observatory/places/" + few))).contains("\"all\":null");
        String weeks = text(ask("/api/v1/observatory/places/" + good + "/waiting.csv?beside=" + poor));
        assertThat(weeks).contains("," + good + ",5,0.3,").contains("," + poor + ",12,0.2,");
        assertThat(text(ask("/api/v1/observatory/places/" + good + "/months.csv"))
                        .lines())
                .hasSizeGreaterThan(15);
        assertThat(ask("/api/v1/observatory/places/" + good + "/people.csv").getStatus())
                .isEqualTo(404);
    }

    private void followed(Document page) throws Exception {
        for (Element link : page.select("main a")) {
            assertThat(ask(link.attr("href")).getStatus()).as(link.attr("href")).isEqualTo(200);
        }
    }

    private FacilityId place() {
        return make.facilityWithoutAddress(country, FacilityKind.COLONY);
    }

    private PersonId held(FacilityId place) {
        return make.person().in(country).held(CustodyKind.COLONY, place).register();
    }

    private Document page(String path) throws Exception {
        MockHttpServletResponse answer = ask(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(text(answer)).doesNotContain("<script", "observatory.");
        return Jsoup.parse(text(answer));
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return web.perform(get(URI.create(address.replace(" ", "%20"))))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
