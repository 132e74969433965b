package org.vestka.directory.imports.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.shared.ui.MenuAccess;
import org.vestka.shared.ui.MenuEntry;

/** What the imports offer in the menu. */
@Configuration
class ImportsMenu {

    @Bean
    MenuEntry importsEntry() {
        return new MenuEntry(60, "imports.menu", ImportsNavigation.LIST, MenuAccess.EDITORS);
    }
}
