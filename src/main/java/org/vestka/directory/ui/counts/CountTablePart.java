package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.vestka.directory.UrlWord;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.CountTable;
import org.vestka.directory.place.Region;
import org.vestka.directory.ui.DirectoryWords;

/**
 * One table of the day: a bar for each row, and its numbers as links to the people. The bars are the chart; above the regions of
 * a country that has a map stands the map.
 */
class CountTablePart extends Div {

    private static final long serialVersionUID = 1L;

    CountTablePart(
            CountTable count,
            CountQuestion question,
            CountWords said,
            List<Region> regions,
            Citation citation,
            DirectoryWords words) {
        addClassName("v-counts");
        CountRows.Table table = CountRows.table(count, said);
        NumberTable numbers = new NumberTable(table.title(), table.headings());
        for (CountRows.Row row : table.rows()) {
            numbers.add(new NumberTable.Row(
                    row.label(),
                    row.percent(),
                    false,
                    row.cells().stream()
                            .map(cell -> CountNumber.of(cell, question, words))
                            .toList()));
        }
        CountMap map = CountMap.of(count, question, said, regions, words);
        if (map != null) {
            add(map);
        }
        add(numbers);
        if (table.ofAges()) {
            add(small(words.text("counts.age")));
        }
        if (table.overlaps()) {
            add(small(words.text("counts.overlaps")));
        }
        if (table.more() > 0) {
            add(small(words.text("counts.more", table.more())));
        }
        add(new CountFiles(question, UrlWord.of(count.by()), table.title(), citation, words));
    }

    private static Paragraph small(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("v-small");
        return paragraph;
    }
}
