package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** One thing of a list in a line or two: what it is, what is known of it, and at the right what one can do with it. */
public class LineCard extends Div {

    private static final long serialVersionUID = 1L;

    private final Div body = new Div();

    public LineCard(Component title, Component... below) {
        addClassName("v-card");
        title.addClassName("v-line-title");
        body.addClassName("v-card-body");
        body.add(title);
        body.add(below);
        add(body);
    }

    public LineCard acts(Component... buttons) {
        Row acts = new Row(buttons);
        acts.addClassName("v-card-acts");
        add(acts);
        return this;
    }
}
