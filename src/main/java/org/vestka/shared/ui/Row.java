package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Parts side by side that wrap onto the next line where there is no room: badges, buttons. */
public class Row extends Div {

    private static final long serialVersionUID = 1L;

    public Row(Component... parts) {
        addClassName("v-row");
        add(parts);
    }
}
