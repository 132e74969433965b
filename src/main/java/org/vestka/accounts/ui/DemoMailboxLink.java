package org.vestka.accounts.ui;

import com.vaadin.flow.component.html.Anchor;
import org.vestka.mail.ui.MailNavigation;

/** In the demo mail goes nowhere but into a mailbox in the browser: the way there, wherever mail is spoken of. */
class DemoMailboxLink extends Anchor {

    private static final long serialVersionUID = 1L;

    DemoMailboxLink(DemoAccounts demo) {
        super(MailNavigation.MAILBOX);
        setText(getTranslation("accounts.demo.mailbox"));
        setVisible(demo.hasMailbox());
    }
}
