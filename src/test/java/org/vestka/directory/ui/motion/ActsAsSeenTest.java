package org.vestka.directory.ui.motion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
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
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.motion.MotionKind;
import org.vestka.directory.person.People;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.SourceField;
import org.vestka.shared.LanguageTag;
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
    private Registry registry;

    @Autowired
    private People people;

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
    void whoIsNotShownIsCountedAsSuchAmongThoseConcerned() {
        FacilityId place = made.facility();
        PersonId shown = made.person().held(CustodyKind.COLONY, place).register();
        UI.getCurrent().navigate("places/" + code(place) + "/change");
        roundTrip();
        noLongerArrive();
        assertThat(page()).contains("People: 1.").doesNotContain("not shown to readers");

        PersonId hidden = made.person().held(CustodyKind.COLONY, place).register();
        registry.hide(hidden, TestPeople.SOURCE);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("places/" + code(place) + "/change");
        roundTrip();
        noLongerArrive();

        assertThat(page())
                .contains("People: 2.", "Of them not shown to readers: 1. It is recorded for them too")
                .containsOnlyOnce("Of them not shown");
        assertThat(find(ListItem.class).all().stream()
                        .map(item -> item.getElement().getTextRecursively())
                        .filter(text -> text.contains(name(hidden)) || text.contains(name(shown))))
                .filteredOn(text -> text.endsWith("not shown to readers"))
                .singleElement()
                .asString()
                .contains(name(hidden));
    }

    @SuppressWarnings("unchecked")
    private void noLongerArrive() {
        ((RadioButtonGroup<MotionKind>) find(RadioButtonGroup.class).all().getFirst()).setValue(MotionKind.NO_ADDRESS);
        find(SourceField.class).single().setValue("A letter from there");
        press("Show whom it concerns");
    }

    private String name(PersonId person) {
        return people.brief(person).orElseThrow().nameIn(LanguageTag.EN);
    }

    @Test
    void whatIsMissingOfAnActIsAllSaidAtOnce() {
        UI.getCurrent().navigate("places/" + code(made.facility()) + "/change");
        roundTrip();
        press("Show whom it concerns");
        assertThat(find(SourceField.class).single().isInvalid()).isTrue();
        assertThat(page()).as("its lines are the old ones").contains("The place has this address already");

        find(TextField.class).withCaption("Place, as on the envelope").all().forEach(line -> line.setValue(""));
        press("Show whom it concerns");
        assertThat(find(SourceField.class).single().isInvalid()).isTrue();
        assertThat(page())
                .contains("Fill in the place and the town")
                .doesNotContain("The place has this address already");
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
