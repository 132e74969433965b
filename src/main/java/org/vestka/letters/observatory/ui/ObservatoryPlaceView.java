package org.vestka.letters.observatory.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.place.FacilityListItem;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.letters.observatory.Comparison;
import org.vestka.letters.observatory.Observatory;
import org.vestka.letters.observatory.ObservatoryBoard;
import org.vestka.letters.observatory.PlacePassage;
import org.vestka.mail.PublicLinks;
import org.vestka.shared.Utc;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** What gets through to one place: how long it takes, since when it is so, and how another place does beside it. */
@Route(ObservatoryNavigation.PLACES + "/:code")
@AnonymousAllowed
@StyleSheet("vestka/directory.css")
class ObservatoryPlaceView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Observatory observatory;
    private final transient Places places;
    private final transient CountryWords called;
    private final transient Texts texts;
    private final transient PublicLinks links;
    private final transient Clock clock;
    private boolean chosen;

    ObservatoryPlaceView(
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
        startOver();
        Optional<FacilityPage> place = event.getRouteParameters().get("code").flatMap(places::page);
        ObservatoryWords words = new ObservatoryWords(
                called.of(place.map(FacilityPage::country).orElse(null), DirectoryWords.current()), texts);
        if (place.isEmpty()) {
            heading(words.text("place.unknown.title"));
            lead(words.text("place.unknown.text"));
            add(new Row(Buttons.secondaryLink(words.text("back"), ObservatoryNavigation.ROOT)));
            return;
        }
        String beside = ObservatoryLocation.first(
                event.getLocation().getQueryParameters().getParameters(), "beside");
        show(place.get(), beside.isEmpty() ? Optional.empty() : places.page(beside), words);
    }

    private void show(FacilityPage place, Optional<FacilityPage> beside, ObservatoryWords words) {
        heading(words.text("place.heading", place.nameIn(words.directory().reader())));
        Row ways = new Row(
                Buttons.secondaryLink(words.text("place.page"), DirectoryNavigation.place(place.code())),
                Buttons.secondaryLink(words.text("back"), ObservatoryNavigation.board(place.country(), null)));
        ObservatoryBoard board = observatory.board(place.country(), null);
        Optional<PlacePassage> told = observatory.place(place.country(), place.id());
        LocalDate asOf = board.asOf();
        if (told.isEmpty() || asOf == null) {
            add(new EmptyState(words.text("place.few.title"), words.text("place.few.text")), ways);
            return;
        }
        lead(words.summary(told.get().all()));
        add(
                ways,
                new Paragraph(words.text("no-sign")),
                new Paragraph(new Anchor(ObservatoryNavigation.METHOD, words.text("method.link"))),
                ObservatoryView.small(
                        words.text("as-of", words.directory().dates().exact(asOf)) + " " + words.text("limits")));
        Files files = new Files(place, asOf, words);
        add(months(told.get(), files, words));
        add(waiting(told.get(), place, files, words));
        add(compare(place, beside, board, files, words));
        for (ObservatoryRows.Table table : ObservatoryRows.partings(told.get(), words)) {
            add(counts(new Section(table.title(), TablePart.table(table), files.of(table, null))));
        }
    }

    private static Section months(PlacePassage told, Files files, ObservatoryWords words) {
        Section section = new Section(words.text("months"));
        String change = ObservatoryRows.change(told.stretches(), words);
        if (change == null) {
            section.add(new Paragraph(words.text("months.early")));
            return section;
        }
        section.add(new Paragraph(change), ObservatoryView.small(words.text("months.lead")));
        ObservatoryRows.Table table = ObservatoryRows.months(told, words);
        if (told.steps().size() > 1) {
            section.add(ObservatoryCharts.months(told, words));
        }
        section.add(new Details(words.text("table"), TablePart.table(table)), files.of(table, null));
        return counts(section);
    }

    private static Section waiting(PlacePassage told, FacilityPage place, Files files, ObservatoryWords words) {
        ObservatoryRows.Table table = ObservatoryRows.waiting(told.all().waiting(), words);
        if (table.rows().isEmpty()) {
            return new Section(table.title(), new Paragraph(words.text("waiting.early")));
        }
        return counts(new Section(
                table.title(),
                new Paragraph(words.text("waiting.lead")),
                ObservatoryCharts.waiting(
                        told.all().waiting(), place.nameIn(words.directory().reader()), words),
                new Details(words.text("table"), TablePart.table(table)),
                files.of(table, null)));
    }

    private Section compare(
            FacilityPage place,
            Optional<FacilityPage> beside,
            ObservatoryBoard board,
            Files files,
            ObservatoryWords words) {
        List<FacilityListItem> others = places.list(place.country()).stream()
                .filter(other -> !other.id().equals(place.id()))
                .filter(other ->
                        board.places().stream().anyMatch(told -> told.place().equals(other.id())))
                .toList();
        if (others.isEmpty()) {
            return new Section(words.text("compare"), new Paragraph(words.text("compare.none")));
        }
        Section section = new Section(words.text("compare"), new Row(choice(place, beside, others, words)));
        beside.ifPresent(other -> observatory
                .compare(place.country(), place.id(), other.id())
                .ifPresentOrElse(
                        both -> compared(section, both, place, other, files, words),
                        () -> section.add(new Paragraph(words.text(
                                "compare.few", other.nameIn(words.directory().reader()))))));
        return counts(section);
    }

    private static void compared(
            Section section,
            Comparison both,
            FacilityPage place,
            FacilityPage other,
            Files files,
            ObservatoryWords words) {
        String one = place.nameIn(words.directory().reader());
        String second = other.nameIn(words.directory().reader());
        ObservatoryRows.Table table = ObservatoryRows.compared(both, one, second, words);
        ShareChart chart = ObservatoryCharts.compared(both, one, second, words);
        section.add(
                new Paragraph(words.difference(both, one, second)),
                chart.legend(),
                chart,
                new Details(words.text("table"), TablePart.table(table)),
                files.of(table, other.code()));
    }

    private Select<FacilityListItem> choice(
            FacilityPage place, Optional<FacilityPage> beside, List<FacilityListItem> others, ObservatoryWords words) {
        Select<FacilityListItem> select = new Select<>();
        select.setLabel(words.text("compare.with"));
        select.setItems(others);
        select.setItemLabelGenerator(other -> other.nameIn(words.directory().reader()));
        select.setWidth("min(100%, 420px)");
        beside.flatMap(now -> others.stream()
                        .filter(other -> other.id().equals(now.id()))
                        .findFirst())
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen = true;
                DirectoryNavigation.open(ObservatoryNavigation.compare(
                        place.code(), change.getValue().code()));
            }
        });
        if (chosen) {
            // who goes through places by keyboard stays where they are
            chosen = false;
            select.focus();
        }
        return select;
    }

    private static Section counts(Section section) {
        section.addClassName("v-counts");
        return section;
    }

    /** What stands below each table. */
    private final class Files {

        private final FacilityPage place;
        private final LocalDate asOf;
        private final ObservatoryWords words;

        Files(FacilityPage place, LocalDate asOf, ObservatoryWords words) {
            this.place = place;
            this.asOf = asOf;
            this.words = words;
        }

        com.vaadin.flow.component.html.Div of(ObservatoryRows.Table table, @Nullable String beside) {
            String page = beside == null
                    ? ObservatoryNavigation.place(place.code())
                    : ObservatoryNavigation.compare(place.code(), beside);
            return TablePart.files(
                    table.title(),
                    ObservatoryNavigation.placeFile(
                            place.code(),
                            beside,
                            table.file(),
                            words.directory().reader()),
                    words.text(
                            "cite",
                            words.text(
                                    "place.heading",
                                    place.nameIn(words.directory().reader())),
                            table.title(),
                            words.directory().dates().exact(asOf),
                            links.to("/" + page),
                            words.directory().dates().exact(Utc.today(clock))),
                    words);
        }
    }
}
