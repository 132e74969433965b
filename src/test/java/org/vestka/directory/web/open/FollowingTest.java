package org.vestka.directory.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
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
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.FilteredWeb;
import org.vestka.testing.VestkaTest;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Feeds of what was changed, and birthdays as a calendar. */
@VestkaTest
@Import(TestPeople.class)
class FollowingTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPeople make;

    @Autowired
    private Registry registry;

    @Autowired
    private People people;

    @Autowired
    private Places places;

    @Autowired
    private PeopleIndex index;

    private MockMvc web = MockMvcBuilders.standaloneSetup().build();
    private CountryCode country = new CountryCode("BY");

    @BeforeEach
    void open() {
        web = FilteredWeb.of(context);
        country = make.country();
    }

    @Test
    void whatWasChangedOfAPersonIsTold() throws Exception {
        PersonId person = make.person().in(country).register();
        String path = "/api/v1/people/" + id(person) + "/changes.atom?lang=en";
        List<String> first = texts(feed(path), "id");
        story(person);

        Document feed = feed(path);

        List<String> titles = texts(feed, "title");
        assertThat(titles.getFirst()).startsWith("Ales Prydumany").endsWith("What was changed here");
        assertThat(titles.subList(1, titles.size())).anyMatch(title -> title.contains("page begun"));
        assertThat(texts(feed, "updated")).allMatch(moment -> moment.endsWith("T00:00:00Z"));
        assertThat(texts(feed, "rights")).containsExactly("CC-BY-4.0");
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        // who follows it finds the later change of a day, too
        List<String> then = texts(feed, "id");
        assertThat(then.getFirst()).isEqualTo(first.getFirst());
        assertThat(then).isNotEqualTo(first);
        assertThat(texts(feed(path), "id")).isEqualTo(then);
    }

    @Test
    void aPlaceAndACountryAreFollowed() throws Exception {
        FacilityId place = make.facility(
                country,
                org.vestka.directory.place.FacilityKind.COLONY,
                org.vestka.directory.place.AddressStatus.UNVERIFIED,
                null);
        PersonId shown = make.person().in(country).register();
        PersonId limited =
                make.person().in(country).published(Publication.LIMITED).register();
        make.person().in(country).published(Publication.WITHHELD).register();
        make.person().in(country).published(Publication.DRAFT).register();
        story(limited);

        String code = places.page(place).orElseThrow().code();
        assertThat(texts(feed("/api/v1/places/" + code + "/changes.atom"), "id"))
                .isNotEmpty();
        Document feed = feed("/api/v1/countries/" + country + "/changes.atom?lang=be");
        List<String> told = links(feed);
        assertThat(told).anyMatch(link -> link.endsWith("/people/" + id(shown)));
        assertThat(told).noneMatch(link -> link.endsWith("/people/" + id(limited)));
        assertThat(told).allMatch(link -> !link.contains("/people/") || link.endsWith("/people/" + id(shown)));
        assertThat(links(feed("/api/v1/people/" + id(limited) + "/changes.atom")))
                .isEmpty();
        assertThat(ask("/api/v1/countries/AA/changes.atom").getStatus()).isEqualTo(404);
        assertThat(ask("/api/v1/places/nowhere/changes.atom").getStatus()).isEqualTo(404);
        assertThat(ask("/api/v1/people/2222222222/changes.atom").getStatus()).isEqualTo(404);
    }

    @Test
    void aBirthdayComesEveryYearAndTellsNoYear() throws Exception {
        PersonId may = born("1971-05-03", Publication.PUBLIC);
        PersonId leap = born("1984-02-29", Publication.PUBLIC);
        born("1969", Publication.PUBLIC);
        born("1962-05-04", Publication.LIMITED);
        born("1963-05-05", Publication.WITHHELD);
        index.refreshAll();

        MockHttpServletResponse answer = ask("/api/v1/birthdays.ics?lang=ru&country=" + country);
        String text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        List<VEvent> events =
                Objects.requireNonNull(Biweekly.parse(text).first()).getEvents();
        assertThat(events)
                .extracting(event -> event.getUid().getValue().substring(0, 10))
                .containsExactlyInAnyOrder(id(may), id(leap));
        assertThat(text)
                .doesNotContain("1971-", "19710503", "19840229", "1969-", "19620504", "19630505")
                .contains("0503", "BYMONTHDAY=-1", "FREQ=YEARLY", "День рождения: ")
                .as("nobody here can be written to")
                .doesNotContain("из-за границы");
        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 76);
        assertThat(answer.getHeader("ETag")).isNotNull();

        String one = ask("/api/v1/birthdays.ics?month=may&country=" + country).getContentAsString();
        assertThat(Objects.requireNonNull(Biweekly.parse(one).first()).getEvents())
                .hasSize(1);
        assertThat(ask("/api/v1/birthdays.ics?month=mai").getStatus()).isEqualTo(400);
    }

    @Test
    void whoeverCanBeWrittenToIsWrittenToInTimeAndToNobodysHome() throws Exception {
        FacilityId place = make.facility();
        PersonId held = make.person()
                .born(PartialDate.parse("1975-05-03"))
                .held(CustodyKind.COLONY, place)
                .register();
        make.person()
                .in(country)
                .born(PartialDate.parse("1976-05-04"))
                .held(CustodyKind.HOUSE_ARREST, null)
                .register();
        index.refreshAll();

        String code = places.page(place).orElseThrow().code();
        String text = ask("/api/v1/birthdays.ics?lang=en&place=" + code).getContentAsString();

        List<VEvent> events =
                Objects.requireNonNull(Biweekly.parse(text).first()).getEvents();
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.getUid().getValue()).startsWith(id(held)))
                .satisfies(event -> assertThat(event.getDescription().getValue())
                        .as("in days: the event comes back each year")
                        .containsPattern("post it [0-9]+ days before"))
                .satisfies(
                        event -> assertThat(event.getAlarms()).singleElement().satisfies(alarm -> assertThat(
                                        alarm.getTrigger().getDuration().toMillis())
                                .isLessThan(-14L * 24 * 60 * 60 * 1000)));
        String home = ask("/api/v1/birthdays.ics?country=" + country).getContentAsString();
        assertThat(Objects.requireNonNull(Biweekly.parse(home).first()).getEvents())
                .isEmpty();
    }

    private PersonId born(String day, Publication publication) {
        return make.person()
                .in(country)
                .born(PartialDate.parse(day))
                .published(publication)
                .held(CustodyKind.REMAND, null)
                .register();
    }

    private void story(PersonId person) {
        registry.change(new PersonChange(
                person,
                PersonFacts.by(TestPeople.SOURCE)
                        .texts(List.of(new TextDraft(PersonTextKind.OCCUPATION, LanguageTag.EN, "A weaver")))
                        .build()));
    }

    private Document feed(String path) throws Exception {
        MockHttpServletResponse answer = ask(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/atom+xml");
        DocumentBuilderFactory reading = DocumentBuilderFactory.newInstance();
        reading.setNamespaceAware(true);
        return reading.newDocumentBuilder().parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
    }

    private static List<String> texts(Document feed, String name) {
        List<String> texts = new ArrayList<>();
        NodeList all = feed.getElementsByTagNameNS("*", name);
        for (int i = 0; i < all.getLength(); i++) {
            texts.add(all.item(i).getTextContent());
        }
        return texts;
    }

    /** Of the entries. */
    private static List<String> links(Document feed) {
        List<String> links = new ArrayList<>();
        NodeList all = feed.getElementsByTagNameNS("*", "link");
        for (int i = 0; i < all.getLength(); i++) {
            if ("entry".equals(all.item(i).getParentNode().getLocalName())) {
                links.add(all.item(i).getAttributes().getNamedItem("href").getNodeValue());
            }
        }
        return links;
    }

    private String id(PersonId person) {
        return people.brief(person).orElseThrow().publicId().value();
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse();
    }
}
