package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.AddressId;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.PlaceHistory;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.Places;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.ComingActs;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.i18n.Texts;

/** What is announced of a place is told to whoever writes there, with what it means for a letter. */
class ComingActsTest extends MotionOfPeople {

    private static final CountryCode COUNTRY = new CountryCode("BY");

    @Autowired
    private ComingActs coming;

    @Autowired
    private PlaceHistory history;

    @Autowired
    private Places places;

    private final DirectoryWords words = new DirectoryWords(LanguageTag.EN, new Texts());

    @Test
    void aLetterThatComesTooLateIsToldOfAndOneThatDoesNotHasItsLastDay() {
        FacilityId place = make.facility();
        PartialDate day = PartialDate.of(TODAY.plusDays(8));
        MotionId act = carryOut(MotionDraft.close(place, null, day, TestPeople.SOURCE));

        assertThat(coming.told(coming.of(place), 8, words)).singleElement().satisfies(said -> {
            assertThat(said.strong())
                    .isEqualTo("It is announced that this place closes on "
                            + words.dates().partial(day) + ".");
            assertThat(said.text()).contains("8 days on its way: posted today, it would arrive after that.");
        });
        assertThat(coming.told(coming.of(place), 7, words)).singleElement().satisfies(said -> assertThat(said.text())
                .contains("posted by " + words.dates().exact(TODAY) + ", it should be there before."));
        assertThat(coming.lines(Map.of(place, COUNTRY), words).get(place))
                .startsWith("It is announced that this place closes on");

        accounts.as(editor, () -> desk.undo(act));
        assertThat(coming.of(place)).isEmpty();
        assertThat(coming.lines(Map.of(place, COUNTRY), words)).isEmpty();
    }

    @Test
    void theNearestComesFirstAndWhatHasComeIsNotAnnounced() {
        FacilityId place = make.facility();
        FacilityId next = make.facility();
        carryOut(MotionDraft.close(place, next, PartialDate.of(TODAY.plusDays(90)), TestPeople.SOURCE));
        carryOut(MotionDraft.changeKind(
                place, FacilityKind.PRISON, null, null, PartialDate.of(TODAY.plusDays(9)), TestPeople.SOURCE));
        carryOut(MotionDraft.close(next, null, FROM_TODAY, TestPeople.SOURCE));

        assertThat(coming.told(coming.of(place), 21, words))
                .extracting(ComingActs.Coming::strong)
                .satisfiesExactly(first -> assertThat(first).endsWith(": prison."), second -> assertThat(second)
                        .contains("after it comes "));
        assertThat(history.ahead(List.of(place, next))).containsOnlyKeys(place);
    }

    @Test
    void aLetterKeepsThePlaceItWentTo() {
        FacilityId place = make.facility();
        AddressId address =
                places.page(place).orElseThrow().addresses().getFirst().id();
        assertThat(places.ofAddresses(List.of(address))).isEqualTo(Map.of(address, place));
    }
}
