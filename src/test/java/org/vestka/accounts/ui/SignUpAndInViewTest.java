package org.vestka.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Note;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
class SignUpAndInViewTest extends SpringBrowserlessTest {

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

        assertThat(find(ErrorText.class).all().getFirst().getText()).contains("at least 12 characters");
    }

    @Test
    void whatWasRefusedBeforeIsNotSaidOfTheNextTry() {
        navigate(SignUpView.class);
        TextField pseudonym = find(TextField.class).all().getFirst();
        pseudonym.setValue(TestAccounts.unique("second"));
        find(PasswordField.class).single().setValue("short");
        test(button("Make the account")).click();
        assertThat(find(ErrorText.class).all()).isNotEmpty();

        pseudonym.setValue("?");
        test(button("Make the account")).click();

        assertThat(pseudonym.isInvalid()).isTrue();
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

    private Button button(String text) {
        return find(Button.class).withText(text).all().getLast();
    }
}
