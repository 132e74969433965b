package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Where one is in a flow of a few steps. */
public class Steps extends OrderedList {

    private static final long serialVersionUID = 1L;

    /** @param current index of the step one is at, from 0; the number of steps when all are done */
    public Steps(List<String> names, int current) {
        this(names, current, step -> Optional.empty());
    }

    /** @param href where one can go back to a step that is done */
    public Steps(List<String> names, int current, IntFunction<Optional<String>> href) {
        addClassName("v-steps");
        for (int index = 0; index < names.size(); index++) {
            Optional<String> back = index < current ? href.apply(index) : Optional.empty();
            String name = names.get(index);
            ListItem item =
                    new ListItem(back.<Component>map(to -> new Anchor(to, name)).orElseGet(() -> new Span(name)));
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
