package org.vestka.museum.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.place.PlaceLabel;
import org.vestka.museum.MuseumListItem;
import org.vestka.shared.ui.LineCard;

/** A letter in the list: its first page, small, and what is known of it. */
class LetterCard extends LineCard {

    private static final long serialVersionUID = 1L;

    LetterCard(MuseumListItem item, @Nullable PlaceLabel place, MuseumWords words) {
        super(new Anchor(MuseumNavigation.letter(item.code()), words.title(item)), facts(item, place, words));
        Image small = new Image();
        small.setSrc(MuseumNavigation.small(item.code(), item.page()));
        // the title beside it says as much
        small.setAlt("");
        small.getElement().setAttribute("loading", "lazy");
        small.addClassName("v-museum-small");
        addComponentAsFirst(small);
    }

    private static Paragraph facts(MuseumListItem item, @Nullable PlaceLabel place, MuseumWords words) {
        Paragraph facts = new Paragraph(words.facts(item, place));
        facts.addClassName("v-line-facts");
        return facts;
    }
}
