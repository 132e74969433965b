package org.vestka.directory.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.shared.ui.MenuAccess;
import org.vestka.shared.ui.MenuEntry;

/** What the directory offers in the menu. */
@Configuration
class DirectoryMenu {

    @Bean
    MenuEntry peopleEntry() {
        return new MenuEntry(10, "directory.menu.people", DirectoryNavigation.PEOPLE, MenuAccess.EVERYONE);
    }

    @Bean
    MenuEntry placesEntry() {
        return new MenuEntry(20, "directory.menu.places", DirectoryNavigation.PLACES, MenuAccess.EVERYONE);
    }

    @Bean
    MenuEntry countsEntry() {
        return new MenuEntry(25, "directory.menu.counts", DirectoryNavigation.COUNTS, MenuAccess.EVERYONE);
    }

    @Bean
    MenuEntry coverageEntry() {
        return new MenuEntry(27, "directory.menu.coverage", DirectoryNavigation.COVERAGE, MenuAccess.EVERYONE);
    }

    @Bean
    MenuEntry aimsEntry() {
        return new MenuEntry(56, "directory.menu.aims", DirectoryNavigation.AIMS, MenuAccess.ORGANISERS);
    }

    @Bean
    MenuEntry motionEntry() {
        return new MenuEntry(57, "motion.menu", DirectoryNavigation.MOTION, MenuAccess.EDITORS);
    }

    @Bean
    MenuEntry howToWriteEntry() {
        return new MenuEntry(30, "directory.menu.guide", DirectoryNavigation.HOW_TO_WRITE, MenuAccess.EVERYONE);
    }
}
