package org.vestka.accounts.ui;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vestka.accounts.DemoAccount;

/** The accounts the demo offers, and none where there is no demo. */
@Component
class DemoAccounts {

    private final ObjectProvider<DemoAccount> offered;
    private final boolean demo;

    DemoAccounts(ObjectProvider<DemoAccount> offered, @Value("${vestka.demo:false}") boolean demo) {
        this.offered = offered;
        this.demo = demo;
    }

    List<DemoAccount> accounts() {
        return demo ? offered.orderedStream().toList() : List.of();
    }
}
