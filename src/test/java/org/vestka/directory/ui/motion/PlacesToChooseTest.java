package org.vestka.directory.ui.motion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.Role;
import org.vestka.directory.FacilityId;
import org.vestka.directory.motion.MotionKind;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityListItem;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.PlaceField;
import org.vestka.testing.SignedInAtTheScreen;
import org.vestka.testing.VestkaTest;

/** An editor says which place takes another one over. */
@VestkaTest
@Import(TestPeople.class)
class PlacesToChooseTest extends SignedInAtTheScreen {

    @Autowired
    private TestPeople made;

    @Autowired
    private DSLContext sql;

    PlacesToChooseTest() {
        super(Role.EDITOR);
    }

    @Test
    @SuppressWarnings("unchecked")
    void noPlaceIsTakenOverByOneOfAnotherCountry() {
        FacilityId place = made.facility();
        FacilityId near = made.facility();
        FacilityId abroad = made.facilityWithoutAddress(made.country(), FacilityKind.COLONY);
        UI.getCurrent()
                .navigate("places/"
                        + sql.fetchValue("select code from facility where id = ?", place.value())
                        + "/change");
        roundTrip();

        ((RadioButtonGroup<MotionKind>) find(RadioButtonGroup.class).all().getFirst()).setValue(MotionKind.TAKE_OVER);

        assertThat(find(PlaceField.class).single().places())
                .extracting(FacilityListItem::id)
                .contains(near)
                .doesNotContain(place, abroad);
    }
}
