package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.Statement;
import org.vestka.directory.ui.DirectoryWords;

/** The day in the lines of the published statement, with its three sums. */
class StatementTable extends Div {

    private static final long serialVersionUID = 1L;

    StatementTable(Statement statement, CountQuestion question, CountWords said, DirectoryWords words) {
        addClassNames("v-counts", "v-counts-lines");
        NumberTable table = new NumberTable(words.text("counts.statement.heading"));
        for (CountRows.Line line : CountRows.statement(statement, said)) {
            table.row(List.of(new Span(line.label())), List.of(CountNumber.of(line.cell(), question, words)))
                    .setClassName("v-counts-sum", line.sum());
        }
        add(table);
    }
}
