package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.vestka.directory.Country;
import org.vestka.directory.Labels;
import org.vestka.directory.UrlWord;
import org.vestka.directory.counts.CountBy;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.CountTable;
import org.vestka.directory.counts.Counts;
import org.vestka.directory.counts.CountsLocation;
import org.vestka.directory.counts.Statement;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.place.Places;
import org.vestka.directory.place.Region;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.DayField;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Tone;

/**
 * Numbers of any day by any body. Opened by somebody who needs a figure and must be able to show where it comes from; they
 * leave with the number, the people behind it, a file and a line to cite it by. What is shown stands in the URL.
 */
@Route(DirectoryNavigation.COUNTS)
@AnonymousAllowed
@StyleSheet("vestka/directory.css")
class CountsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Counts counts;
    private final transient Places places;
    private final transient Citations citations;
    private final transient CountryWords called;
    private final transient Clock clock;

    CountsView(Counts counts, Places places, Citations citations, CountryWords called, Clock clock) {
        this.counts = counts;
        this.places = places;
        this.citations = citations;
        this.called = called;
        this.clock = clock;
        addClassName("v-counts-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                CountsLocation.read(event.getLocation().getQueryParameters().getParameters()),
                event.getLocation().getPathWithQueryParameters());
    }

    /** @param address as somebody has asked for it */
    private void show(CountsLocation location, String address) {
        DirectoryWords words = DirectoryWords.current();
        startOver();
        heading(words.text("counts.heading"));
        try {
            Optional<CountQuestion> question = counts.question(location);
            if (question.isEmpty()) {
                add(new EmptyState(words.text("counts.empty.title"), words.text("counts.empty.text")));
            } else {
                show(location, question.get(), address, called.of(question.get().country(), words));
            }
        } catch (DataAccessException failed) {
            add(new Note(Tone.RED, words.text("list.failed.title"), words.text("list.failed.text")));
        }
    }

    private void show(CountsLocation location, CountQuestion question, String address, DirectoryWords words) {
        List<DesignatingBody> bodies = counts.bodies();
        List<Country> countries = places.countries();
        List<Region> regions = places.regions();
        CountWords said = new CountWords(words, regions);
        Citation citation = citations.of(question, bodies, countries, words);
        lead(new Paragraph(
                words.text("counts.lead", citation.body(), words.dates().exact(question.day()))));
        Optional.ofNullable(said.another(location, question)).ifPresent(other -> add(new Note(Tone.AMBER, other)));
        add(choices(question, bodies, countries, words));
        Map<CountBy, CountTable> tables = counts.tables(question);
        CountParts parts = new CountParts(address, words);
        if (tables.values().stream().allMatch(table -> table.rows().isEmpty())) {
            add(new EmptyState(words.text("counts.nobody.title"), words.text("counts.nobody.text")));
        } else {
            Statement statement = counts.statement(question);
            Paragraph held = small(Objects.requireNonNullElse(said.held(statement), ""));
            held.setVisible(!held.getText().isEmpty());
            parts.part(
                    "statement",
                    words.text("counts.statement.heading"),
                    new StatementTable(statement, question, said, words),
                    held,
                    small(words.text("counts.waits")),
                    new CountFiles(question, "statement", words.text("counts.statement.heading"), citation, words));
        }
        parts.part(
                "trend",
                words.text("counts.trend.heading"),
                new TrendPart(counts.trend(question), question, citation, words));
        for (CountBy by : CountBy.values()) {
            CountTable table = tables.get(by);
            if (table != null && !table.rows().isEmpty()) {
                parts.part(
                        UrlWord.of(by),
                        said.table(by),
                        new CountTablePart(table, question, said, regions, citation, words));
            }
        }
        add(parts);
    }

    private static Paragraph small(String text) {
        Paragraph small = new Paragraph(text);
        small.addClassName("v-small");
        return small;
    }

    private Div choices(
            CountQuestion question, List<DesignatingBody> bodies, List<Country> countries, DirectoryWords words) {
        LocalDate today = Utc.today(clock);
        DayField day = new DayField(words.text("counts.day"));
        day.between(
                Counts.FIRST,
                today,
                words.text("counts.day.range", words.dates().exact(Counts.FIRST)));
        day.setValue(question.day());
        day.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null && !day.isInvalid()) {
                open(question.on(chosen.getValue()));
            }
        });
        Row row = new Row(day);
        if (bodies.size() > 1) {
            row.add(select(
                    words.text("counts.body"),
                    bodies,
                    body -> Labels.in(words.reader(), body.names()),
                    body -> body.code().equals(question.body()),
                    body -> open(new CountQuestion(question.country(), body.code(), question.day()))));
        }
        if (countries.size() > 1) {
            row.add(select(
                    words.text("counts.country"),
                    countries,
                    country -> country.nameIn(words.reader()),
                    country -> country.code().equals(question.country()),
                    country -> open(new CountQuestion(country.code(), question.body(), question.day()))));
        }
        row.addClassName("v-counts-choices");
        return row;
    }

    private static <T> Select<T> select(
            String label,
            List<T> all,
            com.vaadin.flow.component.ItemLabelGenerator<T> name,
            java.util.function.Predicate<T> isChosen,
            java.util.function.Consumer<T> chosen) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(all);
        select.setItemLabelGenerator(name);
        all.stream().filter(isChosen).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
        return select;
    }

    private static void open(CountQuestion question) {
        DirectoryNavigation.open(DirectoryNavigation.counts(question));
    }
}
