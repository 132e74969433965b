package org.vestka.accounts.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import org.vestka.accounts.MyAccount;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.Stack;

/** Changing the password. */
class PasswordSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MyAccount account;
    private final PasswordField former;
    private final PasswordField password;
    private final ErrorText error = new ErrorText();

    PasswordSection(MyAccount account) {
        super("");
        this.account = account;
        setHeading(getTranslation("accounts.password.change"));
        former = Fields.password(getTranslation("accounts.password.current"));
        password = Fields.newPassword(getTranslation("accounts.password.new"));
        add(new Sheet(new Stack(
                former,
                password,
                error,
                Buttons.secondary(getTranslation("accounts.password.change.act"), this::change))));
    }

    private void change() {
        Attempt.run(
                error,
                () -> Fields.with(password, () -> {
                    account.changePassword(former.getValue(), password.getValue());
                    Notice.show(getTranslation("accounts.password.changed"));
                    password.clear();
                }));
        former.clear();
    }
}
