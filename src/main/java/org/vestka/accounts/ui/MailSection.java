package org.vestka.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Arrays;
import org.vestka.accounts.AccountPage;
import org.vestka.accounts.MyAccount;
import org.vestka.mail.MailPurpose;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** The mail address, and what one wants to be mailed about. */
class MailSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MyAccount account;
    private final transient Runnable changed;
    private final EmailField address;
    private final PasswordField password;
    private final ErrorText error = new ErrorText();

    MailSection(MyAccount account, AccountPage page, DemoAccounts demo, Runnable changed) {
        super("");
        this.account = account;
        this.changed = changed;
        setHeading(getTranslation("accounts.address"));
        EmailAddress confirmed = page.confirmed();
        EmailAddress waiting = page.waiting();
        Stack stack = new Stack();
        if (confirmed != null) {
            stack.add(new Paragraph(getTranslation("accounts.address.confirmed", confirmed.value())));
        } else if (waiting == null) {
            stack.add(new Paragraph(getTranslation("accounts.address.none")));
        }
        if (waiting != null) {
            stack.add(
                    new Note(Tone.AMBER, getTranslation("accounts.address.waiting", waiting.value())),
                    new DemoMailboxLink(demo));
        }
        if (confirmed != null) {
            stack.add(consents(page));
        }
        address = Fields.address(getTranslation("accounts.address.new"));
        password = Fields.password(getTranslation("accounts.password.current"));
        Row acts = new Row(Buttons.secondary(getTranslation("accounts.address.send"), this::send));
        if (confirmed != null || waiting != null) {
            acts.add(Buttons.danger(getTranslation("accounts.address.remove"), this::remove));
        }
        if (!page.demo()) {
            stack.add(address, password, error, acts);
        }
        add(new Sheet(stack));
    }

    private Component consents(AccountPage page) {
        Stack boxes = new Stack(new Paragraph(getTranslation("accounts.consent")));
        Arrays.stream(MailPurpose.values()).filter(MailPurpose::optional).forEach(purpose -> {
            Checkbox box = new Checkbox(getTranslation("accounts.consent." + Attempt.word(purpose)));
            box.setValue(page.consents().contains(purpose));
            box.addValueChangeListener(change -> {
                account.setConsent(purpose, change.getValue());
                Notice.show(getTranslation("accounts.saved"));
            });
            boxes.add(box);
        });
        return boxes;
    }

    private void send() {
        boolean valid = EmailAddress.isValid(address.getValue());
        address.setInvalid(!valid);
        address.setErrorMessage(getTranslation("accounts.address.invalid"));
        if (valid
                && Attempt.run(
                        error, () -> account.setAddress(new EmailAddress(address.getValue()), password.getValue()))) {
            Notice.show(getTranslation("accounts.address.sent"));
            changed.run();
        }
        password.clear();
    }

    private void remove() {
        Confirmation.askDanger(
                getTranslation("accounts.address.remove.question"),
                getTranslation("accounts.address.remove.consequence"),
                getTranslation("accounts.address.remove"),
                () -> {
                    account.removeAddress();
                    Notice.show(getTranslation("accounts.address.removed"));
                    changed.run();
                });
    }
}
