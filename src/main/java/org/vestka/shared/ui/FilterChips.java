package org.vestka.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/**
 * The filters of a list in a row. On a phone they scroll sideways: to the first that is chosen, and stay in the order in which
 * the keyboard goes through them.
 */
public class FilterChips extends Div {

    private static final long serialVersionUID = 1L;
    /** Once they are drawn. */
    private static final String CHOSEN_INTO_SIGHT = """
            requestAnimationFrame(() => {
              const chosen = [...this.children].find(
                (chip) => chip.matches("[aria-pressed='true']") || chip.querySelector('.v-chip-on'));
              if (chosen) {
                this.scrollLeft += chosen.getBoundingClientRect().left - this.getBoundingClientRect().left - 24;
              }
            });""";

    /** @param label what the group is, for those who do not see it */
    public FilterChips(String label, Component... chips) {
        addClassName("v-chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        add(chips);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(CHOSEN_INTO_SIGHT);
    }
}
