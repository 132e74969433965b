package org.vestka.letters.observatory.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.place.FacilityListItem;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.letters.observatory.Observatory;
import org.vestka.letters.observatory.ObservatoryBoard;
import org.vestka.letters.observatory.Passage;
import org.vestka.mail.PublicLinks;
import org.vestka.shared.Utc;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** What gets through: for whoever asks whether writing there makes sense, and since when not. They leave with a place, or a file. */
@Route(ObservatoryNavigation.ROOT)
@AnonymousAllowed
@StyleSheet("vestka/directory.css")
class ObservatoryView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Observatory observatory;
    private final transient Places places;
    private final transient CountryWords called;
    private final transient Texts texts;
    private final transient PublicLinks links;
    private final transient Clock clock;

    ObservatoryView(
            Observatory observatory, Places places, CountryWords called, Texts texts, PublicLinks links, Clock clock) {
        this.observatory = observatory;
        this.places = places;
        this.called = called;
        this.texts = texts;
        this.links = links;
        this.clock = clock;
        addClassName("v-counts-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DirectoryWords words = DirectoryWords.current();
        startOver();
        List<Country> countries = places.countries();
        Optional<ObservatoryLocation> asked = ObservatoryLocation.read(
                event.getLocation().getQueryParameters().getParameters(), countries);
        ObservatoryWords said = new ObservatoryWords(
                called.of(asked.map(ObservatoryLocation::country).orElse(null), words), texts);
        heading(said.text("heading"));
        if (asked.isEmpty()) {
            add(new EmptyState(said.text("lead.none"), said.text("none.text")));
        } else {
            show(observatory.board(asked.get().country(), asked.get().year()), countries, said);
        }
    }

    private void show(ObservatoryBoard board, List<Country> countries, ObservatoryWords words) {
        Passage all = board.all();
        lead(new Paragraph(all == null ? words.text("lead.none") : words.summary(all)));
        Row choices = new Row();
        if (countries.size() > 1) {
            choices.add(country(board.country(), countries, words));
        }
        if (board.years().size() > 1) {
            choices.add(year(board, words));
        }
        choices.addClassName("v-counts-choices");
        add(choices, new Paragraph(words.text("no-sign")));
        add(new Paragraph(new Anchor(ObservatoryNavigation.METHOD, words.text("method.link"))));
        if (board.asOf() == null || all == null) {
            add(new EmptyState(words.text("lead.none"), words.text("none.text")));
            return;
        }
        add(small(words.text("as-of", words.directory().dates().exact(board.asOf())) + " " + words.text("limits")));
        Map<FacilityId, FacilityListItem> known =
                places.list(board.country()).stream().collect(Collectors.toMap(FacilityListItem::id, place -> place));
        changes(board, known, words);
        ObservatoryRows.Table table = ObservatoryRows.places(board, known, words);
        Section section = part(table, board, words);
        String few = ObservatoryRows.few(board, known, words);
        if (!few.isEmpty()) {
            section.add(small(words.text("places.few", few)));
        }
        add(section);
        ObservatoryRows.partings(board, words).forEach(parting -> add(part(parting, board, words)));
    }

    /** Where it is otherwise than it was, each with the way to it. */
    private void changes(ObservatoryBoard board, Map<FacilityId, FacilityListItem> known, ObservatoryWords words) {
        UnorderedList list = new UnorderedList();
        for (ObservatoryBoard.OfPlace of : board.places()) {
            FacilityListItem place = known.get(of.place());
            String change = of.changed() ? ObservatoryRows.change(of.stretches(), words) : null;
            if (place != null && change != null) {
                list.add(new ListItem(
                        new Anchor(
                                ObservatoryNavigation.place(place.code()),
                                place.nameIn(words.directory().reader())),
                        new Paragraph(change)));
            }
        }
        if (list.getComponentCount() > 0) {
            add(new Section(words.text("changes"), list));
        }
    }

    private Section part(ObservatoryRows.Table table, ObservatoryBoard board, ObservatoryWords words) {
        Section section = new Section(
                table.title(),
                TablePart.table(table),
                TablePart.files(
                        table.title(),
                        ObservatoryNavigation.file(
                                board.country(),
                                board.year(),
                                table.file(),
                                words.directory().reader()),
                        cite(table, board, words),
                        words));
        section.addClassName("v-counts");
        return section;
    }

    private String cite(ObservatoryRows.Table table, ObservatoryBoard board, ObservatoryWords words) {
        return words.text(
                "cite",
                words.text("heading"),
                table.title(),
                board.asOf() == null ? "" : words.directory().dates().exact(board.asOf()),
                links.to("/" + ObservatoryNavigation.board(board.country(), board.year())),
                words.directory().dates().exact(Utc.today(clock)));
    }

    private static Select<Country> country(CountryCode now, List<Country> countries, ObservatoryWords words) {
        Select<Country> select = new Select<>();
        select.setLabel(words.directory().text("counts.country"));
        select.setItems(countries);
        select.setItemLabelGenerator(country -> country.nameIn(words.directory().reader()));
        countries.stream()
                .filter(country -> country.code().equals(now))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                DirectoryNavigation.open(
                        ObservatoryNavigation.board(change.getValue().code(), null));
            }
        });
        return select;
    }

    private static Select<Integer> year(ObservatoryBoard board, ObservatoryWords words) {
        Select<Integer> select = new Select<>();
        List<Integer> years = new ArrayList<>(board.years().reversed());
        years.addFirst(0);
        select.setLabel(words.text("year"));
        select.setItems(years);
        select.setItemLabelGenerator(year -> year == 0 ? words.text("year.all") : Integer.toString(year));
        select.setValue(board.year() == null ? Integer.valueOf(0) : board.year());
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                @Nullable Integer year = change.getValue() == 0 ? null : change.getValue();
                DirectoryNavigation.open(ObservatoryNavigation.board(board.country(), year));
            }
        });
        return select;
    }

    static Paragraph small(String text) {
        Paragraph small = new Paragraph(text);
        small.addClassName("v-small");
        return small;
    }
}
