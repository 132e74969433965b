package org.vestka.letters.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.vestka.accounts.AccountPage;
import org.vestka.accounts.MyAccount;
import org.vestka.accounts.ui.AccountsNavigation;
import org.vestka.mail.MailPurpose;

/** Where an address is confirmed and reminders are off, somebody who promises letters is told so, once and quietly. */
class RemindersHint extends Paragraph {

    private static final long serialVersionUID = 1L;

    RemindersHint(MyAccount account) {
        AccountPage page = account.page();
        addClassName("v-small");
        setVisible(page.confirmed() != null && !page.consents().contains(MailPurpose.REMINDER));
        add(
                new Span(getTranslation("adoption.promise.no-reminders") + " "),
                new Anchor(AccountsNavigation.account(), getTranslation("adoption.promise.no-reminders.act")));
    }
}
