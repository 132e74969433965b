package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
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

    private final NativeTableBody body = new NativeTableBody();
    private final transient CountQuestion question;
    private final transient DirectoryWords words;

    StatementTable(Statement statement, CountQuestion question, DirectoryWords words) {
        this.question = question;
        this.words = words;
        addClassNames("v-counts", "v-counts-lines");
        NativeTable table = new NativeTable(body);
        table.getElement().setAttribute("aria-label", words.text("counts.statement.heading"));
        for (DesignationValue designation :
                new DesignationValue[] {DesignationValue.RECOGNISED, DesignationValue.PERSECUTED}) {
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
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell head = new NativeTableHeaderCell(label);
        head.getElement().setAttribute("scope", "row");
        row.add(head);
        row.add(new NativeTableCell(number(number, new PeopleOfDayFilter(designation, custody, Map.of()), label)));
        if (sum) {
            row.addClassName("v-counts-sum");
        }
        body.add(row);
    }

    private com.vaadin.flow.component.Component number(long number, PeopleOfDayFilter filter, String label) {
        return CountNumber.of(number, DirectoryNavigation.peopleOfDay(question, filter), label, words);
    }
}
