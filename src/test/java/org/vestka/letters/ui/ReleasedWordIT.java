package org.vestka.letters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterService;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.browser.KeyboardTest;

/** Somebody who is free opens the link that the writer gave them, on a phone, in their language, without an account. */
@SuppressWarnings("NullAway.Init")
class ReleasedWordIT extends KeyboardTest {

    @Autowired
    private Registry registry;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private LetterService letters;

    @Test
    void theySayInOneClickAndMaySayOtherwise() {
        PersonId person = new TestPeople(registry, facilities).inColony();
        AccountId writer = accounts.make();
        Letter letter = accounts.as(
                writer,
                () -> letters.markPosted(letters.reserve(person, LetterKind.POSTCARD, LanguageTag.BE)
                        .code()));
        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);

        Page page = open("word/" + letter.code().value(), "be", 390, ColorScheme.DARK);
        Locator main = page.locator("main");
        assertThat(main).containsText("Вам адправілі паштоўку");
        assertAccessible(page);
        assertNoSidewaysScrolling(page);
        picture(page, "released-word-be-dark");
        pressByKey(page, "Мне не аддавалі");
        assertThat(main).containsText("Вы адказалі: «Мне не аддавалі»");
        assertThat(main).isFocused();
        assertAccessible(page);
        pressByKey(page, "Мне аддалі");
        assertThat(main).containsText("Вы адказалі: «Мне аддалі»");
    }
}
