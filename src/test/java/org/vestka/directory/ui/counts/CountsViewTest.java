package org.vestka.directory.ui.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.shared.PartialDate;
import org.vestka.shared.ui.Fold;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.PersonCard;
import org.vestka.testing.VestkaTest;

/** Somebody needs a number, sees whom it stands for, and can cite it. */
@VestkaTest
@Import(TestPeople.class)
class CountsViewTest extends SpringBrowserlessTest {

    @Autowired
    private TestPeople make;

    @Autowired
    private Registry registry;

    @Autowired
    private Places places;

    private CountryCode country;

    @BeforeEach
    void threePoliticalPrisonersOneOfThemHidden() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        country = make.country();
        for (Publication publication : List.of(Publication.PUBLIC, Publication.PUBLIC, Publication.WITHHELD)) {
            PersonId person = make.person()
                    .in(country)
                    .published(publication)
                    .stays(StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse("2021-03-01")))
                    .register();
            registry.designate(
                    person,
                    new DesignationDraft("viasna", DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")),
                    TestPeople.SOURCE);
        }
    }

    @Test
    void everyNumberLeadsToThePeopleBehindIt() {
        open("counts?day=2021-10-22&country=" + country);
        String two = find(NumberTable.class).all().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.numbers().stream())
                .filter(number -> number.text().equals("2"))
                .flatMap(number -> Stream.ofNullable(number.href()))
                .filter(href -> href.contains("custody="))
                .findFirst()
                .orElseThrow();
        // names come out of the index, which does not keep a reader waiting for changes
        await().pollInSameThread().untilAsserted(() -> {
            open(two);
            assertThat(find(PersonCard.class).all()).hasSize(2);
        });

        assertThat(find(H1.class).single().getText()).isEqualTo("2 people");
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .noneMatch(text -> text.contains("more p"))
                .anyMatch(text -> text.startsWith("There may be others"));
    }

    @Test
    void everyTableHasItsFileAndItsCitation() {
        open("counts?day=2021-10-22&country=" + country);
        List<String> headings = find(H2.class).all().stream().map(H2::getText).toList();
        assertThat(headings).contains("The day in one table", "Since 2020", "Where they are", "Year of arrest");
        assertThat(find(CountFiles.class).all()).hasSize(headings.size());
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("api/v1/counts/custody.csv?day=2021-10-22&country=" + country + "&body=viasna&lang=en");
    }

    @Test
    void aLinkLeadsToEachTableAndOnlyTheFirstThreeAreOpen() {
        open("counts?day=2021-10-22&country=" + country);
        List<Fold> folds = find(Fold.class).all();
        assertThat(folds).isNotEmpty().noneMatch(Fold::isOpen);
        assertThat(find(NumberTable.class).all()).hasSize(folds.size() + 3);
        assertThat(find(Anchor.class).all().stream()
                        .map(Anchor::getHref)
                        .filter(href -> href.startsWith("counts?") && href.contains("#"))
                        .map(href -> href.substring(href.indexOf('#'))))
                .hasSize(folds.size() + 3)
                .contains("#statement", "#trend", "#custody", "#arrested");
        assertThat(folds.stream().flatMap(fold -> fold.getContent().getId().stream()))
                .contains("arrested")
                .doesNotContain("custody");
    }

    /** Above the table of regions: each where the country's pack says it stands, with its people behind it. */
    @Test
    void theRegionsOfACountryWithAMapStandOnIt() {
        CountryCode belarus = new CountryCode("BY");
        FacilityId remand = places.page("BY-SIZO-1").orElseThrow().id();
        PersonId person = make.person()
                .in(belarus)
                .stays(StayDraft.of(CustodyKind.REMAND, remand, PartialDate.parse("2021-03-01")))
                .register();
        registry.designate(
                person,
                new DesignationDraft("viasna", DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")),
                TestPeople.SOURCE);

        open("counts?day=2021-10-22&country=BY");
        CountMap map = find(CountMap.class).single();
        List<ListItem> tiles = map.getChildren()
                .flatMap(Component::getChildren)
                .map(ListItem.class::cast)
                .toList();
        assertThat(tiles).hasSize(7);
        assertThat(tiles.stream().flatMap(tile -> tile.getChildren()))
                .filteredOn(Anchor.class::isInstance)
                .extracting(link -> ((Anchor) link).getHref())
                .anyMatch(href -> href.contains("region=minsk"));
        assertThat(tiles).anySatisfy(tile -> assertThat(tile.getClassNames()).contains("v-counts-strength-5"));

        open("counts?day=2021-10-22&country=" + country);
        assertThat(find(CountMap.class).all()).isEmpty();
    }

    @Test
    void aDayBeforeAnybodyWasNamedSaysSo() {
        open("counts?day=2021-03-15&country=" + country);
        assertThat(find(H2.class).all().stream().map(H2::getText)).contains("Nobody was named by that day");
    }

    @Test
    void aDayThatCannotBeCountedIsToldAsThat() {
        for (String page : List.of("counts", "counts/people")) {
            for (String day : List.of("9999-12-31", "1914-08-01", "soon", "")) {
                open(page + "?day=" + day + "&country=" + country);
                assertThat(notes()).as(page + " " + day).anyMatch(text -> text.startsWith("The day you asked for"));
            }
            for (String query : List.of("?day=2021-10-22&country=" + country, "?country=" + country)) {
                open(page + query);
                assertThat(notes()).as(page + query).noneMatch(text -> text.startsWith("The day you asked for"));
            }
        }
    }

    private List<String> notes() {
        return find(Note.class).all().stream()
                .map(note -> note.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void aDayToComeIsTodayAndNonsenseIsLeftOut() {
        open("counts?day=9999-12-31&country=" + country + "&body=nobody&age=x");
        assertThat(find(H1.class).single().getText()).isEqualTo("How many, by whose count");
        open("counts/people?day=soon&designation=x&custody=y&age=old&country=" + country);
        assertThat(find(H1.class).single().getText()).isEqualTo("2 people");
        open("counts/people?day=2021-10-22&profession=Call+us&country=" + country);
        assertThat(find(H1.class).single().getText()).isEqualTo("0 people");
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .noneMatch(text -> text.contains("Call us"));
    }

    private void open(String location) {
        DirectoryNavigation.open(location);
        roundTrip();
    }
}
