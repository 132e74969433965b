package org.vestka.museum.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.shared.ui.MenuAccess;
import org.vestka.shared.ui.MenuEntry;

/** The museum's entry of the menu. */
@Configuration
class MuseumMenu {

    @Bean
    MenuEntry museumEntry() {
        return new MenuEntry(29, "museum.menu", MuseumNavigation.ROOT, MenuAccess.EVERYONE);
    }
}
