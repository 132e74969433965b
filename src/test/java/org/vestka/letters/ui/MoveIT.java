package org.vestka.letters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.mail.mailbox.DemoMail;
import org.vestka.mail.mailbox.DemoMailbox;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.browser.BrowserTest;

/** An editor moves a place on the screen, and an adopter's mailbox hears of it once; taken back, it hears of that. */
@SuppressWarnings("NullAway.Init")
class MoveIT extends BrowserTest {

    @Autowired
    private Registry registry;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private Places places;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private DemoMailbox mailbox;

    @Test
    void aFacilityMoveReachesAnAdoptersMailbox() {
        TestPeople make = new TestPeople(registry, facilities);
        FacilityId place = make.facility();
        PersonId one = make.person().held(CustodyKind.COLONY, place).register();
        PersonId two = make.person().held(CustodyKind.COLONY, place).register();
        AccountId adopter = accounts.reachable();
        accounts.as(adopter, () -> {
            adoptions.adopt(one, Rhythm.MONTHLY);
            adoptions.adopt(two, Rhythm.MONTHLY);
        });

        Page page = open("sign-in");
        press(page, "Sign in as editor");
        page.locator(".v-leave").waitFor();
        String code = places.page(place).orElseThrow().code();
        visit(page, "places/" + code);
        follow(page, "The place moves, closes or changes");
        Locator town = page.getByLabel("Postcode and town").first();
        town.fill("211440, г. Наваполацк");
        page.getByLabel("Where you know it from").fill("The prison's own page");
        assertAccessible(page);
        press(page, "Show whom it concerns");
        assertThat(page.locator(".v-motion-preview")).containsText("People: 2.");
        assertThat(page.locator(".v-motion-preview")).containsText("Adopters: 1.");
        assertAccessible(page);
        picture(page, "move-preview");
        press(page, "Approve the new address");
        assertThat(page.locator("main h1")).hasText("In motion");

        DemoMail mail = mail(adopter, "There is news");
        assertThat(mail.text()).contains("has changed");
        picture(page, "move-done");
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take back"))
                .first()
                .click();
        page.locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take back"))
                .click();
        assertThat(page.locator("main")).containsText("taken back");
        assertThat(mail(adopter, "A correction").text()).contains("as it was before");
        assertThat(mailTo(adopter)).as("each told once").hasSize(2);
        visit(page, "places/" + code);
        assertThat(page.locator("main")).not().containsText("Наваполацк");
    }

    private DemoMail mail(AccountId account, String subject) {
        for (int i = 0; i < 200; i++) {
            for (DemoMail mail : mailTo(account)) {
                if (mail.subject().equals(subject)) {
                    return mail;
                }
            }
            pause();
        }
        throw new AssertionError("no mail \"" + subject + "\"");
    }

    private List<DemoMail> mailTo(AccountId account) {
        return mailbox.newest(0, 500).stream()
                .filter(mail -> mail.to().contains("test-" + account.value() + "@"))
                .toList();
    }
}
