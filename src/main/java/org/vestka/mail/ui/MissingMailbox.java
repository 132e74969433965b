package org.vestka.mail.ui;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vestka.mail.mailbox.DemoMailbox;
import org.vestka.shared.security.DemoDoor;
import org.vestka.shared.ui.MissingPages;

/** Without the demo's mail, and where the demo's accounts are closed, there is no such page. */
@Component
class MissingMailbox implements MissingPages {

    private final ObjectProvider<DemoMailbox> mailbox;
    private final DemoDoor demo;

    MissingMailbox(ObjectProvider<DemoMailbox> mailbox, DemoDoor demo) {
        this.mailbox = mailbox;
        this.demo = demo;
    }

    @Override
    public boolean missing(String path) {
        return (path + "/").startsWith(MailNavigation.MAILBOX + "/")
                && (!demo.open() || mailbox.getIfAvailable() == null);
    }
}
