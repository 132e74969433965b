package org.vestka.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;

/** Somebody of one role, signed in with a new account for each test, before the screen and in English. */
@SuppressWarnings("NullAway.Init")
public abstract class SignedInAtTheScreen extends SpringBrowserlessTest {

    @Autowired
    protected TestAccounts accounts;

    private final Role role;

    protected SignedInAtTheScreen(Role role) {
        this.role = role;
    }

    /** As a new account, once more where a test wants somebody else. */
    @BeforeEach
    protected void signIn() {
        SignedIn who = new SignedIn(account(), "test", EnumSet.of(role));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void andLeave() {
        SecurityContextHolder.clearContext();
    }

    /** A new account for the test. */
    protected AccountId account() {
        return accounts.make(role);
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

    /** All that stands on the page. */
    protected String page() {
        return find(Main.class).single().getElement().getTextRecursively();
    }
}
