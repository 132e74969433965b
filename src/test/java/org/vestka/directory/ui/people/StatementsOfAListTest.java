package org.vestka.directory.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.testing.Statements;
import org.vestka.testing.VestkaTest;

/** What an open list asks of the database: the same for a few rows and for many, and little while somebody types. */
@VestkaTest
@Import(TestPeople.class)
class StatementsOfAListTest extends SpringBrowserlessTest {

    @Autowired
    private TestPeople made;

    @Autowired
    private PeopleIndex index;

    @Autowired
    private DSLContext sql;

    /** Made once: 24 people in colonies of their own, three in prisons. */
    private static @Nullable CountryCode country;

    @BeforeEach
    void people() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        if (country == null) {
            country = made.country();
            register(24, FacilityKind.COLONY, CustodyKind.COLONY);
            register(3, FacilityKind.PRISON, CustodyKind.PRISON);
            index.refreshAll();
        }
    }

    @Test
    void aPageAsksTheSameForThreeRowsAndForTwentyFour() {
        open("prison");

        List<String> three = Statements.of(sql, () -> open("prison"));
        List<String> twentyFour = Statements.of(sql, () -> open("colony"));

        assertThat(three).isNotEmpty().hasSizeLessThanOrEqualTo(13);
        assertThat(twentyFour).hasSameSizeAs(three);
    }

    @Test
    void typingReadsRowsAndNotThePlacesOnOffer() {
        open("colony");
        TextField search = find(TextField.class).single();

        List<String> typed = Statements.of(sql, () -> {
            test(search).setValue("Прыдуманы");
            roundTrip();
        });

        // three of them are the countries, which are few: with their names and how names stand on their envelopes
        assertThat(typed).isNotEmpty().hasSizeLessThanOrEqualTo(6);
        assertThat(typed).noneMatch(query -> query.contains("from `facility`") || query.contains("from `region`"));
    }

    private void register(int number, FacilityKind kind, CustodyKind custody) {
        for (int i = 0; i < number; i++) {
            FacilityId place = made.facility(here(), kind, AddressStatus.UNVERIFIED, null);
            made.person().in(here()).held(custody, place).register();
        }
    }

    private void open(String custody) {
        DirectoryNavigation.open("people?country=" + here() + "&custody=" + custody);
        roundTrip();
    }

    private static CountryCode here() {
        return Objects.requireNonNull(country);
    }
}
