package org.vestka.letters.observatory.ui;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.ui.ActLink;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PagePart;
import org.vestka.directory.ui.PlacePageExtension;
import org.vestka.letters.observatory.Observatory;
import org.vestka.letters.observatory.Passage;
import org.vestka.shared.i18n.Texts;

/** On the page of a place: what gets through to it, where at least ten letters are known. */
@Component
@Order(10)
class ObservatoryOfPlace implements PlacePageExtension {

    private final Observatory observatory;
    private final Texts texts;

    ObservatoryOfPlace(Observatory observatory, Texts texts) {
        this.observatory = observatory;
        this.texts = texts;
    }

    @Override
    public Optional<PagePart> partFor(FacilityPage place, DirectoryWords directory) {
        return observatory.place(place.country(), place.id()).map(told -> {
            ObservatoryWords words = new ObservatoryWords(directory, texts);
            Passage all = told.all();
            return new PagePart(
                    words.text("line.heading"),
                    words.text(
                            "line",
                            all.posted(),
                            ObservatoryWords.percent(all.arrived().share()),
                            ObservatoryWords.range(
                                    all.arrived().lower(), all.arrived().upper())),
                    ObservatoryRows.change(told.stretches(), words),
                    new ActLink(words.text("line.link"), ObservatoryNavigation.place(place.code())));
        });
    }
}
