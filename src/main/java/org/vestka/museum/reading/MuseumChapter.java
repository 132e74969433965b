package org.vestka.museum.reading;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.web.reading.ReadingChapter;
import org.vestka.museum.ui.MuseumNavigation;
import org.vestka.museum.ui.MuseumWords;
import org.vestka.shared.i18n.Texts;

/** The museum in the menu of the reading edition. */
@Component
@Order(58)
class MuseumChapter implements ReadingChapter {

    private final Texts texts;

    MuseumChapter(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String path() {
        return MuseumNavigation.ROOT;
    }

    @Override
    public String label(DirectoryWords words) {
        return new MuseumWords(words, texts).text("menu");
    }
}
