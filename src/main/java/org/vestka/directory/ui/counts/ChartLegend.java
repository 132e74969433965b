package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Which line is which, for the eyes only: a chart says its names itself to whoever hears it. */
public class ChartLegend extends Div {

    private static final long serialVersionUID = 1L;

    /** @param colour a token of the look: {@code red}, {@code blue} */
    public record Line(String name, String colour) {}

    public ChartLegend(List<Line> lines) {
        addClassName("v-counts-legend");
        getElement().setAttribute("aria-hidden", "true");
        for (Line line : lines) {
            Span name = new Span(line.name());
            name.addClassName("v-counts-line-" + line.colour());
            add(name);
        }
    }
}
