package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.PeopleOfDayFilter;
import org.vestka.directory.counts.Statement;
import org.vestka.directory.counts.StatementLine;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;

/** The day in the lines of the published statement, with its three sums. */
class StatementTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NumberTable table;
    private final transient CountQuestion question;
    private final transient DirectoryWords words;

    StatementTable(Statement statement, CountQuestion question, DirectoryWords words) {
        this.question = question;
        this.words = words;
        table = new NumberTable(words.text("counts.statement.heading"));
        addClassNames("v-counts", "v-counts-lines");
        for (DesignationValue designation : List.of(DesignationValue.RECOGNISED, DesignationValue.PERSECUTED)) {
            for (StatementLine line : StatementLine.values()) {
                if (line.designation() == designation && (!line.isRest() || statement.of(line) > 0)) {
                    row(words.word("counts.line", line), statement.of(line), designation, line.custody(), false);
                }
            }
            row(words.word("counts.sum", designation), statement.of(designation), designation, Set.of(), true);
        }
        row(words.text("counts.sum.all"), statement.all(), null, Set.of(), true);
        add(table);
    }

    private void row(
            String label, long number, @Nullable DesignationValue designation, Set<CustodyKind> custody, boolean sum) {
        String people =
                DirectoryNavigation.peopleOfDay(question, new PeopleOfDayFilter(designation, custody, Map.of()));
        table.row(List.of(new Span(label)), List.of(CountNumber.of(number, people, label, words)))
                .setClassName("v-counts-sum", sum);
    }
}
