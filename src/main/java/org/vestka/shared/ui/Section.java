package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;

/** A part of a page below a heading of its own. */
public class Section extends com.vaadin.flow.component.html.Section {

    private static final long serialVersionUID = 1L;

    private final H2 heading = new H2();

    public Section(String heading, Component... content) {
        addClassName("v-section");
        this.heading.setText(heading);
        add(this.heading);
        add(content);
    }

    public void setHeading(String text) {
        heading.setText(text);
    }
}
