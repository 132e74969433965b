package org.vestka.shared.ui;

import com.vaadin.flow.component.html.OrderedList;

/** What happened, the latest first. */
public class Timeline extends OrderedList {

    private static final long serialVersionUID = 1L;

    public Timeline(TimelineEntry... entries) {
        addClassName("v-timeline");
        add(entries);
    }
}
