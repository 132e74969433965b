package org.vestka.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.Test;
import org.vestka.shared.ui.Note;
import org.vestka.testing.VestkaTest;

/** Pages that a link from a mail opens. */
@VestkaTest
class LinksTest extends SpringBrowserlessTest {

    @Test
    void aLinkThatIsTooOldSaysSoBeforeAnybodyPressesAnything() {
        UI.getCurrent().navigate("confirm-address?token=long-gone");

        assertThat(find(Note.class).single().getText()).contains("too old");
        assertThat(find(Button.class).withText("Confirm this address").all()).isEmpty();
    }

    @Test
    void followingTwoLinksInOneWindowShowsOnePage() {
        UI.getCurrent().navigate("recover?token=long-gone");
        UI.getCurrent().navigate("recover?token=gone-as-well");
        assertThat(find(PasswordField.class).all()).hasSize(1);

        UI.getCurrent().navigate("confirm-address?token=one");
        UI.getCurrent().navigate("confirm-address?token=two");
        assertThat(find(Note.class).all()).hasSize(1);

        UI.getCurrent().navigate("unsubscribe?token=one");
        UI.getCurrent().navigate("unsubscribe?token=two");
        assertThat(find(Note.class).all()).hasSize(1);
    }
}
