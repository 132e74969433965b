package org.vestka.directory.web.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.vestka.tables.Tables.CORRECTION;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.People;
import org.vestka.directory.place.Places;
import org.vestka.directory.testing.TestPeople;
import org.vestka.testing.FilteredWeb;
import org.vestka.testing.VestkaTest;

/** A reader without script or cookie says what is wrong, and asks that a page be hidden. */
@VestkaTest
@Import(TestPeople.class)
class CorrectingWithoutScriptTest {

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPeople make;

    @Autowired
    private People people;

    @Autowired
    private Places places;

    @Autowired
    private DSLContext sql;

    private MockMvc web = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void open() {
        sql.deleteFrom(CORRECTION).execute();
        web = FilteredWeb.of(context);
    }

    @Test
    void wordsArriveAndNothingIsLeftOnTheDevice() throws Exception {
        PersonId person = make.inColony();
        String path = path(person);
        assertThat(text(ask(get(path)))).contains(path + "/correct", path + "/hide");
        MockHttpServletResponse form = ask(get(path + "/correct"));
        assertThat(text(form)).doesNotContain("<script");
        assertThat(form.getHeader("Content-Security-Policy")).contains("script-src 'none'", "form-action 'self'");

        MockHttpServletResponse sent = ask(filled(path + "/correct", stamp(form))
                .param("matter", "NAME")
                .param("words", "Прыдуманны")
                .param("from", "https://example.org/1"));

        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getHeader("Location")).isEqualTo("/read/en/thanks/sent");
        assertThat(sent.getCookies()).isEmpty();
        assertThat(sent.getHeader("Set-Cookie")).isNull();
        assertThat(text(ask(get("/read/en/thanks/sent")))).contains("Thank you");
        assertThat(sql.selectFrom(CORRECTION).fetchSingle().getWords()).isEqualTo("Прыдуманны");
    }

    @Test
    void whoIsHiddenIsOnNoPlainPage() throws Exception {
        PersonId person = make.inColony();
        String path = path(person);
        assertThat(ask(get(path)).getStatus()).isEqualTo(200);
        String stamp = stamp(ask(get(path + "/hide")));

        MockHttpServletResponse sent = ask(filled(path + "/hide", stamp).param("words", ""));

        assertThat(sent.getHeader("Location")).isEqualTo("/read/en/thanks/at-once");
        assertThat(ask(get(path)).getStatus()).isEqualTo(404);
        assertThat(ask(get(path + "/hide")).getStatus()).isEqualTo(404);
    }

    @Test
    void aPlaceIsLookedAtBeforeItIsHidden() throws Exception {
        FacilityId place = make.facility();
        String path = "/read/en/places/" + places.page(place).orElseThrow().code();
        MockHttpServletResponse form = ask(get(path + "/hide"));
        assertThat(text(form)).contains("An editor looks at it and decides.", "<button>Send</button>");

        MockHttpServletResponse sent = ask(filled(path + "/hide", stamp(form)).param("words", ""));

        assertThat(sent.getHeader("Location")).isEqualTo("/read/en/thanks/sent");
        assertThat(text(ask(get(path)))).contains("вул. Прыдуманая");
        assertThat(sql.fetchCount(CORRECTION)).isEqualTo(1);
    }

    @Test
    void aWishIsNeverSentAway() throws Exception {
        for (int i = 0; i < 80; i++) {
            String path = path(make.inColony()) + "/hide";
            assertThat(ask(filled(path, stamp(ask(get(path)))).param("words", ""))
                            .getStatus())
                    .isEqualTo(303);
        }
        assertThat(sql.fetchCount(CORRECTION)).isEqualTo(80);
    }

    @Test
    void whatIsNotTakenStaysInTheForm() throws Exception {
        String path = path(make.inColony()) + "/correct";
        String stamp = stamp(ask(get(path)));

        MockHttpServletResponse refused =
                ask(filled(path, stamp).param("matter", "CASE").param("words", "ask +375 29 123-45-67 <b>"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains("+375 29 123-45-67 &lt;b&gt;", "We never keep those", "value=\"CASE\" selected");
        assertThat(sql.fetchCount(CORRECTION)).isZero();
    }

    @Test
    void whatComesFromElsewhereIsRefused() throws Exception {
        String path = path(make.inColony()) + "/correct";
        String stamp = stamp(ask(get(path)));

        for (MockHttpServletRequestBuilder each : java.util.List.of(
                filled(path, stamp).header("Sec-Fetch-Site", "cross-site"),
                filled(path, "1." + stamp.split("\\.")[1]),
                filled(path.replace("/correct", "/hide"), stamp),
                filled(path, ""))) {
            assertThat(ask(each.param("words", "something").param("matter", "OTHER"))
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(sql.fetchCount(CORRECTION)).isZero();
    }

    private String path(PersonId person) {
        return "/read/en/people/"
                + people.brief(person).orElseThrow().publicId().value();
    }

    private static MockHttpServletRequestBuilder filled(String path, String stamp) {
        return post(path).contentType("application/x-www-form-urlencoded").param("stamp", stamp);
    }

    private static String stamp(MockHttpServletResponse form) throws Exception {
        Matcher found = STAMP.matcher(text(form));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }
}
