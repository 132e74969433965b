package org.vestka.directory.duplicates.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.shared.ui.MenuAccess;
import org.vestka.shared.ui.MenuEntry;

/** What editors find in the menu. */
@Configuration
class DuplicatesMenu {

    @Bean
    MenuEntry duplicatesEntry() {
        return new MenuEntry(59, "duplicates.menu", DirectoryNavigation.DUPLICATES, MenuAccess.EDITORS);
    }
}
