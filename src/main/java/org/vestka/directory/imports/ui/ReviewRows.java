package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.PersonId;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.DecidedRows;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.ImportBatch;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportMoved;
import org.vestka.directory.imports.ImportPlaces;
import org.vestka.directory.imports.ImportReview;
import org.vestka.directory.imports.ImportRowId;
import org.vestka.directory.imports.ReviewCounts;
import org.vestka.directory.imports.ReviewFilter;
import org.vestka.directory.imports.ReviewRow;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;

/** The rows of one part of a review: filters, acts on all of them, and some rows at a time. */
class ReviewRows extends Div {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 25;

    private final transient ImportReview imports;
    private final transient ImportPlaces places;
    private final transient ImportId id;
    private final transient ReviewLocation location;
    private final transient ReviewFilter filter;
    private final boolean open;
    private final transient Runnable decided;
    private final transient ImportWords words;
    private final Div list = new Div();
    private final Paragraph shown = new Paragraph();
    private final Button more = Buttons.secondary(ImportWords.text("rows.more"), this::more);
    private final TextField text = new TextField(ImportWords.text("filter.text"));
    private final transient ReviewCounts counts;
    private transient Map<ImportRowId, List<Integer>> twins = Map.of();
    private transient @Nullable ImportRowId last;
    private int listed;

    /**
     * @param directory with what the list's country calls kinds of custody
     * @param decided told after each decision
     */
    ReviewRows(
            ImportReview imports,
            ImportPlaces places,
            ImportId id,
            ImportBatch batch,
            DirectoryWords directory,
            boolean open,
            ReviewLocation location,
            ReviewCounts counts,
            Consumer<ReviewLocation> go,
            Runnable decided) {
        this.imports = imports;
        this.places = places;
        this.id = id;
        this.open = open;
        this.counts = counts;
        this.location = location;
        this.filter = location.filter();
        this.decided = decided;
        this.words = new ImportWords(imports.facilityNames(id), batch.mapping(), batch.language(), directory);
        addClassName("imports-review");
        add(filters(counts, go));
        if (open && location.part() != ReviewLocation.Part.UNCHANGED && imports.waiting(id, filter) > 0) {
            add(acts());
        }
        list.addClassName("imports-rows");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", ImportWords.text("rows"));
        shown.addClassName("imports-shown");
        shown.getElement().setAttribute("role", "status");
        add(list, shown, more);
        fill();
    }

    void keepTyping() {
        text.focus();
    }

    private Row filters(ReviewCounts counts, Consumer<ReviewLocation> go) {
        text.setValue(location.text());
        text.setMaxLength(PersonFilter.TEXT_LIMIT);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> go.accept(location.withText(event.getValue())));
        Row row = new Row(text);
        row.addClassName("imports-filters");
        if (location.part() == ReviewLocation.Part.PERSON) {
            row.add(choice(
                    "filter.why",
                    Arrays.stream(Concern.values())
                            .filter(concern -> counts.concern(concern) > 0 && concern.needsPerson())
                            .toList(),
                    location.concern(),
                    concern -> ImportWords.concern(concern, counts.concern(concern)),
                    concern -> go.accept(location.with(concern))));
        }
        if (location.part() != ReviewLocation.Part.UNCHANGED && location.part() != ReviewLocation.Part.BROUGHT) {
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
            String key, List<T> items, @Nullable T value, Function<T, String> label, Consumer<@Nullable T> chosen) {
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
        Row row = new Row();
        if (location.part() != ReviewLocation.Part.PERSON || manyAtOnce(location.concern())) {
            row.add(Buttons.secondary(ImportWords.text("acceptAll"), () -> all(Decision.ACCEPTED)));
        } else {
            Paragraph why = new Paragraph(
                    ImportWords.text(location.concern() == null ? "acceptAll.byReason" : "acceptAll.singly"));
            why.addClassName("v-quiet");
            add(why);
        }
        if (location.concern() == Concern.PRIVATE_WORDS || location.concern() == Concern.AT_HOME) {
            row.add(Buttons.secondary(ImportWords.text("words.leaveAllOut"), this::leaveWordsOut));
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
            DecidedRows act = imports.decideAll(id, filter, decision);
            Notice.undoable(
                    ImportWords.text("decidedAll." + decision.name(), act.rows()),
                    () -> act(() -> imports.reopen(id, act)));
            if (act.marked() > 0) {
                Notice.problem(ImportWords.text("words.wait.rows", act.marked()));
            }
        });
    }

    private void reopen() {
        act(() -> Notice.show(ImportWords.text("reopened", imports.reopen(id, filter))));
    }

    private void leaveWordsOut() {
        act(() -> Notice.show(ImportWords.text("words.leftOut.all", imports.leaveWordsOut(id, filter))));
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (ImportMoved e) {
            Notice.problem(ImportWords.text("review.moved"));
        }
        changed();
    }

    /** Many rows may be other ones now. */
    private void changed() {
        fill();
        decided.run();
    }

    private void fill() {
        last = null;
        listed = 0;
        list.removeAll();
        more();
    }

    /** Goes on after the last row here: rows decided meanwhile may no longer match and must not make others be passed over. */
    private void more() {
        List<ReviewRow> rows = imports.rows(id, filter, last, AT_ONCE + 1);
        boolean rest = rows.size() > AT_ONCE;
        boolean further = last != null;
        if (last == null) {
            twins = Stream.of(Concern.REPEATED_URL, Concern.REPEATED_KEY, Concern.NAMESAKE)
                            .anyMatch(concern -> counts.concern(concern) > 0)
                    ? imports.twins(id)
                    : Map.of();
        }
        Map<PersonId, String> held = imports.heldNames(id, rows);
        for (ReviewRow row : rest ? rows.subList(0, AT_ONCE) : rows) {
            RowSurroundings around = new RowSurroundings(
                    row.person() == null ? null : held.get(row.person()), twins.getOrDefault(row.id(), List.of()));
            RowCard card = new RowCard(imports, places, id, open, row, around, words, decided, this::changed);
            list.add(card);
            if (further) {
                card.focus();
                further = false;
            }
            last = row.id();
            listed++;
        }
        int all = rest ? Math.max(imports.count(id, filter), listed + 1) : listed;
        shown.setText(all == 0 ? ImportWords.text("rows.empty") : ImportWords.text("rows.shown", listed, all));
        more.setVisible(rest);
    }
}
