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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vestka.directory.Country;
import org.vestka.directory.RegionId;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityListItem;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.place.Places;
import org.vestka.directory.place.Region;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** All places, by country and kind, with how far their addresses can be trusted. */
@Route(DirectoryNavigation.PLACES)
@AnonymousAllowed
@StyleSheet("vestka/directory.css")
class PlacesView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient Places places;
    private final transient Clock clock;

    PlacesView(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        DirectoryWords words = DirectoryWords.current();
        startOver();
        heading(words.text("places.heading"));
        lead(words.text("places.lead"));
        List<Country> countries = places.countries();
        Map<RegionId, Region> regions =
                places.regions().stream().collect(Collectors.toMap(Region::id, region -> region));
        boolean any = false;
        for (Country country : countries) {
            List<FacilityListItem> held = places.list(country.code()).stream()
                    .sorted(words.byName(place -> place.nameIn(words.reader())))
                    .toList();
            if (held.isEmpty()) {
                continue;
            }
            any = true;
            Map<FacilityKind, List<FacilityListItem>> byKind = held.stream()
                    .collect(Collectors.groupingBy(FacilityListItem::kind, TreeMap::new, Collectors.toList()));
            byKind.forEach((kind, items) -> {
                String title = words.word("facility", kind);
                CardList cards = new CardList();
                items.forEach(item -> cards.addCard(card(item, country, regions, words)));
                add(new Section(countries.size() > 1 ? country.nameIn(words.reader()) + ": " + title : title, cards));
            });
        }
        if (!any) {
            add(new EmptyState(words.text("places.empty.title"), words.text("places.empty.text")));
        }
    }

    private Div card(FacilityListItem item, Country country, Map<RegionId, Region> regions, DirectoryWords words) {
        Div card = new Div();
        card.addClassNames("v-card", "v-place");
        Anchor name = new Anchor(DirectoryNavigation.place(item.code()), item.nameIn(words.reader()));
        name.addClassName("v-name");
        Region region = item.region() == null ? null : regions.get(item.region());
        Span where = new Span(Stream.of(
                        item.locality() == null || !words.reads(item.locality()) ? "" : item.locality(),
                        region == null ? "" : region.nameIn(words.reader()))
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(" · ")));
        where.addClassName("v-small");
        Div title = new Div(name, where);
        title.addClassName("v-card-body");
        Span people = new Span(words.text("places.people", item.people()));
        people.addClassName("v-place-people");
        Badge state = item.state() == FacilityState.CLOSED
                ? new Badge(Tone.NEUTRAL, words.text("place.closed"))
                : words.freshness(item.addressStatus(), item.verifiedOn(), Utc.today(clock), country.freshnessDays())
                        .badge();
        Div badge = new Div(state);
        badge.addClassName("v-place-state");
        card.add(title, people, badge);
        return card;
    }
}
