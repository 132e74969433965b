package org.vestka.letters.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.AnchorTester;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroupTester;
import com.vaadin.flow.router.Location;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.People;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.DownloadLink;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** A supporter who is signed in and sits before the screen, in English. */
@VestkaTest
@Import(TestPeople.class)
abstract class AtTheScreen extends SpringBrowserlessTest {

    @Autowired
    protected TestPeople made;

    @Autowired
    protected TestAccounts accounts;

    @Autowired
    protected People people;

    protected AccountId supporter = new AccountId(0);

    @BeforeEach
    void aSupporterIsSignedIn() {
        supporter = accounts.reachable();
        SignedIn who = new SignedIn(supporter, "test", EnumSet.of(Role.SUPPORTER));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void andLeaves() {
        SecurityContextHolder.clearContext();
    }

    protected String publicId(PersonId person) {
        return people.brief(person).orElseThrow().publicId().value();
    }

    protected String name(PersonId person) {
        return people.brief(person).orElseThrow().nameIn(LanguageTag.EN);
    }

    /** From here on the browser stands in this time zone. */
    protected static void inZone(ZoneId zone) {
        UI ui = UI.getCurrent();
        ui.getInternals()
                .setExtendedClientDetails(new ExtendedClientDetails(
                        ui,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        zone.getId(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    protected void open(String path) {
        Location location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    /** Presses the one button of this name. */
    protected void press(String text) {
        test(find(Button.class).withText(text).single()).click();
        roundTrip();
    }

    /** The same where there are several: notices stand for a while. */
    protected void pressLast(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
        roundTrip();
    }

    protected boolean offers(String button) {
        return find(Button.class).withText(button).exists();
    }

    protected void choose(String question, String answer) {
        test(
                        RadioButtonGroupTester.class,
                        find(RadioButtonGroup.class).withCaption(question).single())
                .selectItem(answer);
        roundTrip();
    }

    /** All that stands on the page. */
    protected String page() {
        return find(Main.class).single().getElement().getTextRecursively();
    }

    /** Where the address bar stands. */
    protected String place() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    /** The words in a file that a link gives. */
    protected String downloaded(String link) throws IOException {
        try (PDDocument file = Loader.loadPDF(file(link))) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }

    protected byte[] file(String link) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        test(AnchorTester.class, find(DownloadLink.class).withText(link).single())
                .download(out);
        return out.toByteArray();
    }
}
