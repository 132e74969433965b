package org.vestka.accounts.ui;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vestka.accounts.DemoAccount;
import org.vestka.mail.mailbox.DemoMailbox;
import org.vestka.shared.security.DemoDoor;

/** The accounts the demo offers, and none where there is no demo. */
@Component
class DemoAccounts {

    private final ObjectProvider<DemoAccount> offered;
    private final DemoDoor demo;
    private final ObjectProvider<DemoMailbox> mailbox;

    DemoAccounts(ObjectProvider<DemoAccount> offered, DemoDoor demo, ObjectProvider<DemoMailbox> mailbox) {
        this.offered = offered;
        this.demo = demo;
        this.mailbox = mailbox;
    }

    List<DemoAccount> accounts() {
        return demo.open() ? offered.orderedStream().toList() : List.of();
    }

    /** Whether mail lands in a mailbox that this reader can open. */
    boolean hasMailbox() {
        return demo.open() && mailbox.stream().findAny().isPresent();
    }

    /** Whether there is a demo whose accounts are closed to this reader. */
    boolean closed() {
        return demo.on() && !demo.open();
    }
}
