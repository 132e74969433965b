package org.vestka.letters.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.AnchorTester;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroupTester;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.person.People;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.ui.DownloadLink;
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

    @Autowired
    private AddressBook addresses;

    @Autowired
    private Clock clock;

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
    void theFilesToPrintBearTheAddress() throws Exception {
        PersonId person = made.inColony();
        open("write/" + publicId(person));
        click("Begin the letter");
        open("write/" + publicId(person) + "/envelope");

        String envelope = downloaded("Envelope (PDF)");
        String sheet = downloaded("Sheet for you (PDF)");

        for (String line : addresses.of(person, LocalDate.now(clock)) instanceof MailingAddress.Printable printable
                ? printable.lines()
                : List.of("no address")) {
            assertThat(envelope).contains(line);
            assertThat(sheet).contains(line);
        }
        assertThat(envelope).doesNotContain("Vestka", "http");
    }

    @Test
    void aLetterBecomesAPostcardOnTheWay() {
        PersonId person = made.inColony();
        open("write/" + publicId(person));
        click("Begin the letter");
        assertThat(page()).contains("Letter, Belarusian: change");
        test(
                        RadioButtonGroupTester.class,
                        find(RadioButtonGroup.class)
                                .withCaption("What will you send?")
                                .single())
                .selectItem("Postcard");
        click("Change it");
        assertThat(page()).contains("Postcard, Belarusian: change");
        open("write/" + publicId(person) + "/envelope");
        assertThat(page()).contains("put the card in an envelope");
    }

    private String downloaded(String label) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        test(AnchorTester.class, find(DownloadLink.class).withText(label).single())
                .download(out);
        try (PDDocument file = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
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
