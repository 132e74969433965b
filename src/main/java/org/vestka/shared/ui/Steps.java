package org.vestka.shared.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/** Where one is in a flow of a few steps. */
public class Steps extends OrderedList {

    private static final long serialVersionUID = 1L;

    /** @param current index of the step one is at, from 0; the number of steps when all are done */
    public Steps(List<String> names, int current) {
        addClassName("v-steps");
        for (int index = 0; index < names.size(); index++) {
            ListItem item = new ListItem(names.get(index));
            item.addClassName("v-step");
            if (index < current) {
                item.addClassName("v-step-done");
            }
            if (index == current) {
                item.addClassName("v-step-current");
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}
