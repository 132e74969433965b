package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing here: says why and what one can do. */
public class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    public EmptyState(String title, String sentence, Component... acts) {
        addClassName("v-empty");
        add(new H2(title), new Paragraph(sentence));
        if (acts.length > 0) {
            add(new Row(acts));
        }
    }
}
