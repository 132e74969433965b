package org.vestka.letters.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.vestka.letters.pack.PackListItem;
import org.vestka.letters.pack.Packs;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.SpokenDates;
import org.vestka.shared.ui.Tone;

/** What was printed together, the latest first; where an envelope must be taken out, that first of all. */
@StyleSheet("vestka/letters.css")
@Route(LettersNavigation.PACKS)
@PermitAll
class PacksView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Packs packs;

    PacksView(Packs packs) {
        this.packs = packs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startOver();
        narrow();
        heading(getTranslation("letters.pack.list"));
        GrowingCards<PackListItem> cards = new GrowingCards<>(packs::mine, this::cards);
        if (cards.isEmpty()) {
            add(new EmptyState(
                    getTranslation("letters.pack.list.empty"),
                    getTranslation("letters.pack.list.empty.what"),
                    Buttons.primaryLink(getTranslation("letters.pack.several"), LettersNavigation.newPack())));
        } else {
            lead(getTranslation("letters.pack.list.lead"));
            acts(Buttons.primaryLink(getTranslation("letters.pack.several"), LettersNavigation.newPack()));
            add(cards);
        }
    }

    private List<LineCard> cards(List<PackListItem> page) {
        return page.stream().map(this::card).toList();
    }

    private LineCard card(PackListItem item) {
        String day = new SpokenDates(ReaderLanguage.current().locale())
                .exact(BrowserZone.day(item.pack().madeAt()));
        Anchor link = new Anchor(LettersNavigation.pack(item.pack().code()), getTranslation("letters.pack.of", day));
        Row row = new Row(new Span(PackWords.counts(this, item.pack(), item.letters(), item.posted())));
        if (item.takeOut() > 0) {
            row.add(new Badge(Tone.RED, getTranslation("letters.pack.take-out", item.takeOut())));
        }
        return new LineCard(link, row);
    }
}
