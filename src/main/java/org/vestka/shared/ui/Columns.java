package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A wide part and a narrower one beside it; on a phone one below the other, in this order. */
public class Columns extends Div {

    private static final long serialVersionUID = 1L;

    private final Div wide = new Div();
    private final Div narrow = new Div();

    public Columns() {
        addClassName("v-columns");
        wide.addClassName("v-column");
        narrow.addClassName("v-column");
        add(wide, narrow);
    }

    /** Adds to the wide column, which comes first on a phone. */
    public Columns wide(Component... parts) {
        wide.add(parts);
        return this;
    }

    /** Adds to the narrow column. */
    public Columns narrow(Component... parts) {
        narrow.add(parts);
        return this;
    }
}
