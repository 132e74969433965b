package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Cards below each other on one sheet, or side by side where the page is wide. */
public class CardList extends Div {

    private static final long serialVersionUID = 1L;

    public CardList(Component... cards) {
        addClassName("v-cards");
        getElement().setAttribute("role", "list");
        for (Component card : cards) {
            addCard(card);
        }
    }

    /** Adds a card as an item of the list. */
    public void addCard(Component card) {
        card.getElement().setAttribute("role", "listitem");
        add(card);
    }

    /** Shows a card anew, in its place. */
    public void replaceCard(Component before, Component now) {
        now.getElement().setAttribute("role", "listitem");
        replace(before, now);
    }
}
