package org.vestka.letters.observatory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.vestka.directory.ui.counts.CountNumber;
import org.vestka.directory.ui.counts.NumberTable;
import org.vestka.shared.ui.CopyButton;

/** A table, and below it its file and the line to cite it by. */
final class TablePart {

    private TablePart() {}

    static NumberTable table(ObservatoryRows.Table table) {
        NumberTable drawn = new NumberTable(table.title(), table.headings());
        table.rows().forEach(row -> drawn.add(new NumberTable.Row(row.name(), null, row.sum(), numbers(row))));
        return drawn;
    }

    /** The first of them leads on. */
    private static List<CountNumber> numbers(ObservatoryRows.Row row) {
        List<CountNumber> numbers = new ArrayList<>();
        for (String cell : row.cells()) {
            numbers.add(new CountNumber(cell, numbers.isEmpty() ? row.path() : null, row.name() + ", " + cell));
        }
        return numbers;
    }

    /** @param cite the line to cite it by */
    static Div files(String title, String href, String cite, ObservatoryWords words) {
        Anchor file = new Anchor(href, words.text("csv"));
        file.getElement().setAttribute("router-ignore", true);
        file.getElement().setAttribute("download", true);
        file.getElement().setAttribute("aria-label", words.text("csv.of", title));
        CopyButton copy = new CopyButton(words.text("cite.copy"), cite);
        copy.getElement().setAttribute("aria-label", words.text("cite.copy.of", title));
        Span line = new Span(cite);
        line.addClassName("v-counts-cite");
        Div files = new Div(new Div(file, copy), line);
        files.addClassNames("v-counts-files", "v-small");
        return files;
    }
}
