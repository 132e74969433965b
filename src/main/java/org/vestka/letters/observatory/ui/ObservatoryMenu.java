package org.vestka.letters.observatory.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.shared.ui.MenuAccess;
import org.vestka.shared.ui.MenuEntry;

/** The observatory's entry of the menu. */
@Configuration
class ObservatoryMenu {

    @Bean
    MenuEntry observatoryEntry() {
        return new MenuEntry(28, "observatory.menu", ObservatoryNavigation.ROOT, MenuAccess.EVERYONE);
    }
}
