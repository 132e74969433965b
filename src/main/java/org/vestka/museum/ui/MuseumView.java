package org.vestka.museum.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.PlaceLabel;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.museum.Museum;
import org.vestka.museum.MuseumChoices;
import org.vestka.museum.MuseumFilter;
import org.vestka.museum.MuseumListItem;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.LongList;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;

/** Letters from prison: for whoever wants to hear a voice, and leaves with a letter, or with somebody to answer. */
@Route(MuseumNavigation.ROOT)
@AnonymousAllowed
@StyleSheet("vestka/museum.css")
class MuseumView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Museum museum;
    private final transient People people;
    private final transient Places places;
    private final transient CurrentAccount current;
    private final transient Texts texts;

    MuseumView(Museum museum, People people, Places places, CurrentAccount current, Texts texts) {
        this.museum = museum;
        this.people = people;
        this.places = places;
        this.current = current;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startOver();
        MuseumWords words = new MuseumWords(DirectoryWords.current(), texts);
        MuseumLocation asked =
                MuseumLocation.read(event.getLocation().getQueryParameters().getParameters());
        heading(words.text("heading"));
        lead(words.text("lead"));
        if (current.isEditor()) {
            acts(Buttons.secondaryLink(words.text("new.act"), MuseumNavigation.NEW));
        }
        MuseumChoices choices = museum.choices();
        Map<FacilityId, PlaceLabel> labels = places.labels(choices.places());
        if (!choices.people().isEmpty()) {
            add(filters(asked, choices, labels, words));
        }
        add(list(asked, labels, words));
    }

    private LongList<MuseumListItem> list(MuseumLocation asked, Map<FacilityId, PlaceLabel> labels, MuseumWords words) {
        Optional<MuseumFilter> filter = asked.filter(people, places);
        EmptyState none = asked.asksForAll()
                ? new EmptyState(words.text("none.title"), words.text("none.text"))
                : new EmptyState(
                        words.text("none.title"),
                        words.text("none.filtered"),
                        Buttons.secondaryLink(words.text("none.all"), MuseumNavigation.ROOT));
        LongList<MuseumListItem> list = new LongList<>(
                (offset, limit) -> filter.map(known -> museum.letters(known, offset, limit))
                        .orElse(List.of()),
                item -> new LetterCard(item, MuseumWords.label(item, labels), words),
                none);
        list.refresh();
        return list;
    }

    private static Row filters(
            MuseumLocation asked, MuseumChoices choices, Map<FacilityId, PlaceLabel> labels, MuseumWords words) {
        ComboBox<PersonBrief> person = choice(
                "person",
                choices.people().stream()
                        .sorted(words.directory().byName((PersonBrief each) -> each.nameIn(words.reader())))
                        .toList(),
                each -> each.nameIn(words.reader()),
                each -> each.publicId().equals(asked.person()),
                each -> new MuseumLocation(each == null ? null : each.publicId(), asked.place(), asked.year()),
                words);
        ComboBox<PlaceLabel> place = choice(
                "place",
                labels.values().stream()
                        .sorted(words.directory().byName((PlaceLabel each) -> Labels.in(words.reader(), each.names())))
                        .toList(),
                each -> Labels.in(words.reader(), each.names()),
                each -> each.code().equals(asked.place()),
                each -> new MuseumLocation(asked.person(), each == null ? null : each.code(), asked.year()),
                words);
        ComboBox<Integer> year = choice(
                "year",
                choices.years(),
                String::valueOf,
                each -> each.equals(asked.year()),
                each -> new MuseumLocation(asked.person(), asked.place(), each),
                words);
        Row row = new Row(person, place, year);
        row.addClassName("v-museum-filters");
        return row;
    }

    private static <T> ComboBox<T> choice(
            String key,
            List<T> items,
            Function<T, String> name,
            Predicate<T> chosen,
            Function<@Nullable T, MuseumLocation> location,
            MuseumWords words) {
        ComboBox<T> box = new ComboBox<>(words.text("filter." + key));
        box.setItems(items);
        box.setItemLabelGenerator(name::apply);
        box.setPlaceholder(words.text("filter." + key + ".all"));
        box.setClearButtonVisible(true);
        items.stream().filter(chosen).findFirst().ifPresent(box::setValue);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                DirectoryNavigation.open(location.apply(change.getValue()).href());
            }
        });
        return box;
    }
}
