package org.vestka.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.vestka.shared.ui.Note;
import org.vestka.testing.VestkaTest;

/** Pages that a link from a mail opens. */
@VestkaTest
class LinksTest extends SpringBrowserlessTest {

    @Test
    void aLinkThatIsTooOldSaysSoBeforeAnybodyPressesAnything() {
        follow("confirm-address", "long-gone");

        assertThat(find(Note.class).single().getElement().getTextRecursively()).contains("too old");
        assertThat(find(Button.class).withText("Confirm this address").all()).isEmpty();
    }

    @Test
    void followingTwoLinksInOneWindowShowsOnePage() {
        follow("recover", "long-gone");
        follow("recover", "gone-as-well");
        assertThat(find(PasswordField.class).all()).hasSize(1);

        follow("confirm-address", "one");
        follow("confirm-address", "two");
        assertThat(find(Note.class).all()).hasSize(1);

        follow("unsubscribe", "one");
        follow("unsubscribe", "two");
        assertThat(find(Note.class).all()).hasSize(1);
    }

    private static void follow(String page, String token) {
        UI.getCurrent().navigate(page, QueryParameters.of("token", token));
    }
}
