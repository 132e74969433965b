package org.vestka.letters.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.AnchorTester;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroupTester;
import com.vaadin.flow.router.Location;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.People;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.DownloadLink;
import org.vestka.testing.SignedInAtTheScreen;
import org.vestka.testing.VestkaTest;

/** A supporter who is signed in and sits before the screen, in English. */
@VestkaTest
@Import(TestPeople.class)
abstract class AtTheScreen extends SignedInAtTheScreen {

    @Autowired
    protected TestPeople made;

    @Autowired
    protected People people;

    protected AccountId supporter = new AccountId(0);

    AtTheScreen() {
        super(Role.SUPPORTER);
    }

    @Override
    protected AccountId account() {
        supporter = accounts.reachable();
        return supporter;
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
