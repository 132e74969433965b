package org.vestka.accounts.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.vestka.accounts.PasswordRules;
import org.vestka.accounts.Pseudonym;
import org.vestka.accounts.UnusablePassword;
import org.vestka.shared.EmailAddress;

/** The fields of these pages, with what password managers and phones' keyboards need to know. */
final class Fields {

    private Fields() {}

    static TextField pseudonym(String label) {
        TextField field = new TextField(label);
        field.setWidthFull();
        field.setMaxLength(2 * Pseudonym.MAX_LENGTH);
        // browsers would keep what was typed, and offer it to whoever sits here next
        field.setAutocomplete(Autocomplete.OFF);
        field.getElement().setAttribute("autocapitalize", "none");
        field.getElement().setAttribute("spellcheck", "false");
        return field;
    }

    static PasswordField password(String label) {
        PasswordField field = new PasswordField(label);
        field.setWidthFull();
        field.setMaxLength(2 * PasswordRules.MAX_LENGTH);
        field.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        return field;
    }

    /** One field and no second to repeat it in: it can be made visible. */
    static PasswordField newPassword(String label) {
        PasswordField field = new PasswordField(label);
        field.setWidthFull();
        field.setMaxLength(2 * PasswordRules.MAX_LENGTH);
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setHelperText(field.getTranslation("accounts.password.help", PasswordRules.MIN_LENGTH));
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(typed -> field.setInvalid(false));
        return field;
    }

    /** Does what a new password is needed for; where the password is refused, says so at its field until it is changed. */
    static void with(PasswordField password, Runnable act) {
        password.setInvalid(false);
        try {
            act.run();
        } catch (UnusablePassword refused) {
            password.setErrorMessage(Attempt.fault(password, refused.fault()));
            password.setInvalid(true);
            password.focus();
        }
    }

    static EmailField address(String label) {
        EmailField field = new EmailField(label);
        field.setWidthFull();
        field.setMaxLength(EmailAddress.MAX_LENGTH);
        field.setAutocomplete(Autocomplete.OFF);
        // judged by EmailAddress, with our own words
        field.setManualValidation(true);
        return field;
    }
}
