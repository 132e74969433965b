package org.vestka.letters.observatory.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import org.vestka.directory.ui.counts.ChartLegend;

/** Shares with their limits as a band, step by step, drawn in the browser. What it shows stands in the table below it. */
@Tag("vestka-share-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./share-chart.ts")
class ShareChart extends Component {

    private static final long serialVersionUID = 1L;

    private final transient List<Line> lines;
    private final transient List<String> steps;
    private final transient boolean points;

    /** @param colour a token of the look: {@code red}, {@code blue} */
    record Line(String name, String colour, List<Point> points) {}

    /**
     * A share, 0 to 100.
     *
     * @param at which of the steps
     */
    record Point(int at, double share, double lower, double upper) {}

    /**
     * @param steps what stands below them, each its own; they come one after another
     * @param points whether each step is a share of its own, and not what has come together so far
     * @param said what it shows, for those who hear it
     */
    ShareChart(List<Line> lines, List<String> steps, boolean points, String said) {
        this.lines = List.copyOf(lines);
        this.steps = List.copyOf(steps);
        this.points = points;
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", said);
    }

    ChartLegend legend() {
        return new ChartLegend(lines.stream()
                .map(line -> new ChartLegend.Line(line.name(), line.colour()))
                .toList());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().callJsFunction("show", lines, steps, points);
    }
}
