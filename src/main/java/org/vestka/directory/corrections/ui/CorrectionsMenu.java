package org.vestka.directory.corrections.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.shared.ui.MenuAccess;
import org.vestka.shared.ui.MenuEntry;

/** What editors find in the menu. */
@Configuration
class CorrectionsMenu {

    @Bean
    MenuEntry correctionsEntry() {
        return new MenuEntry(58, "corrections.menu", CorrectionsNavigation.QUEUE, MenuAccess.EDITORS);
    }
}
