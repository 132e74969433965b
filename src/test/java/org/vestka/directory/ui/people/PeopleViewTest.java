package org.vestka.directory.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.CountryCode;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class PeopleViewTest extends SpringBrowserlessTest {

    @Autowired
    private TestPeople made;

    @Autowired
    private PersonList people;

    @Autowired
    private PersonRows rows;

    @Autowired
    private PeopleIndex index;

    private CountryCode country;

    @BeforeEach
    void threePeople() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        country = made.country();
        var colony = made.facility(country, FacilityKind.COLONY, AddressStatus.UNVERIFIED, null);
        made.person().in(country).held(CustodyKind.COLONY, colony).register();
        made.person().in(country).held(CustodyKind.IN_TRANSIT, null).register();
        made.person().in(country).held(CustodyKind.RELEASED, null).register();
        // another test may have left thousands of people to take in, which readers do not wait for
        index.refreshAll();
    }

    @Test
    void theHeadingCountsThoseWhoCanBeWrittenTo() {
        open("people?country=" + country);
        assertThat(find(H1.class).single().getText()).isEqualTo("1 person is waiting for a letter");
        assertThat(status()).isEqualTo("2 of 2");
    }

    @Test
    void everybodyIsThereWhenAskedFor() {
        open("people?custody=any&country=" + country);
        assertThat(status()).isEqualTo("3 of 3");
    }

    @Test
    void theHeadingAgreesWithAListOfEverybody() {
        open("people?custody=any&country=" + country);
        assertThat(find(H1.class).single().getText()).isEqualTo("3 people, 1 waiting for a letter");
        assertThat(find(Button.class).withText("Clear all (2)").exists()).isTrue();
    }

    @Test
    void aLinkOpensTheSearchItWasMadeFrom() {
        open("people?country=" + country + "&q=nobody-of-this-name-at-all");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("nobody-of-this-name-at-all");
        assertThat(find(H2.class).all().stream().map(H2::getText)).contains("Nobody fits this");
    }

    @Test
    void whoeverHasNoAddressIsToldWhy() {
        var words = new DirectoryWords(LanguageTag.EN);
        PersonFilter all = PersonFilter.ALL.withCountry(country);
        var told = rows.of(people.list(all, PersonSort.NAME, 0, 24).items(), PersonSort.NAME, words);
        assertThat(told).hasSize(3);
        assertThat(told).anySatisfy(row -> {
            assertThat(row.where()).startsWith("In transit, since ");
            assertThat(row.note()).isEqualTo("no address yet");
            assertThat(row.address()).as("said once").isNull();
        });
        assertThat(told).anySatisfy(row -> {
            assertThat(row.where()).startsWith("Penal colony No.");
            assertThat(row.address()).isEqualTo("not verified");
            assertThat(row.name()).startsWith("Алесь");
            assertThat(row.other()).startsWith("Ales Prydumany");
            assertThat(row.note()).isNull();
        });
    }

    private void open(String location) {
        DirectoryNavigation.open(location);
        roundTrip();
    }

    private String status() {
        return find(Paragraph.class).all().stream()
                .filter(each -> "status".equals(each.getElement().getAttribute("role")))
                .findFirst()
                .orElseThrow()
                .getText();
    }
}
