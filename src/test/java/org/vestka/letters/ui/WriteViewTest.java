package org.vestka.letters.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.Attention;
import org.vestka.directory.People;
import org.vestka.directory.PersonId;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.ui.EnvelopeSheet;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class WriteViewTest extends SpringBrowserlessTest {

    @Autowired
    private TestPeople made;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Attention attention;

    @BeforeEach
    void aSupporterIsSignedIn() {
        AccountId account = accounts.make();
        SignedIn who = new SignedIn(account, "test", EnumSet.of(Role.SUPPORTER));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void andLeaves() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void fromNothingToAPostedLetter() {
        PersonId person = made.inColony();
        open("write/" + publicId(person));
        click("Begin the letter");
        assertThat(attention.of(person).reserved()).isEqualTo(1);
        assertThat(page()).contains("What matters for this person");

        open("write/" + publicId(person) + "/envelope");
        assertThat(find(EnvelopeSheet.class).single().text()).contains("ПК №");
        click("The letter is written");
        click("I have posted it");

        assertThat(page()).contains("It is on its way").contains("No sign does not mean not delivered");
        assertThat(attention.of(person).postedTotal()).isEqualTo(1);
        click("Not posted after all");
        assertThat(attention.of(person).postedTotal()).isZero();
    }

    @Test
    void reloadingAStepThatIsNotReachedBeginsAtTheBeginning() {
        PersonId person = made.inColony();
        open("write/" + publicId(person) + "/post");
        assertThat(page()).contains("kept for you for fourteen days");
    }

    @Test
    void whoHasNobodyYetIsOfferedSomebody() {
        open("my");
        assertThat(page()).contains("No letters yet");
        made.inColony();
        open("my/suggest");
        assertThat(page()).contains("This person is kept for you").contains("I will write");
        click("I will write");
        click("Begin the letter");
        open("my");
        assertThat(page()).contains("On the table").contains("My people").contains("One letter");
    }

    @Test
    void anothersLetterIsNotFound() {
        open("letter/222222222222");
        assertThat(page()).doesNotContain("What happened");
    }

    private String publicId(PersonId person) {
        return people.brief(person).orElseThrow().publicId().value();
    }

    private void open(String path) {
        UI.getCurrent().navigate(path);
        roundTrip();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
        roundTrip();
    }

    private String page() {
        return find(Main.class).single().getElement().getTextRecursively();
    }
}
