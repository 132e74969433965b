package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.details.Details;
import java.util.List;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.TrendPoint;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.Stack;

/** How the two numbers went, month by month, as a chart with its table behind it. */
class TrendPart extends Stack {

    private static final long serialVersionUID = 1L;

    TrendPart(List<TrendPoint> points, CountQuestion question, Citation citation, DirectoryWords words) {
        addClassName("v-counts");
        if (points.size() > 1) {
            List<ChartLegend.Line> lines = List.of(
                    new ChartLegend.Line(words.word("counts.column", DesignationValue.RECOGNISED), "red"),
                    new ChartLegend.Line(words.word("counts.column", DesignationValue.PERSECUTED), "blue"));
            add(new ChartLegend(lines), chart(points, lines, words));
        }
        add(new Details(words.text("counts.trend.table"), table(points, question, words)));
        add(new CountFiles(question, "trend", words.text("counts.trend.heading"), citation, words));
    }

    private static TrendChart chart(List<TrendPoint> points, List<ChartLegend.Line> lines, DirectoryWords words) {
        TrendPoint first = points.getFirst();
        TrendPoint last = points.getLast();
        return new TrendChart(
                points.stream()
                        .map(point ->
                                new TrendChart.Point(point.day(), List.of(point.recognised(), point.persecuted())))
                        .toList(),
                lines,
                words.text(
                        "counts.trend.said",
                        words.dates().exact(first.day()),
                        first.recognised() + first.persecuted(),
                        words.dates().exact(last.day()),
                        last.recognised() + last.persecuted()),
                words);
    }

    private static NumberTable table(List<TrendPoint> points, CountQuestion question, DirectoryWords words) {
        NumberTable table = new NumberTable(
                words.text("counts.trend.heading"),
                List.of(
                        words.text("counts.day"),
                        words.word("counts.column", DesignationValue.RECOGNISED),
                        words.word("counts.column", DesignationValue.PERSECUTED),
                        words.text("counts.column.all")));
        for (TrendPoint point : points.reversed()) {
            CountQuestion day = question.on(point.day());
            List<CountNumber> numbers =
                    TrendNumbers.of(point, filter -> DirectoryNavigation.peopleOfDay(day, filter), words);
            table.add(new NumberTable.Row(words.dates().exact(point.day()), null, false, numbers));
        }
        return table;
    }
}
