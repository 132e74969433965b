package org.vestka.directory.ui.place;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Fold;
import org.vestka.shared.ui.Page;

/** All places, by country and kind, with how far their addresses can be trusted. */
@Route(DirectoryNavigation.PLACES)
@AnonymousAllowed
@StyleSheet("vestka/directory.css")
class PlacesView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient Places places;
    private final transient CurrentAccount current;
    private final transient Clock clock;

    PlacesView(Places places, CurrentAccount current, Clock clock) {
        this.current = current;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        DirectoryWords words = DirectoryWords.current();
        startOver();
        boolean change = current.isEditor()
                && event.getLocation().getQueryParameters().getParameters().containsKey(DirectoryNavigation.CHANGE);
        heading(words.text(change ? "places.change.heading" : "places.heading"));
        lead(words.text(change ? "places.change.lead" : "places.lead"));
        List<PlaceRows.Group> groups = PlaceRows.of(places, Utc.today(clock), words);
        Div folds = new Div();
        folds.addClassName("v-folds");
        add(folds);
        for (PlaceRows.Group group : groups) {
            CardList cards = new CardList();
            group.rows().forEach(row -> cards.addCard(card(row, change)));
            Fold fold = new Fold(
                    group.id(),
                    group.title(),
                    words.text("places.number", group.rows().size()),
                    cards);
            fold.setOpen(groups.size() == 1);
            folds.add(fold);
        }
        if (groups.isEmpty()) {
            add(new EmptyState(words.text("places.empty.title"), words.text("places.empty.text")));
        }
    }

    /** @param change whether the name leads to where an editor says what happens to the place */
    private static Div card(PlaceRows.Row row, boolean change) {
        Div card = new Div();
        card.addClassNames("v-card", "v-place");
        card.setId(row.code());
        Anchor name = new Anchor(
                change ? DirectoryNavigation.changePlace(row.code()) : DirectoryNavigation.place(row.code()),
                row.name());
        name.addClassName("v-name");
        Span where = new Span(row.where());
        where.addClassName("v-small");
        Div title = new Div(name, where);
        title.addClassName("v-card-body");
        Span people = new Span(row.people());
        people.addClassName("v-place-people");
        Div badge = new Div(row.state().badge());
        badge.addClassName("v-place-state");
        card.add(title, people, badge);
        return card;
    }
}
