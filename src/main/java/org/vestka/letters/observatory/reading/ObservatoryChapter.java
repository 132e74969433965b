package org.vestka.letters.observatory.reading;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.web.reading.ReadingChapter;
import org.vestka.letters.observatory.ui.ObservatoryNavigation;
import org.vestka.letters.observatory.ui.ObservatoryWords;
import org.vestka.shared.i18n.Texts;

/** The observatory in the menu of the reading edition. */
@Component
@Order(57)
class ObservatoryChapter implements ReadingChapter {

    private final Texts texts;

    ObservatoryChapter(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String path() {
        return ObservatoryNavigation.ROOT;
    }

    @Override
    public String label(DirectoryWords words) {
        return new ObservatoryWords(words, texts).text("menu");
    }
}
