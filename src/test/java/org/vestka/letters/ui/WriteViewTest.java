package org.vestka.letters.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.Places;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterService;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.EnvelopeSheet;

class WriteViewTest extends AtTheScreen {

    @Autowired
    private Attention attention;

    @Autowired
    private Places places;

    @Autowired
    private LetterService letters;

    @Test
    void fromNothingToAPostedLetter() {
        PersonId person = made.inColony();
        open("write/" + publicId(person));
        assertThat(page()).contains("kept for you for fourteen days");
        press("Begin the letter");
        assertThat(attention.of(person).reserved()).isEqualTo(1);

        open("write/" + publicId(person) + "/envelope");
        assertThat(find(EnvelopeSheet.class).single().text()).contains("ПК №");
        press("The letter is written");
        press("I have posted it");

        assertThat(page()).contains("It is on its way").contains("No sign does not mean not delivered");
        assertThat(attention.of(person).postedTotal()).isEqualTo(1);
        String letter = place();
        open("write/" + publicId(person));
        assertThat(page()).contains("You last posted a letter to this person today.");
        open(letter);
        press("Not posted after all");
        assertThat(attention.of(person).postedTotal()).isZero();
    }

    @Test
    void goingBackAfterPostingSaysThatItIsPosted() {
        PersonId person = made.inColony();
        open("write/" + publicId(person));
        press("Begin the letter");
        open("write/" + publicId(person) + "/envelope");
        press("The letter is written");
        press("I have posted it");
        String letter = place();
        for (String step : List.of("/post", "/envelope", "/rules")) {
            open("write/" + publicId(person) + step);
            assertThat(place()).isEqualTo(letter);
        }
        open("write/" + publicId(person));
        assertThat(offers("Begin the letter")).isTrue();
    }

    @Test
    void onlyWhatCanBeSentThereIsOfferedAndATelegramHasNoStamp() {
        PersonId person = made.inColony();
        open("write/" + publicId(person));
        assertThat(kinds()).isEqualTo(List.of(LetterKind.LETTER, LetterKind.POSTCARD, LetterKind.TELEGRAM));
        choose("What will you send?", "Telegram");
        press("Begin the letter");
        open("write/" + publicId(person) + "/envelope");
        assertThat(page()).contains("This goes into the form for the telegram").doesNotContain("stamp");
    }

    private List<?> kinds() {
        return find(RadioButtonGroup.class)
                .withCaption("What will you send?")
                .single()
                .getListDataView()
                .getItems()
                .toList();
    }

    @Test
    void theRulesStandBeforeTheEnvelopeEachWithItsLevelAndSource() {
        PersonId person = made.inColony();
        open("write/" + publicId(person));
        press("Begin the letter");
        assertThat(page()).contains("What matters for this person", "must", "careful");
        assertThat(find(Anchor.class).all())
                .anySatisfy(link -> assertThat(link.getHref()).startsWith("http"));
        assertThat(find(Anchor.class).withText("On to the envelope").exists()).isTrue();
    }

    @Test
    void aLetterNotWrittenAfterAllGoesBackAStepAndIsGivenBack() {
        PersonId person = made.inColony();
        open("write/" + publicId(person));
        press("Begin the letter");
        open("write/" + publicId(person) + "/envelope");
        press("The letter is written");
        press("Not written yet");
        assertThat(place()).isEqualTo("write/" + publicId(person) + "/envelope");
        open("write/" + publicId(person) + "/rules");
        press("Give the letter back");
        assertThat(attention.of(person).reserved()).isZero();
        press("Undo");
        assertThat(attention.of(person).reserved()).isEqualTo(1);
    }

    @Test
    void aLetterBecomesAPostcardOnTheWay() {
        PersonId person = made.inColony();
        open("write/" + publicId(person));
        press("Begin the letter");
        assertThat(page()).contains("Letter, Belarusian: change");
        choose("What will you send?", "Postcard");
        press("Change it");
        assertThat(page()).contains("Postcard, Belarusian: change");
        open("write/" + publicId(person) + "/envelope");
        assertThat(page()).contains("put the card in an envelope");
    }

    @Test
    void reloadingAStepThatIsNotReachedBeginsAtTheBeginning() {
        PersonId person = made.inColony();
        open("write/" + publicId(person) + "/post");
        assertThat(page()).contains("kept for you for fourteen days");
    }

    @Test
    void nobodyWritesToSomebodyAtHome() {
        PersonId person = made.person().held(CustodyKind.HOME_CONFINEMENT, null).register();
        open("write/" + publicId(person));
        assertThat(page()).contains("is confined to a home", "No address is shown");
        assertThat(offers("Begin the letter")).isFalse();
    }

    @Test
    void whyNoLetterGoesIsSaidInTheWordsOfThePersonsPage() {
        PersonId died = made.person().held(CustodyKind.DIED, null).register();
        open("write/" + publicId(died));
        assertThat(page()).contains("In memory of", "No letters can be sent any more");
        open("my/adopt/" + publicId(died));
        assertThat(page()).contains("In memory of");

        PersonId suspended =
                made.person().held(CustodyKind.MEASURE_SUSPENDED, null).register();
        open("write/" + publicId(suspended));
        assertThat(page()).contains("is not held in a facility now").doesNotContain("at home");
    }

    @Test
    void aLetterGivenBackInAnotherTabLeavesNoEnvelopeBehind() {
        PersonId person = made.inColony();
        Letter letter = letters.reserve(person, LetterKind.LETTER, LanguageTag.BE);
        open("write/" + publicId(person) + "/envelope");
        letters.giveBack(letter.code());

        press("The letter is written");

        assertThat(find(Notification.class).single().getElement().getTextRecursively())
                .contains("You have given this letter back");
        assertThat(place()).isEqualTo("write/" + publicId(person));
        assertThat(offers("Begin the letter")).isTrue();
    }

    @Test
    void whoHasNobodyYetIsOfferedSomebody() {
        open("my");
        assertThat(page()).contains("No letters yet");
        FacilityId place = made.facility();
        made.person().held(CustodyKind.COLONY, place).register();
        // others are at other tests' places, which may have moved away meanwhile
        open("my/suggest?place=" + places.page(place).orElseThrow().code());
        assertThat(page()).contains("This person is kept for you").contains("I will write");
        press("I will write");
        press("Begin the letter");
        open("my");
        assertThat(page()).contains("On the table").contains("My people").contains("One letter");
    }
}
