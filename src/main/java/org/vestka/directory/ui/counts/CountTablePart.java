package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.UrlWord;
import org.vestka.directory.counts.CountBy;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.CountRow;
import org.vestka.directory.counts.CountTable;
import org.vestka.directory.counts.PeopleOfDayFilter;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;

/** One table of the day: a bar for each row, and its numbers as links to the people. The bars are the chart. */
class CountTablePart extends Div {

    private static final long serialVersionUID = 1L;

    /** Further rows are in the file. */
    private static final int ROWS = 40;

    private final transient CountQuestion question;
    private final transient CountTable table;
    private final transient CountWords said;
    private final transient DirectoryWords words;

    CountTablePart(CountTable table, CountQuestion question, CountWords said, Citation citation, DirectoryWords words) {
        this.table = table;
        this.question = question;
        this.said = said;
        this.words = words;
        addClassName("v-counts");
        String title = said.table(table.by());
        NumberTable numbers = new NumberTable(title);
        List<DesignationValue> beside = beside();
        numbers.headings(columns(beside));
        long most = table.rows().stream().mapToLong(CountRow::all).max().orElse(1);
        table.rows().stream().limit(ROWS).forEach(row -> {
            String label = said.row(table, row);
            numbers.row(List.of(new Span(label), bar(row.all(), Math.max(1, most))), numbers(row, beside, label));
        });
        add(numbers);
        if (table.by().overlaps()) {
            add(small(words.text("counts.overlaps")));
        }
        if (table.rows().size() > ROWS) {
            add(small(words.text("counts.more", table.rows().size() - ROWS)));
        }
        add(new CountFiles(question, UrlWord.of(table.by()), title, citation, words));
    }

    /** What a body says beside the two that it adds up, where it says it of anybody. */
    private List<DesignationValue> beside() {
        List<DesignationValue> beside = new ArrayList<>();
        for (DesignationValue value : DesignationValue.values()) {
            if (value != DesignationValue.RECOGNISED
                    && value != DesignationValue.PERSECUTED
                    && table.all().of(value) > 0) {
                beside.add(value);
            }
        }
        return beside;
    }

    private List<String> columns(List<DesignationValue> beside) {
        List<String> columns = new ArrayList<>(List.of(
                said.table(table.by()),
                said.column(DesignationValue.RECOGNISED),
                said.column(DesignationValue.PERSECUTED),
                words.text("counts.column.all")));
        beside.forEach(value -> columns.add(said.column(value)));
        return columns;
    }

    private List<Component> numbers(CountRow count, List<DesignationValue> beside, String label) {
        List<Component> numbers = new ArrayList<>(List.of(
                number(count.of(DesignationValue.RECOGNISED), DesignationValue.RECOGNISED, count, label),
                number(count.of(DesignationValue.PERSECUTED), DesignationValue.PERSECUTED, count, label),
                number(count.all(), null, count, label)));
        beside.forEach(value -> numbers.add(number(count.of(value), value, count, label)));
        return numbers;
    }

    private static Span bar(long number, long most) {
        Span bar = new Span();
        bar.addClassName("v-counts-bar");
        bar.getStyle().set("--share", "%d%%".formatted(100 * number / most));
        return bar;
    }

    private Component number(long number, @Nullable DesignationValue designation, CountRow row, String label) {
        PeopleOfDayFilter filter = table.by() == CountBy.CUSTODY
                ? new PeopleOfDayFilter(
                        designation,
                        UrlWord.read(row.value(), CustodyKind.values())
                                .map(Set::of)
                                .orElse(Set.of()),
                        Map.of())
                : new PeopleOfDayFilter(designation, Set.of(), Map.of(table.by(), row.value()));
        String whom = designation == null ? words.text("counts.column.all") : said.column(designation);
        return CountNumber.of(number, DirectoryNavigation.peopleOfDay(question, filter), label + ", " + whom, words);
    }

    private static Paragraph small(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("v-small");
        return paragraph;
    }
}
