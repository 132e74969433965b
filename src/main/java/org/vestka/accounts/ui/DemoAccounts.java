package org.vestka.accounts.ui;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vestka.accounts.DemoAccount;
import org.vestka.shared.security.DemoDoor;

/** The accounts the demo offers, and none where there is no demo. */
@Component
class DemoAccounts {

    private final ObjectProvider<DemoAccount> offered;
    private final DemoDoor demo;

    DemoAccounts(ObjectProvider<DemoAccount> offered, DemoDoor demo) {
        this.offered = offered;
        this.demo = demo;
    }

    List<DemoAccount> accounts() {
        return demo.open() ? offered.orderedStream().toList() : List.of();
    }

    /** Whether there is a demo whose accounts are closed to this reader. */
    boolean closed() {
        return demo.on() && !demo.open();
    }
}
