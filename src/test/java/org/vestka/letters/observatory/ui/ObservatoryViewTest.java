package org.vestka.letters.observatory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.Places;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.counts.NumberTable;
import org.vestka.letters.observatory.ObservedPlaces;
import org.vestka.testing.VestkaTest;

/** Somebody asks what gets through, to which place, since when not, and compares two. */
@VestkaTest
@Import(TestPeople.class)
class ObservatoryViewTest extends SpringBrowserlessTest {

    @Autowired
    private TestPeople make;

    @Autowired
    private Places places;

    @Autowired
    private ObservedPlaces observed;

    private CountryCode country = new CountryCode("BY");
    private String closing = "";
    private String open = "";
    private String few = "";

    @BeforeEach
    void oneThatClosesOneThatIsOpenAndOneOfWhichLittleIsKnown() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        country = make.country();
        List<FacilityId> all = List.of(place(), place(), place());
        YearMonth first = YearMonth.from(observed.asOf()).minusMonths(24);
        PersonId there = held(all.getFirst());
        for (int month = 0; month < 20; month++) {
            observed.posted(there, first.plusMonths(month).atDay(5), 12, month < 9 ? 8 : 0, 33);
        }
        observed.posted(held(all.get(1)), observed.asOf().minusWeeks(40), 30, 20, 20);
        observed.posted(held(all.get(2)), observed.asOf().minusWeeks(40), 9, 9, 20);
        observed.write(country);
        Map<FacilityId, String> codes = places.codes(all);
        closing = codes.getOrDefault(all.getFirst(), "");
        open = codes.getOrDefault(all.get(1), "");
        few = codes.getOrDefault(all.get(2), "");
    }

    @Test
    void theBoardSaysWhereSomethingChangedAndLeadsToIt() {
        go("observatory?country=" + country);

        assertThat(texts()).anyMatch(text -> text.startsWith("270 letters posted. 92 have a sign that they arrived"));
        assertThat(texts())
                .anyMatch(text -> text.contains("almost nothing") && text.contains("Before it was 67\u00a0%"));
        assertThat(texts())
                .anyMatch(text -> text.startsWith("Places to which fewer than ten letters are known, or none"));
        assertThat(links()).contains("observatory/places/" + closing, "observatory/method");
        assertThat(links()).noneMatch(href -> href.contains(few));
        assertThat(links()).contains("api/v1/observatory/places.csv?country=" + country + "&lang=en");
        assertThat(find(NumberTable.class).all()).hasSize(4);
    }

    @Test
    void aPlaceShowsHowLongAndSinceWhenAndAnotherBesideIt() {
        go("observatory/places/" + closing);
        assertThat(find(H2.class).all().stream().map(H2::getText))
                .contains("Since when", "How long until a sign", "Two places side by side", "By year of posting");
        assertThat(find(ShareChart.class).all()).hasSize(2);
        assertThat(links()).contains("places/" + closing);

        go("observatory/places/" + closing + "?beside=" + open);

        assertThat(find(ShareChart.class).all()).hasSize(3);
        assertThat(texts())
                .anyMatch(text ->
                        text.startsWith("To ") && text.contains("The difference is more than chance would make"));
        assertThat(find(ShareChart.class).all())
                .allMatch(chart -> String.valueOf(chart.getElement().getAttribute("aria-label"))
                        .endsWith("The numbers stand in the table below."));
    }

    @Test
    void ofFewNothingIsTold() {
        go("observatory/places/" + few);
        assertThat(find(NumberTable.class).all()).isEmpty();
        assertThat(texts()).anyMatch(text -> text.startsWith("Of so few nothing is told"));

        go("observatory/places/" + closing + "?beside=" + few);
        assertThat(texts()).anyMatch(text -> text.contains("cannot be compared"));
        assertThat(find(ShareChart.class).all()).hasSize(2);

        go("observatory/places/NO-SUCH");
        assertThat(find(H1.class).single().getText()).isEqualTo("There is no such place");
    }

    @Test
    void yearsCanBeAskedForAndStandInTheUrl() {
        int year = observed.asOf().getYear() - 1;
        go("observatory?country=" + country + "&year=" + year);
        assertThat(find(Select.class).all().stream().map(select -> String.valueOf(select.getValue())))
                .contains(String.valueOf(year));
        // of one year no other parting is told
        assertThat(find(NumberTable.class).all()).hasSize(1);
    }

    @Test
    void thePageOfThePlaceSaysItInALine() {
        go("places/" + closing);
        assertThat(texts()).anyMatch(text -> text.startsWith("240 letters posted, 30\u00a0% with a sign"));
        assertThat(links()).contains("observatory/places/" + closing);

        go("places/" + few);
        assertThat(links()).noneMatch(href -> href.startsWith("observatory/places"));
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private void go(String path) {
        Location location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    private FacilityId place() {
        return make.facilityWithoutAddress(country, FacilityKind.COLONY);
    }

    private PersonId held(FacilityId place) {
        return make.person().in(country).held(CustodyKind.COLONY, place).register();
    }
}
