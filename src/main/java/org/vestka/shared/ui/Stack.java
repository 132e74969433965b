package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Parts below each other with even space: the fields of a form, the paragraphs of a text. */
public class Stack extends Div {

    private static final long serialVersionUID = 1L;

    public Stack(Component... parts) {
        addClassName("v-stack");
        add(parts);
    }
}
