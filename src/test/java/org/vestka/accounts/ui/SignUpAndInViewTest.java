package org.vestka.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Note;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class SignUpAndInViewTest extends SpringBrowserlessTest {

    @Autowired
    private TestPeople made;

    @Autowired
    private People people;

    @Autowired
    private Registry registry;

    @Test
    void browsersAreAskedNotToKeepPseudonymAndAddress() {
        for (Class<? extends Component> view : List.of(SignUpView.class, SignInView.class, RecoverView.class)) {
            navigate(view);
            assertThat(find(TextField.class).all())
                    .as(view.getSimpleName())
                    .isNotEmpty()
                    .allMatch(field -> field.getAutocomplete() == Autocomplete.OFF);
            assertThat(find(EmailField.class).all())
                    .as(view.getSimpleName())
                    .allMatch(field -> field.getAutocomplete() == Autocomplete.OFF);
        }
    }

    @Test
    void aMailAddressIsNoPseudonym() {
        navigate(SignUpView.class);
        TextField pseudonym = find(TextField.class).all().getFirst();
        pseudonym.setValue("somebody@example.org");
        find(PasswordField.class).single().setValue("чатыры вераб'і на плоце");

        test(button("Make the account")).click();

        assertThat(pseudonym.isInvalid()).isTrue();
        assertThat(find(RecoveryCodePanel.class).all()).isEmpty();
    }

    @Test
    void aWeakPasswordIsExplained() {
        navigate(SignUpView.class);
        find(TextField.class).all().getFirst().setValue(TestAccounts.unique("weak"));
        find(PasswordField.class).single().setValue("short");

        test(button("Make the account")).click();

        PasswordField password = find(PasswordField.class).single();
        assertThat(password.getErrorMessage()).contains("at least 12 characters");
        assertThat(password.isInvalid()).isTrue();

        password.setValue("paper boats paper boats");
        assertThat(password.isInvalid()).isFalse();
        password.setValue("password1234");
        test(button("Make the account")).click();
        assertThat(password.isInvalid()).isTrue();
        assertThat(password.getErrorMessage()).contains("among the first that are tried");
        assertThat(find(ErrorText.class).all()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtEachFieldAtOnce() {
        navigate(SignUpView.class);
        TextField pseudonym = find(TextField.class).all().getFirst();
        pseudonym.setValue(TestAccounts.unique("second"));
        find(PasswordField.class).single().setValue("short");
        test(button("Make the account")).click();
        assertThat(pseudonym.isInvalid()).isFalse();

        pseudonym.setValue("?");
        test(button("Make the account")).click();

        // both at once, or one would be told of the second only after mending the first
        assertThat(pseudonym.isInvalid()).isTrue();
        assertThat(find(PasswordField.class).single().isInvalid()).isTrue();
        assertThat(find(ErrorText.class).all()).isEmpty();
    }

    @Test
    void aLinkForNobodyIsNotOnItsWay() {
        navigate(RecoverView.class);
        TextField name = find(TextField.class).all().getFirst();
        name.setValue("  ");

        test(button("Send me a link")).click();

        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).contains("pseudonym");
        assertThat(find(Note.class).all()).isEmpty();
    }

    @Test
    void aWrongPasswordIsExplainedAndThePseudonymStays() {
        navigate(SignInView.class);
        TextField pseudonym = find(TextField.class).all().getFirst();
        pseudonym.setValue("nobody at all");
        find(PasswordField.class).single().setValue("wrong wrong wrong");

        test(button("Sign in")).click();

        assertThat(find(ErrorText.class).all().getFirst().getText()).contains("do not fit together");
        assertThat(pseudonym.getValue()).isEqualTo("nobody at all");
    }

    @Test
    void whoeverCameFromAPersonIsToldWhatThePseudonymIsForAndThatOneCanDoWithout() {
        PersonId person = made.inColony();
        PersonBrief brief = people.brief(person).orElseThrow();
        String id = brief.publicId().value();

        UI.getCurrent().navigate("sign-in", QueryParameters.of("next", "write/" + id));
        roundTrip();

        assertThat(find(H1.class).single().getText()).contains(brief.nameIn(LanguageTag.EN), "you need a pseudonym");
        assertThat(find(Anchor.class).withText("Make a pseudonym").single().getHref())
                .isEqualTo("sign-up?next=write%2F" + id);
        assertThat(find(Anchor.class)
                        .withText("Only copy the address and write")
                        .single()
                        .getHref())
                .isEqualTo("people/" + id);

        UI.getCurrent().navigate("sign-in", QueryParameters.of("next", "write/0000000000"));
        roundTrip();
        assertThat(find(H1.class).single().getText()).isEqualTo("Welcome back");
    }

    @Test
    void aWishIsExplainedWhereItLedToSigningInAndToNobodyAfterwards() {
        String id = people.brief(made.inColony()).orElseThrow().publicId().value();
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT, "write/" + id);
        UI.getCurrent().navigate("sign-in");
        roundTrip();
        assertThat(find(H1.class).single().getText()).contains("you need a pseudonym");
        assertThat(find(Anchor.class).withText("Make a pseudonym").single().getHref())
                .isEqualTo("sign-up?next=write%2F" + id);

        UI.getCurrent().navigate("people");
        UI.getCurrent().navigate("sign-in");
        roundTrip();
        assertThat(find(H1.class).single().getText()).isEqualTo("Welcome back");
    }

    @Test
    void noAccountIsAskedForWhereNoLetterCanGo() {
        PersonId person = made.inColony();
        String id = people.brief(person).orElseThrow().publicId().value();
        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        for (String wanted : List.of("write/", "my/adopt/")) {
            UI.getCurrent().navigate("sign-in", QueryParameters.of("next", wanted + id));
            roundTrip();
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                    .isEqualTo("people/" + id);
        }
    }

    private Button button(String text) {
        return find(Button.class).withText(text).all().getLast();
    }
}
