package org.vestka.directory.web.reading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.ReadingNavigation;

/** What the directory has to read, in the order of the menu. */
@Configuration
class OwnChapters {

    @Bean
    @Order(10)
    ReadingChapter readingPeople() {
        return new Own(DirectoryNavigation.PEOPLE, "menu.people");
    }

    @Bean
    @Order(20)
    ReadingChapter readingBirthdays() {
        return new Own(ReadingNavigation.BIRTHDAYS, "reading.birthdays");
    }

    @Bean
    @Order(30)
    ReadingChapter readingPlaces() {
        return new Own(DirectoryNavigation.PLACES, "menu.places");
    }

    @Bean
    @Order(40)
    ReadingChapter readingGuide() {
        return new Own(DirectoryNavigation.HOW_TO_WRITE, "menu.guide");
    }

    @Bean
    @Order(50)
    ReadingChapter readingCounts() {
        return new Own(DirectoryNavigation.COUNTS, "menu.counts");
    }

    @Bean
    @Order(55)
    ReadingChapter readingCoverage() {
        return new Own(DirectoryNavigation.COVERAGE, "menu.coverage");
    }

    private record Own(String path, String key) implements ReadingChapter {

        @Override
        public String label(DirectoryWords words) {
            return words.text(key);
        }
    }
}
