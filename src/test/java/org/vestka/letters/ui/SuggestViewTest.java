package org.vestka.letters.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.Gender;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterService;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.ToggleChip;

class SuggestViewTest extends AtTheScreen {

    private static final String WHY = "(?s).*(nobody has posted a letter to this person (for three months|this month)"
            + "|few letters have been posted to this person|A letter posted today can be there).*";

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private LetterService letters;

    @Test
    void onePersonIsShownWithTheReasonAndPromisedInAClick() {
        made.inColony();
        open("my/suggest");
        PersonId suggested = adoptions.suggested().orElseThrow().person();
        assertThat(page())
                .contains(name(suggested), "This person is kept for you")
                .matches(WHY);

        choose("How often?", "A letter every month");
        press("I will write");

        assertThat(place()).isEqualTo("write/" + publicId(suggested));
        assertThat(adoptions.mineOf(suggested).orElseThrow().rhythm()).isEqualTo(Rhythm.MONTHLY);
        assertThat(find(Notification.class).all().getLast().getElement().getTextRecursively())
                .contains(": promised. A letter every month. Next letter due in 2 weeks.");
        assertThat(adoptions.suggested()).isEmpty();
    }

    @Test
    void nobodyIsSuggestedToWhomOneHasBegunALetter() {
        PersonId begun = made.inColony();
        made.inColony();
        made.inColony();
        open("my/suggest");
        PersonId suggested = adoptions.suggested().orElseThrow().person();
        letters.reserve(suggested, LetterKind.LETTER, LanguageTag.BE);
        letters.reserve(begun, LetterKind.LETTER, LanguageTag.BE);

        for (int i = 0; i < 5; i++) {
            open("my/suggest");
            assertThat(adoptions.suggested().orElseThrow().person()).isNotIn(suggested, begun);
            assertThat(page()).doesNotContainPattern(Pattern.quote(name(suggested)) + "(?!\\d)");
            press("Not now");
        }
    }

    @Test
    void anotherOneIsAnotherAndNotNowGivesBack() {
        made.inColony();
        made.inColony();
        open("my/suggest");
        PersonId first = adoptions.suggested().orElseThrow().person();
        press("Another one");
        PersonId second = adoptions.suggested().orElseThrow().person();
        assertThat(second).isNotEqualTo(first);
        assertThat(page()).contains(name(second)).matches(WHY);

        press("Not now");
        assertThat(place()).isEqualTo("my");
        assertThat(adoptions.suggested()).isEmpty();
    }

    @Test
    void whatIsWishedStandsInTheUrlAndWhoWasPassedOverDoesNotComeBackWithAWish() {
        for (int i = 0; i < 3; i++) {
            made.inColony();
        }
        open("my/suggest");
        PersonId first = adoptions.suggested().orElseThrow().person();
        press("Another one");
        openWith("women");
        assertThat(find(ToggleChip.class).withText("A woman").single().isOn()).isTrue();
        adoptions.suggested().ifPresent(kept -> {
            assertThat(kept.person()).isNotEqualTo(first);
            assertThat(people.brief(kept.person()).orElseThrow().gender()).isEqualTo(Gender.FEMALE);
        });
        openWith("place=no-such-place");
        assertThat(adoptions.suggested().orElseThrow().person()).isNotEqualTo(first);
        assertThat(page()).contains("The place named in the link is not known here");
        openWith("women");
        assertThat(page()).doesNotContain("is not known here");
    }

    @Test
    void reloadingShowsTheSamePerson() {
        made.inColony();
        open("my/suggest");
        PersonId suggested = adoptions.suggested().orElseThrow().person();
        open("my");
        open("my/suggest");
        assertThat(page()).contains(name(suggested));
    }

    private void openWith(String query) {
        UI.getCurrent().navigate("my/suggest", QueryParameters.fromString(query));
        roundTrip();
    }
}
