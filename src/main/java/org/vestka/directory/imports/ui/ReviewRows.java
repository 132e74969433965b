package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.PersonId;
import org.vestka.directory.imports.AlreadyDecided;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.FactChange;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportMoved;
import org.vestka.directory.imports.Imports;
import org.vestka.directory.imports.ReviewCounts;
import org.vestka.directory.imports.ReviewFilter;
import org.vestka.directory.imports.ReviewRow;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;

/** The rows of one tab: filters, acts on all of them, and each with its own acts. */
class ReviewRows extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Imports imports;
    private final transient ImportId id;
    private final transient ReviewLocation location;
    private final transient ReviewFilter filter;
    private final boolean open;
    private final transient Runnable decided;
    private final transient ImportWords words;
    private final Grid<ReviewRow> grid = new Grid<>();

    ReviewRows(
            Imports imports,
            ImportId id,
            boolean open,
            ReviewLocation location,
            ReviewCounts counts,
            Consumer<ReviewLocation> go,
            Runnable decided) {
        this.imports = imports;
        this.id = id;
        this.open = open;
        this.location = location;
        this.filter = location.filter();
        this.decided = decided;
        this.words = new ImportWords(imports.facilityNames(id));
        add(filters(counts, go));
        if (open && location.tab() != ReviewLocation.Tab.UNCHANGED) {
            add(acts());
        }
        columns();
        add(grid);
    }

    private Row filters(ReviewCounts counts, Consumer<ReviewLocation> go) {
        TextField text = new TextField(ImportWords.text("filter.text"));
        text.setValue(location.text());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> go.accept(location.withText(event.getValue())));
        Row row = new Row(text);
        if (location.tab() == ReviewLocation.Tab.PERSON) {
            row.add(choice(
                    "filter.why",
                    Arrays.stream(Concern.values())
                            .filter(concern -> counts.concern(concern) > 0 && concern.needsPerson())
                            .toList(),
                    location.concern(),
                    concern -> ImportWords.concern(concern) + " (" + counts.concern(concern) + ")",
                    concern -> go.accept(location.with(concern))));
        }
        if (location.tab() != ReviewLocation.Tab.UNCHANGED) {
            row.add(choice(
                    "filter.decision",
                    List.of(Decision.OPEN, Decision.ACCEPTED, Decision.REFUSED),
                    location.decision(),
                    decision -> ImportWords.text("decision." + decision.name()),
                    decision -> go.accept(location.with(decision))));
        }
        return row;
    }

    private static <T> Select<T> choice(
            String key,
            List<T> items,
            @Nullable T value,
            java.util.function.Function<T, String> label,
            Consumer<@Nullable T> chosen) {
        String all = ImportWords.text("filter.all");
        Select<T> select = new Select<>();
        select.setLabel(ImportWords.text(key));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(item -> item == null ? all : label.apply(item));
        if (value != null && items.contains(value)) {
            select.setValue(value);
        }
        select.addValueChangeListener(event -> chosen.accept(event.getValue()));
        return select;
    }

    private Row acts() {
        boolean several = location.tab() != ReviewLocation.Tab.PERSON || manyAtOnce(location.concern());
        Row row = new Row();
        if (several) {
            row.add(Buttons.secondary(ImportWords.text("acceptAll"), () -> all(Decision.ACCEPTED)));
        }
        row.add(
                Buttons.secondary(ImportWords.text("refuseAll"), () -> all(Decision.REFUSED)),
                Buttons.quiet(ImportWords.text("reopenAll"), this::reopen));
        return row;
    }

    private static boolean manyAtOnce(@Nullable Concern concern) {
        return concern != null && !concern.singly();
    }

    private void all(Decision decision) {
        act(() -> {
            int rows = imports.decideAll(id, filter, decision);
            Notice.undoable(ImportWords.text("decidedAll." + decision.name(), rows), () -> act(this::takeBack));
        });
    }

    private void takeBack() {
        imports.reopen(id, filter);
    }

    private void reopen() {
        act(() -> Notice.show(ImportWords.text("reopened", imports.reopen(id, filter))));
    }

    private void columns() {
        grid.setItems(DataProvider.fromCallbacks(
                query -> imports.rows(id, filter, query.getOffset(), query.getLimit()).stream(),
                query -> imports.count(id, filter)));
        grid.addColumn(row -> row.row() == null ? "" : row.row().toString())
                .setHeader(ImportWords.text("column.row"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ReviewRow::name).setHeader(ImportWords.text("column.name"));
        grid.addComponentColumn(this::what)
                .setHeader(ImportWords.text("column.what"))
                .setFlexGrow(3);
        grid.addComponentColumn(row -> ImportWords.badge(row.decision(), row.applied()))
                .setHeader(ImportWords.text("column.decision"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::rowActs)
                .setHeader(ImportWords.text("column.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(row -> new RowDetails(row, words, links(row))));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(ImportWords.text("rows.empty"));
        grid.getElement().setAttribute("aria-label", ImportWords.text("rows"));
        grid.addClassName("imports-rows");
    }

    private Component what(ReviewRow row) {
        Row what = new Row();
        if (location.tab() == ReviewLocation.Tab.PERSON) {
            what.add(ImportWords.badge(row.kind()));
        }
        row.concerns().forEach(concern -> what.add(ImportWords.badge(concern)));
        String changes = row.changes().stream().map(this::change).collect(Collectors.joining("; "));
        if (!changes.isEmpty()) {
            what.add(new Span(changes));
        }
        return what;
    }

    private String change(FactChange change) {
        return "%s: %s → %s"
                .formatted(
                        ImportWords.fact(change.fact()),
                        words.value(change.fact(), change.before()),
                        words.value(change.fact(), change.after()));
    }

    private Component rowActs(ReviewRow row) {
        Button look =
                Buttons.quiet(ImportWords.text("look"), () -> grid.setDetailsVisible(row, !grid.isDetailsVisible(row)));
        look.setAriaLabel(ImportWords.text("look.of", row.name()));
        Row acts = new Row(look);
        if (!open || row.applied() || row.decision() == Decision.NONE) {
            return acts;
        }
        if (row.decision() == Decision.OPEN) {
            acts.add(
                    named(Buttons.secondary(ImportWords.text("accept"), () -> decide(row, Decision.ACCEPTED)), row),
                    named(Buttons.quiet(ImportWords.text("refuse"), () -> decide(row, Decision.REFUSED)), row));
            if (row.candidate() != null && row.person() == null) {
                acts.add(named(Buttons.quiet(ImportWords.text("join"), () -> join(row)), row));
            }
        } else {
            acts.add(named(Buttons.quiet(ImportWords.text("reopen"), () -> decide(row, Decision.OPEN)), row));
        }
        return acts;
    }

    private static Button named(Button button, ReviewRow row) {
        button.setAriaLabel(button.getText() + ": " + row.name());
        return button;
    }

    private void decide(ReviewRow row, Decision decision) {
        act(() -> imports.decide(id, row.id(), row.version(), decision));
    }

    private void join(ReviewRow row) {
        act(() -> {
            imports.join(id, row.id(), row.version());
            Notice.show(ImportWords.text("joined"));
        });
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (AlreadyDecided e) {
            Notice.problem(ImportWords.text(
                    "already", ImportWords.text("decision." + e.decision().name())));
        } catch (ImportMoved e) {
            Notice.problem(ImportWords.text("review.moved"));
        }
        grid.getDataProvider().refreshAll();
        decided.run();
    }

    private Map<String, String> links(ReviewRow row) {
        Map<String, String> links = new LinkedHashMap<>();
        List<PersonId> people = java.util.stream.Stream.of(row.person(), row.candidate())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        imports.publicIds(people)
                .values()
                .forEach(publicId -> links.put("people/" + publicId, ImportWords.text("person")));
        String url = row.url();
        if (url != null) {
            for (String page : url.split(" ; ")) {
                links.put(page, page);
            }
        }
        return links;
    }
}
