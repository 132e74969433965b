package org.vestka.accounts.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.accounts.CurrentAccount;
import org.vestka.accounts.MyAccount;
import org.vestka.shared.ui.MenuAccess;
import org.vestka.shared.ui.MenuEntry;
import org.vestka.shared.ui.ReaderPreferences;

/** What this module adds to the frame: entries of the menu, and the language kept with an account. */
@Configuration
class AccountsInterface {

    @Bean
    MenuEntry signInEntry() {
        return new MenuEntry(90, "accounts.menu.sign-in", AccountsNavigation.SIGN_IN, MenuAccess.ANONYMOUS);
    }

    @Bean
    MenuEntry accountEntry() {
        return new MenuEntry(90, "accounts.menu.account", AccountsNavigation.ACCOUNT, MenuAccess.SIGNED_IN);
    }

    @Bean
    MenuEntry accountsEntry() {
        return new MenuEntry(70, "accounts.menu.accounts", AccountsNavigation.ACCOUNTS, MenuAccess.ADMINS);
    }

    @Bean
    MenuEntry auditEntry() {
        return new MenuEntry(72, "accounts.menu.audit", AccountsNavigation.AUDIT, MenuAccess.ADMINS);
    }

    @Bean
    ReaderPreferences languageKeptWithAccount(CurrentAccount current, MyAccount account) {
        return language -> current.id().ifPresent(id -> account.setLanguage(language));
    }
}
