package org.vestka.letters.bank.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.shared.ui.MenuAccess;
import org.vestka.shared.ui.MenuEntry;

/** What the letters bank offers in the menu. */
@Configuration
class BankMenu {

    @Bean
    MenuEntry bundlesEntry() {
        return new MenuEntry(54, "bank.menu", BankNavigation.BUNDLES, MenuAccess.TRUSTEES);
    }

    @Bean
    MenuEntry trusteesEntry() {
        return new MenuEntry(71, "bank.trustees.menu", BankNavigation.TRUSTEES, MenuAccess.ADMINS);
    }
}
