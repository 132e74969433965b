package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A card of sheet colour with a thin border, for a form or a group that belongs together. */
public class Sheet extends Div {

    private static final long serialVersionUID = 1L;

    public Sheet(Component... content) {
        addClassName("v-sheet");
        add(content);
    }
}
