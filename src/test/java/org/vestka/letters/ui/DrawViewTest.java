package org.vestka.letters.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.Gender;
import org.vestka.letters.DrawnLetter;
import org.vestka.letters.LetterDraw;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterService;
import org.vestka.shared.LanguageTag;

class DrawViewTest extends AtTheScreen {

    @Autowired
    private LetterDraw draw;

    @Autowired
    private LetterService letters;

    @Test
    void fiveAreGivenWithTheReasonAndOneOrAllGoBackInAClick() {
        for (int i = 0; i < 6; i++) {
            made.inColony();
        }
        open("my/draw");
        assertThat(page()).doesNotContain("Kept for you until");

        press("Give me five");

        List<DrawnLetter> given = draw.mine();
        assertThat(given).hasSize(5);
        given.forEach(drawn -> assertThat(page()).contains(name(drawn.letter().person())));
        assertThat(page())
                .contains("Kept for you until", "nobody has posted a letter to this person")
                .contains("goes back by itself");

        press("Give all back");

        assertThat(draw.mine()).isEmpty();
        assertThat(page()).doesNotContain("Kept for you until");
    }

    @Test
    void oneGoesBackAndWhatIsWrittenStays() {
        made.inColony();
        open("my/draw");
        press("Give me one");
        DrawnLetter one = draw.mine().getFirst();
        letters.markWritten(one.letter().code());
        open("my/draw");
        assertThat(page()).contains(name(one.letter().person())).doesNotContain("Give all back");

        press("Give back");

        assertThat(draw.mine()).isEmpty();
    }

    @Test
    void wishesStandInTheUrl() {
        made.inColony();
        UI.getCurrent().navigate("my/draw", QueryParameters.fromString("women&kind=postcard&in=be"));
        roundTrip();

        press("Give me one");

        draw.mine().forEach(drawn -> {
            assertThat(drawn.letter().kind()).isEqualTo(LetterKind.POSTCARD);
            assertThat(drawn.letter().language()).isEqualTo(LanguageTag.BE);
            PersonId person = drawn.letter().person();
            assertThat(people.brief(person).orElseThrow().gender()).isEqualTo(Gender.FEMALE);
        });
        UI.getCurrent().navigate("my/draw", QueryParameters.fromString("place=no-such-place"));
        roundTrip();
        assertThat(page()).contains("The place named in the link is not known here");
    }
}
