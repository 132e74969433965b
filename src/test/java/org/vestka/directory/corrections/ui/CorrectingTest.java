package org.vestka.directory.corrections.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.tables.Tables.CORRECTION;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.Role;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.corrections.CorrectionState;
import org.vestka.directory.corrections.Matter;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.place.Places;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.SourceField;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** From a stranger's screen to an editor's. */
@VestkaTest
@Import(TestPeople.class)
class CorrectingTest extends SpringBrowserlessTest {

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Places places;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void aReaderOfEnglish() {
        sql.deleteFrom(CORRECTION).execute();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void somebodySaysWhatIsWrong() {
        PersonId person = make.inColony();
        UI.getCurrent().navigate("people/" + id(person) + "/correct");
        press("Send");
        assertThat(page()).contains("Write what it should say");

        find(TextArea.class).single().setValue("It is spelled otherwise.");
        press("Send");

        assertThat(find(H1.class).single().getText()).isEqualTo("Thank you");
        assertThat(sql.fetchCount(CORRECTION)).isEqualTo(1);
    }

    @Test
    void somebodyHidesAPageAndAnEditorShowsItAgain() {
        PersonId person = make.inColony();
        String id = id(person);
        UI.getCurrent().navigate("people/" + id + "/hide");
        press("Hide it");
        assertThat(page()).contains("It is hidden");
        assertThat(people.brief(person)).isEmpty();

        accounts.as(accounts.make(Role.EDITOR), () -> {
            UI.getCurrent().navigate("corrections");
            assertThat(page()).contains("Hidden on request");
            correction();
            assertThat(page()).contains("Somebody asks to hide this page", "no reason was given");
            decide("Show it again");
            correction();
            assertThat(page()).contains("You would show it again");
            assertThat(find(Button.class).withText("Show it again").all()).isEmpty();
        });
        assertThat(people.brief(person)).as("one hand publishes nobody").isEmpty();
        accounts.as(accounts.make(Role.EDITOR), () -> {
            UI.getCurrent().navigate("corrections");
            assertThat(page()).contains("Waits for a second editor, to be shown again");
            correction();
            assertThat(page()).contains("Another editor would show it again");
            decide("I agree: show it again");
        });

        assertThat(people.brief(person)).isPresent();
    }

    @Test
    void aReasonOfWhichNothingMayBeKeptIsStillAReason() {
        for (String why : List.of("her brother Ivan +375291234567", "my brother Ivan asked, he is afraid")) {
            PersonId person = make.inColony();
            UI.getCurrent().navigate("people/" + id(person) + "/hide");
            assertThat(find(TextArea.class).single().getHelperText())
                    .contains("the editor sees only that there was a reason");
            find(TextArea.class).single().setValue(why);
            press("Hide it");
        }
        assertThat(sql.select(CORRECTION.WORDS).from(CORRECTION).fetch(CORRECTION.WORDS))
                .allSatisfy(kept -> assertThat(kept).doesNotContain("Ivan", "375"))
                .contains("…")
                .anySatisfy(kept -> assertThat(kept).contains("asked, he is afraid"));

        accounts.as(accounts.make(Role.EDITOR), () -> {
            UI.getCurrent()
                    .navigate("corrections/"
                            + sql.select(CORRECTION.ID)
                                    .from(CORRECTION)
                                    .where(CORRECTION.WORDS.eq("…"))
                                    .fetchSingle(CORRECTION.ID));
            assertThat(page())
                    .contains("a reason was given; it named only what is never kept")
                    .doesNotContain("no reason was given");
        });
    }

    @Test
    void aNameIsPutRightWhereItIsHeldAndTheOneBesideItToo() {
        PersonId person = make.person()
                .named(
                        new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Ігар Красавік"),
                        new PersonName(LanguageTag.RU, NameRole.ENVELOPE, "Красовик Игорь Петрович"),
                        new PersonName(LanguageTag.RU, NameRole.DISPLAY, "Игорь Красовик"))
                .register();
        UI.getCurrent().navigate("people/" + id(person) + "/correct");
        find(TextArea.class).single().setValue("Фамилия пишется Красавик, а не Красовик");
        press("Send");

        accounts.as(accounts.make(Role.EDITOR), () -> {
            correction();
            assertThat(page()).contains("ru · On the envelope: Красовик Игорь Петрович");
            press("Put it right …");
            TextField name = find(TextField.class).withCaption("The name").single();
            assertThat(name.getValue()).as("what is held, and no sentence").isEqualTo("Красовик Игорь Петрович");
            name.setValue("Красавик Игорь Петрович");
            assertThat(find(TextField.class)
                            .withCaption("Shown to readers")
                            .single()
                            .getValue())
                    .isEqualTo("Игорь Красавик");
            find(SourceField.class).single().setValue("The verdict");
            find(TextArea.class).withCaption("Reason").single().setValue("So it stands in the verdict.");
            press("Put it right");
        });

        assertThat(people.page(people.brief(person).orElseThrow().publicId())
                        .orElseThrow()
                        .names())
                .extracting(PersonName::name)
                .contains("Красавик Игорь Петрович", "Игорь Красавик")
                .noneMatch(name -> name.contains("Красовик"));
    }

    @Test
    void whatStandsThereByMistakeIsTakenOffByTheAnswerAndWhatDiffersIsMarked() {
        PersonId person = make.person()
                .named(
                        new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Ігар Вераснёвы"),
                        new PersonName(LanguageTag.BE, NameRole.ALIAS, "Ігнат Вераснёвы"))
                .register();
        UI.getCurrent().navigate("people/" + id(person) + "/correct");
        find(TextArea.class).single().setValue("Ігар Вераснёвы, а Ігната тут няма");
        press("Send");

        accounts.as(accounts.make(Role.EDITOR), () -> {
            correction();
            assertThat(page()).contains("(differs:", "Underlined: what differs.");
            press("It should be gone …");
            press("Take it off");
            assertThat(find(SourceField.class).single().isInvalid()).isTrue();
            find(SourceField.class).single().setValue("The verdict");
            find(TextArea.class).withCaption("Reason").single().setValue("It is of somebody else.");
            press("Take it off");
        });

        assertThat(people.page(people.brief(person).orElseThrow().publicId())
                        .orElseThrow()
                        .names())
                .extracting(PersonName::name)
                .containsExactly("Ігар Вераснёвы");
        assertThat(sql.fetchSingle(CORRECTION).getState()).isEqualTo(CorrectionState.ACCEPTED);
    }

    @Test
    void anAddressIsPutRightByTheFormOfThePlaceWithTheWordsBesideIt() {
        FacilityId place = make.facility();
        String code = places.codes(List.of(place)).get(place);
        UI.getCurrent().navigate("places/" + code + "/correct");
        find(Select.class).single().setValue(Matter.ADDRESS);
        find(TextArea.class).single().setValue("They have moved to Prydumanaje");
        press("Send");

        accounts.as(accounts.make(Role.EDITOR), () -> {
            correction();
            Anchor way = find(Anchor.class).withText("Put it right …").single();
            String[] href = way.getHref().split("\\?", 2);
            UI.getCurrent().navigate(href[0], QueryParameters.fromString(href[1]));
            assertThat(page()).contains("They have moved to Prydumanaje", "Somebody says that something is wrong here");
        });
    }

    private void correction() {
        UI.getCurrent()
                .navigate("corrections/"
                        + sql.select(CORRECTION.ID).from(CORRECTION).fetchSingle(CORRECTION.ID));
    }

    private void decide(String act) {
        press(act);
        find(TextArea.class).single().setValue("The family did not ask.");
        find(Button.class).withText(act).all().getLast().click();
    }

    private void press(String text) {
        find(Button.class).withText(text).single().click();
    }

    private String id(PersonId person) {
        return people.brief(person).orElseThrow().publicId().value();
    }

    private String page() {
        return find(Main.class).single().getElement().getTextRecursively();
    }
}
