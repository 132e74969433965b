package org.vestka.directory.corrections.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.tables.Tables.CORRECTION;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.Role;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.People;
import org.vestka.directory.testing.TestPeople;
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
            UI.getCurrent()
                    .navigate("corrections/"
                            + sql.select(CORRECTION.ID).from(CORRECTION).fetchSingle(CORRECTION.ID));
            assertThat(page()).contains("Somebody asks to hide this page", "no reason was given");
            press("Show it again");
            find(TextArea.class).single().setValue("The family did not ask.");
            find(Button.class).withText("Show it again").all().getLast().click();
        });

        assertThat(people.brief(person)).isPresent();
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
