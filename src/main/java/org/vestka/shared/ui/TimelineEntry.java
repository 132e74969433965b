package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One thing that happened: what, when, and small below it how one knows. */
public class TimelineEntry extends ListItem {

    private static final long serialVersionUID = 1L;

    private final Div first;

    public TimelineEntry(String what, Component when) {
        addClassName("v-timeline-entry");
        when.addClassName("v-secondary");
        first = new Div(new Strong(what), new Text(" "), when);
        add(first);
    }

    public TimelineEntry(String what, String when) {
        this(what, new Span(when));
    }

    /** Adds a mark behind what and when: the number of its source. */
    public TimelineEntry mark(Component mark) {
        first.add(new Text(" "), mark);
        return this;
    }

    /** Adds a small line: source, last verified. */
    public TimelineEntry detail(String text) {
        return detail(new Span(text));
    }

    /** Adds a small line of several parts: a link to the source. */
    public TimelineEntry detail(Component... parts) {
        Div line = new Div(parts);
        line.addClassName("v-small");
        add(line);
        return this;
    }

    /** What holds now. */
    public TimelineEntry current() {
        addClassName("v-timeline-current");
        getElement().setAttribute("aria-current", "true");
        return this;
    }
}
