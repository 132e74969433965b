package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.Statement;
import org.vestka.directory.ui.DirectoryWords;

/** The day in the lines of the published statement, with its three sums. */
class StatementTable extends Div {

    private static final long serialVersionUID = 1L;

    StatementTable(Statement statement, CountQuestion question, CountWords said, DirectoryWords words) {
        addClassNames("v-counts", "v-counts-lines");
        NumberTable table = new NumberTable(words.text("counts.statement.heading"), List.of());
        for (CountRows.Line line : CountRows.statement(statement, said)) {
            table.add(new NumberTable.Row(
                    line.label(), null, line.sum(), List.of(CountNumber.of(line.cell(), question, words))));
        }
        add(table);
    }
}
