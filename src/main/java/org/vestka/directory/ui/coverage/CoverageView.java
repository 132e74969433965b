package org.vestka.directory.ui.coverage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.attention.CoverageBoard;
import org.vestka.directory.attention.CoverageBoards;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.ListExtension;
import org.vestka.directory.ui.counts.ChartLegend;
import org.vestka.directory.ui.counts.CountNumber;
import org.vestka.directory.ui.counts.NumberTable;
import org.vestka.directory.ui.counts.TrendChart;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Stack;

/** Who waits for letters: for whoever wants to know where they are needed, and goes on to write there. */
@Route(DirectoryNavigation.COVERAGE)
@AnonymousAllowed
@StyleSheet("vestka/directory.css")
class CoverageView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CoverageBoards boards;
    private final transient Places places;
    private final transient CountryWords called;
    private final transient List<ListExtension> extensions;

    CoverageView(CoverageBoards boards, Places places, CountryWords called, ObjectProvider<ListExtension> extensions) {
        this.boards = boards;
        this.places = places;
        this.called = called;
        this.extensions = extensions.orderedStream().toList();
        addClassName("v-counts-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DirectoryWords words = DirectoryWords.current();
        startOver();
        heading(words.text("coverage.heading"));
        List<Country> countries = places.countries();
        Optional<CountryCode> country =
                CoverageLocation.read(event.getLocation().getQueryParameters().getParameters(), countries);
        if (country.isEmpty()) {
            add(new EmptyState(words.text("coverage.nobody"), words.text("coverage.nobody.what")));
        } else {
            show(boards.of(country.get()), countries, called.of(country.get(), words));
        }
    }

    private void show(CoverageBoard board, List<Country> countries, DirectoryWords words) {
        lead(new Paragraph(CoverageRows.lead(board, countries, words)));
        Row row = new Row();
        if (countries.size() > 1) {
            row.add(choice(board.country(), countries, words));
        }
        extensions.stream()
                .flatMap(extension -> extension.severalAct().stream())
                .findFirst()
                .ifPresent(act -> row.add(Buttons.primaryLink(act.label(), act.href())));
        row.addClassName("v-counts-choices");
        Stack about = new Stack(new Paragraph(CoverageRows.floor(board, words)), small(words.text("coverage.counted")));
        add(row, about);
        if (board.all().people() == 0) {
            add(new EmptyState(words.text("coverage.nobody"), words.text("coverage.nobody.what")));
        } else {
            Map<FacilityId, Map<LanguageTag, String>> names = places.names(board.places().stream()
                    .flatMap(place -> Stream.ofNullable(place.place()))
                    .toList());
            about.add(small(words.text("coverage.order")));
            add(part(CoverageRows.places(board, names, words), "places", board, words));
            add(part(CoverageRows.custody(board, words), "custody", board, words));
        }
        add(trend(board, words));
        add(apart(board, words));
    }

    private static Select<Country> choice(CountryCode now, List<Country> countries, DirectoryWords words) {
        Select<Country> select = new Select<>();
        select.setLabel(words.text("counts.country"));
        select.setItems(countries);
        select.setItemLabelGenerator(country -> country.nameIn(words.reader()));
        countries.stream()
                .filter(country -> country.code().equals(now))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                DirectoryNavigation.open(
                        DirectoryNavigation.coverage(change.getValue().code()));
            }
        });
        return select;
    }

    private static Section part(CoverageRows.Table table, String file, CoverageBoard board, DirectoryWords words) {
        Section section = new Section(table.title(), table(table, words), file(file, table.title(), board, words));
        section.addClassName("v-counts");
        return section;
    }

    private static NumberTable table(CoverageRows.Table table, DirectoryWords words) {
        NumberTable drawn = new NumberTable(table.title(), table.headings());
        table.rows()
                .forEach(row -> drawn.add(new NumberTable.Row(
                        row.name(),
                        row.percent(),
                        row.sum(),
                        row.cells().stream()
                                .map(cell -> CountNumber.of(
                                        cell.number(),
                                        cell.people() == null ? null : DirectoryNavigation.people(cell.people()),
                                        cell.label(),
                                        words))
                                .toList())));
        return drawn;
    }

    private static Section trend(CoverageBoard board, DirectoryWords words) {
        CoverageRows.Table table = CoverageRows.months(board, words);
        List<Component> parts = new ArrayList<>();
        if (board.months().size() > 1) {
            List<ChartLegend.Line> lines = List.of(
                    new ChartLegend.Line(words.text("coverage.column.none"), "red"),
                    new ChartLegend.Line(words.text("coverage.column.people"), "blue"));
            var first = board.months().getFirst();
            var last = board.months().getLast();
            parts.add(new ChartLegend(lines));
            parts.add(new TrendChart(
                    board.months().stream()
                            .map(month -> new TrendChart.Point(
                                    month.whole() ? month.month().atEndOfMonth() : board.day(),
                                    List.of((long) month.none(), (long) month.people())))
                            .toList(),
                    lines,
                    words.text(
                            "coverage.trend.said",
                            CoverageRows.month(first, words),
                            first.none(),
                            CoverageRows.month(last, words),
                            last.none()),
                    words));
        }
        parts.add(new Details(words.text("counts.trend.table"), table(table, words)));
        parts.add(small(words.text("coverage.trend.last")));
        parts.add(file("trend", table.title(), board, words));
        Section section = new Section(table.title(), parts.toArray(Component[]::new));
        section.addClassName("v-counts");
        return section;
    }

    private static Section apart(CoverageBoard board, DirectoryWords words) {
        CoverageRows.Table table = CoverageRows.apart(board, words);
        if (table.rows().isEmpty()) {
            return new Section(table.title(), new Paragraph(words.text("coverage.apart.none")));
        }
        Section section = new Section(
                table.title(),
                new Paragraph(words.text("coverage.apart.lead")),
                table(table, words),
                new Row(Buttons.secondaryLink(
                        words.text("coverage.apart.names"), DirectoryNavigation.coverageApart(board.country()))),
                file("apart", table.title(), board, words));
        section.addClassName("v-counts");
        return section;
    }

    private static Paragraph file(String table, String title, CoverageBoard board, DirectoryWords words) {
        Anchor file = new Anchor(
                DirectoryNavigation.coverageFile(board.country(), table, words.reader()), words.text("counts.csv"));
        file.getElement().setAttribute("router-ignore", true);
        file.getElement().setAttribute("download", true);
        file.getElement().setAttribute("aria-label", words.text("counts.csv.of", title));
        Paragraph line = new Paragraph(file);
        line.addClassName("v-small");
        return line;
    }

    private static Paragraph small(String text) {
        Paragraph small = new Paragraph(text);
        small.addClassName("v-small");
        return small;
    }
}
