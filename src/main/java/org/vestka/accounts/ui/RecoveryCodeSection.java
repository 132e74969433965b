package org.vestka.accounts.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import org.vestka.accounts.MyAccount;
import org.vestka.accounts.RecoveryCode;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.Stack;

/** A new recovery code in place of one that was lost or seen. */
class RecoveryCodeSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MyAccount account;
    private final Sheet sheet = new Sheet();

    RecoveryCodeSection(MyAccount account) {
        super("");
        this.account = account;
        setHeading(getTranslation("accounts.code"));
        add(sheet);
        ask();
    }

    private void ask() {
        PasswordField password = Fields.password(getTranslation("accounts.password.current"));
        ErrorText error = new ErrorText();
        sheet.removeAll();
        sheet.add(new Stack(
                new Paragraph(getTranslation("accounts.code.explained")),
                password,
                error,
                Buttons.secondary(getTranslation("accounts.code.new"), () -> {
                    Attempt.run(error, () -> show(account.newRecoveryCode(password.getValue())));
                    password.clear();
                })));
    }

    private void show(RecoveryCode code) {
        sheet.removeAll();
        RecoveryCodePanel panel = new RecoveryCodePanel(code, this::ask);
        sheet.add(panel);
        // the button that was pressed has gone
        panel.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
    }
}
