package org.vestka.letters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import org.vestka.testing.browser.KeyboardTest;

/** An editor moves a place on the screen, by keyboard alone, and an adopter's mailbox hears of it once; taken back, it hears of that. */
@SuppressWarnings("NullAway.Init")
class MoveIT extends KeyboardTest {

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

        Page proposing = signedIn("editor", "places");
        String code = places.page(place).orElseThrow().code();
        propose(proposing, code);
        assertThat(proposing.locator("main")).containsText("You wrote it down.");
        assertThat(mailTo(adopter)).as("one hand tells nobody").isEmpty();

        Page page = signedIn("administrator", "places/" + code);
        Locator main = page.locator("main");
        enter(page, link(page, "Look at both addresses"));
        assertThat(page.locator("main h1")).hasText("An address waits for a second editor");
        assertThat(page.locator(".v-motion-preview")).containsText("People: 2.");
        assertThat(page.locator(".v-motion-preview")).containsText("Adopters: 1.");
        assertAccessible(page);
        picture(page, "move-second");
        pressByKey(page, "I agree: use the new address");
        assertThat(page.locator("main h1")).not().hasText("An address waits for a second editor");
        assertThat(main).containsText("211440, г. Наваполацк");
        assertThat(main).isFocused();

        DemoMail mail = mail(adopter, "There is news");
        assertThat(mail.text()).contains("has changed");
        picture(page, "move-done");
        visit(page, "motion");
        Locator back = button(main, "Take back");
        lookAndLeave(page, back);
        enter(page, back);
        enter(page, button(dialog(page), "Take back"));
        assertThat(main).containsText("taken back");
        assertFocusIsKept(page);
        assertThat(mail(adopter, "A correction").text()).contains("as it was before");
        assertThat(mailTo(adopter)).as("each told once").hasSize(2);
        visit(page, "places/" + code);
        assertThat(main).not().containsText("Наваполацк");
    }

    private void propose(Page page, String code) {
        visit(page, "places/" + code);
        Locator main = page.locator("main");
        enter(page, link(page, "The place moves, closes or changes"));
        Locator towns = page.getByLabel("Postcode and town");
        assertThat(towns).hasCount(3);
        for (int i = 0; i < 3; i++) {
            // Tab takes all of a field, so typing replaces it
            type(page, towns.nth(i), "211440, г. Наваполацк");
        }
        type(page, page.getByLabel("Where you know it from"), "The prison's own page");
        assertAccessible(page);
        pressByKey(page, "Show whom it concerns");
        assertThat(page.locator(".v-motion-preview")).containsText("People: 2.");
        assertThat(page.locator(".v-motion-preview")).containsText("Adopters: 1.");
        assertThat(main).isFocused();
        assertAccessible(page);
        picture(page, "move-preview");
        pressByKey(page, "Propose the new address");
        assertThat(page.locator("main h1")).hasText("An address waits for a second editor");
        assertThat(main).isFocused();
        assertAccessible(page);
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
