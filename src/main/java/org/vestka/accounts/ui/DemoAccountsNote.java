package org.vestka.accounts.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.vestka.accounts.DemoAccount;
import org.vestka.accounts.Role;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** The demo's accounts, each with one click to use it. */
class DemoAccountsNote extends Section {

    private static final long serialVersionUID = 1L;

    DemoAccountsNote(List<DemoAccount> accounts, DemoMailboxLink mailbox, Consumer<DemoAccount> use) {
        super("");
        setHeading(getTranslation("accounts.demo.heading"));
        add(new Paragraph(getTranslation("accounts.demo.explained")));
        for (DemoAccount account : accounts) {
            Role role = account.roles().stream().max(Role::compareTo).orElse(Role.SUPPORTER);
            add(new Row(
                    Buttons.secondary(
                            getTranslation("accounts.demo.use", account.pseudonym()), () -> use.accept(account)),
                    new Span(getTranslation(
                            "accounts.demo.line",
                            getTranslation("accounts.role." + Attempt.word(role)),
                            account.password()))));
        }
        add(mailbox);
    }
}
