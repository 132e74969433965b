package org.vestka.directory.ui.motion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.Role;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.motion.MotionKind;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.SourceField;
import org.vestka.shared.PartialDate;
import org.vestka.shared.ui.DayField;
import org.vestka.shared.ui.SpokenDates;
import org.vestka.testing.SignedInAtTheScreen;
import org.vestka.testing.VestkaTest;

/** An editor reads the whole act before approving it, and hears when it takes effect. */
@VestkaTest
@Import(TestPeople.class)
class ActsAsSeenTest extends SignedInAtTheScreen {

    @Autowired
    private TestPeople made;

    @Autowired
    private DSLContext sql;

    ActsAsSeenTest() {
        super(Role.EDITOR);
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherKindIsApprovedWithItsDayAndSourceInView() {
        FacilityId place = made.facility();
        LocalDate day = LocalDate.now(Clock.systemUTC()).plusDays(8);
        String said = new SpokenDates(Locale.ENGLISH).partial(PartialDate.of(day));
        UI.getCurrent().navigate("places/" + code(place) + "/change");
        roundTrip();
        ((RadioButtonGroup<MotionKind>) find(RadioButtonGroup.class).all().getFirst()).setValue(MotionKind.CHANGE_KIND);
        ((Select<FacilityKind>) find(Select.class).all().getFirst()).setValue(FacilityKind.POLICE_CELLS);
        find(DayField.class).single().setValue(day);
        find(SourceField.class).single().setValue("Ministry letter, https://example.org/kind and more");
        press("Show whom it concerns");

        assertThat(page())
                .contains(
                        "another kind of place, police cells",
                        "from " + said,
                        "Ministry letter, and more",
                        "example.org");
        press("Approve the other kind");
        assertThat(find(Notification.class).all().getLast().getElement().getTextRecursively())
                .contains("Announced: it takes effect on " + said)
                .doesNotContain("It is done");
        assertThat(page()).contains("another kind of place, police cells", "announced", "from " + said);
    }

    @Test
    void whoComesToSayThatAPlaceChangesChoosesItAndIsThere() {
        String code = code(made.facility());
        UI.getCurrent().navigate("motion");
        String to = find(Anchor.class).withText("A place changes").single().getHref();
        assertThat(to).isEqualTo("places?change");
        UI.getCurrent().navigate("places", QueryParameters.fromString("change"));
        roundTrip();

        assertThat(page()).contains("Which place changes?", "Choose the place.");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("places/" + code + "/change");

        UI.getCurrent().navigate("places");
        roundTrip();
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("places/" + code)
                .doesNotContain("places/" + code + "/change");
    }

    @Test
    void anAddressThatNobodyConfirmedIsNotToldAsLookedAt() {
        made.facility(new CountryCode("BY"), FacilityKind.COLONY, AddressStatus.UNVERIFIED, null);
        UI.getCurrent().navigate("motion/verify");
        roundTrip();

        assertThat(page()).contains("nobody has confirmed it yet");
    }

    private String code(FacilityId place) {
        return String.valueOf(sql.fetchValue("select code from facility where id = ?", place.value()));
    }
}
