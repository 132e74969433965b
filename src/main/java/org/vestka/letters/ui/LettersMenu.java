package org.vestka.letters.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.shared.ui.MenuAccess;
import org.vestka.shared.ui.MenuEntry;

/** The module's entry of the menu. */
@Configuration
class LettersMenu {

    @Bean
    MenuEntry myLettersEntry() {
        return new MenuEntry(40, "letters.my.title", LettersNavigation.MY, MenuAccess.SIGNED_IN);
    }
}
