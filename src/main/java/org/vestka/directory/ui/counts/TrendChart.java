package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vestka.directory.counts.TrendPoint;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.ui.DirectoryWords;

/**
 * Two lines over the months, drawn in the browser. What it shows stands in the table below it. Days, months and numbers come as
 * words: browsers speak fewer languages than we do.
 */
@Tag("vestka-trend-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./trend-chart.ts")
class TrendChart extends Component {

    private static final long serialVersionUID = 1L;

    private final transient List<TrendPoint> points;
    private final transient DirectoryWords words;

    TrendChart(List<TrendPoint> points, DirectoryWords words) {
        this.points = points;
        this.words = words;
        getElement().setAttribute("role", "img");
        TrendPoint first = points.getFirst();
        TrendPoint last = points.getLast();
        getElement()
                .setAttribute(
                        "aria-label",
                        words.text(
                                "counts.trend.said",
                                words.dates().exact(first.day()),
                                first.recognised() + first.persecuted(),
                                words.dates().exact(last.day()),
                                last.recognised() + last.persecuted()));
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
                                        "recognised",
                                        point.recognised(),
                                        "persecuted",
                                        point.persecuted()))
                                .toList(),
                        Arrays.stream(Month.values()).map(words::monthInBrief).toList(),
                        Map.of(
                                "recognised", words.word("counts.column", DesignationValue.RECOGNISED),
                                "persecuted", words.word("counts.column", DesignationValue.PERSECUTED),
                                "group", words.groups()));
    }
}
