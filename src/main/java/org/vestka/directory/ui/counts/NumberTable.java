package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names and their numbers, each of which opens the people behind it. Drawn in the browser: a page of numbers has thousands of
 * cells, and the server need not hold one of them for each reader. What is too wide for the screen can be scrolled, by
 * keyboard too.
 */
@Tag("vestka-number-table")
@JsModule("./number-table.ts")
public class NumberTable extends Component {

    private static final long serialVersionUID = 1L;

    private final String title;
    private final List<String> headings;
    private final transient List<Row> rows = new ArrayList<>();

    /**
     * A row.
     *
     * @param percent length of its bar beside the longest; null for none
     * @param sum whether it adds up those before it
     */
    public record Row(String name, @Nullable Long percent, boolean sum, List<CountNumber> numbers) {}

    /** @param headings of the columns, that of the names among them; empty where names say it all */
    public NumberTable(String title, List<String> headings) {
        this.title = title;
        this.headings = List.copyOf(headings);
    }

    public void add(Row row) {
        rows.add(row);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement()
                .callJsFunction("show", title, headings, rows)
                // the server keeps what it has sent until it hears again
                .then(drawn -> rows.clear());
    }
}
