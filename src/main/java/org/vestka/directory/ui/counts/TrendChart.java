package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vestka.directory.ui.DirectoryWords;

/**
 * Lines over the months, drawn in the browser. What it shows stands in the table below it. Days, months and numbers come as
 * words: browsers speak fewer languages than we do.
 */
@Tag("vestka-trend-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./trend-chart.ts")
public class TrendChart extends Component {

    private static final long serialVersionUID = 1L;

    private final transient List<Point> points;
    private final transient List<ChartLegend.Line> lines;
    private final transient DirectoryWords words;

    /** @param numbers one for each line */
    public record Point(LocalDate day, List<Long> numbers) {}

    /** @param said what it shows, for those who hear it */
    public TrendChart(List<Point> points, List<ChartLegend.Line> lines, String said, DirectoryWords words) {
        this.points = points;
        this.lines = lines;
        this.words = words;
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", said);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement()
                .callJsFunction(
                        "show",
                        points.stream()
                                .map(point -> Map.of(
                                        "day",
                                        point.day().toString(),
                                        "said",
                                        words.dates().exact(point.day()),
                                        "numbers",
                                        point.numbers()))
                                .toList(),
                        lines,
                        Arrays.stream(Month.values()).map(words::monthInBrief).toList(),
                        words.groups());
    }
}
