package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The filters of a list in a row; on a phone they scroll sideways. */
public class FilterChips extends Div {

    private static final long serialVersionUID = 1L;

    /** @param label what the group is, for those who do not see it */
    public FilterChips(String label, Component... chips) {
        addClassName("v-chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        add(chips);
    }
}
