package org.vestka.directory.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.counts.CountRow;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.web.open.CountsEndpoint.CountsOfDay;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.FilteredWeb;
import org.vestka.testing.VestkaTest;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of a day as data, in the words of the page. */
@VestkaTest
@Import(TestPeople.class)
class CountsEndpointTest {

    @Autowired
    private CountsEndpoint endpoint;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TestPeople make;

    @Autowired
    private Registry registry;

    private CountryCode country;

    @BeforeEach
    void onePoliticalPrisoner() {
        country = make.country();
        PersonId person = make.person()
                .in(country)
                .stays(StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse("2021-03-01")))
                .register();
        registry.change(new PersonChange(
                person,
                PersonFacts.by(TestPeople.SOURCE)
                        .designation(new DesignationDraft(
                                "viasna", DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")))
                        .texts(java.util.List.of(
                                new TextDraft(PersonTextKind.OCCUPATION, LanguageTag.EN, "=HYPERLINK(0)")))
                        .build()));
    }

    @Test
    void theWholeDayIsOneAnswer() {
        CountsOfDay day = day(asked("day", "2021-10-22"));
        assertThat(day.recognised()).isEqualTo(1);
        assertThat(day.persecuted()).isZero();
        assertThat(day.statement()).containsEntry("in-custody", 1L).containsEntry("open-type", 0L);
        assertThat(Objects.requireNonNull(day.tables().get("custody")))
                .containsExactly(new CountsEndpoint.CountOfRow(
                        "remand", "Pre-trial detention", java.util.Map.of("recognised", 1L)));
    }

    @Test
    void aTableIsAFileInTheLanguageAskedForInWhichNothingReckons() {
        MultiValueMap<String, String> asked = asked("day", "2021-10-22");
        asked.add("lang", "ru");
        assertThat(table("custody", asked)).isEqualTo("""
                        day,licence,language,country,body,by,value,label,recognised,recognised-ex-post,former,persecuted,withdrawn\r
                        2021-10-22,CC-BY-4.0,ru,%s,viasna,custody,remand,СИЗО,1,0,0,0,0\r
                        """.formatted(country));
        assertThat(table("profession", asked)).contains(",'=hyperlink(0),'=HYPERLINK(0),1,");
        ResponseEntity<byte[]> trend = endpoint.table("trend", asked);
        assertThat(table("trend", asked)).contains("2021-04-30,CC-BY-4.0,ru," + country + ",viasna,1,0,1");
        assertThat(trend.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("counts-trend-ru-2021-10-22.csv");
        assertThat(table("statement", asked)).contains(",recognised,in-custody,");
    }

    @Test
    void kindsOfCustodyAreCalledAsInTheCountryThatIsCounted() {
        CountryCode russia = new CountryCode("RU");
        PersonId person = make.person()
                .in(russia)
                .stays(StayDraft.of(CustodyKind.OPEN_TYPE, null, PartialDate.parse("2021-03-01")))
                .register();
        registry.designate(
                person,
                new DesignationDraft("viasna", DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")),
                TestPeople.SOURCE);
        MultiValueMap<String, String> asked = asked("day", "2021-10-22");
        asked.set("country", russia.value());
        asked.add("lang", "ru");
        await().until(() -> table("custody", asked).contains("open-type"));

        assertThat(table("custody", asked)).contains(",open-type,Исправительный центр,");
        assertThat(day(asked).tables().get("custody"))
                .extracting(CountsEndpoint.CountOfRow::label)
                .contains("Исправительный центр");
    }

    @Test
    void ofWhomIsHiddenNeitherDataNorFilesNorPlainPagesTellThePlace() throws Exception {
        PersonId hidden = make.person()
                .in(country)
                .stays(StayDraft.of(CustodyKind.COLONY, null, PartialDate.parse("2021-03-01")))
                .register();
        registry.designate(
                hidden,
                new DesignationDraft("viasna", DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")),
                TestPeople.SOURCE);
        registry.publish(List.of(hidden), Publication.WITHHELD, TestPeople.SOURCE);
        await().until(() -> Long.valueOf(1)
                .equals(day(asked("day", "2021-10-22")).statement().get("recognised-not-told")));
        assertThat(day(asked("day", "2021-10-22")).recognised()).isEqualTo(2);
        CountsOfDay day = day(asked("day", "2021-10-22"));
        assertThat(day.statement()).containsEntry("in-custody", 1L).containsEntry("recognised-not-told", 1L);
        day.tables().values().forEach(rows -> assertThat(rows.getLast().value()).isEqualTo(CountRow.NOT_TOLD));
        String custody = table("custody", asked("day", "2021-10-22"));
        assertThat(custody).contains(",not-told,Not told here,1,").doesNotContain("colony");
        assertThat(table("age-today", asked("day", "2021-10-22"))).contains(",age-today,not-told,");
        MockMvc web = FilteredWeb.of(context);
        for (String filter : List.of("", "&custody=colony", "&custody=remand", "&designation=recognised")) {
            String page = web.perform(MockMvcRequestBuilders.get(java.net.URI.create(
                            "/read/en/counts/people?day=2021-10-22&body=viasna&country=" + country + filter)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page)
                    .as(filter)
                    .contains(filter.endsWith("colony") ? "<h1>0 people" : "<h1>1 person")
                    .contains("There may be others who are counted")
                    .doesNotContain("more person is counted");
        }
    }

    @Test
    void whatIsNotCountedByIsNotThere() {
        assertThat(endpoint.table("height", asked("day", "2021-10-22")).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatCannotBeUnderstoodIsNotAnsweredWithSomethingElse() {
        assertThat(endpoint.counts(asked("day", "soon")).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(endpoint.counts(asked("body", "nobody")).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(endpoint.table("custody", asked("day", "9999-12-31")).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aParameterThatIsUnknownIsRefused() {
        assertThat(endpoint.counts(asked("gender", "female")).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(endpoint.table("custody", asked("lang", "xx")).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void numbersSayTheirLicenceAndACopyIsAskedForByItsTag() throws Exception {
        assertThat(day(asked("day", "2021-10-22")).licence().name()).isEqualTo("CC-BY-4.0");
        MockMvc web = FilteredWeb.of(context);
        for (String path : List.of("/api/v1/counts", "/api/v1/counts/custody.csv")) {
            MockHttpServletResponse answer = web.perform(MockMvcRequestBuilders.get(path)
                            .param("day", "2021-10-22")
                            .param("country", country.value()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeaders("Cache-Control")).containsExactly("no-store");
            assertThat(answer.getHeader("X-Accel-Expires")).isEqualTo("60");
            assertThat(answer.getHeader("Pragma")).isNull();
            assertThat(answer.getHeader("Expires")).isNull();
            assertThat(web.perform(MockMvcRequestBuilders.get(path)
                                    .param("day", "2021-10-22")
                                    .param("country", country.value())
                                    .header("If-None-Match", Objects.requireNonNull(answer.getHeader("ETag"))))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(304);
        }
    }

    private CountsOfDay day(MultiValueMap<String, String> asked) {
        return json.readValue(Objects.requireNonNull(endpoint.counts(asked).getBody()), CountsOfDay.class);
    }

    private String table(String table, MultiValueMap<String, String> asked) {
        return new String(Objects.requireNonNull(endpoint.table(table, asked).getBody()), StandardCharsets.UTF_8);
    }

    private MultiValueMap<String, String> asked(String name, String value) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add("country", country.value());
        parameters.add(name, value);
        return parameters;
    }
}
