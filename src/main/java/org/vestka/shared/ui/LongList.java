package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;

/** A list that may be long, as cards: the first fifty, and a button that brings fifty more each time. */
public class LongList<T> extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient Pages<T> pages;
    private final transient Function<T, Component> card;
    private final transient Component none;
    private final CardList cards = new CardList();
    private final Row foot = new Row();
    private int shown;

    /** Reads a part of the list, in an order that stays. */
    @FunctionalInterface
    public interface Pages<T> {
        List<T> read(int offset, int limit);
    }

    /** @param none shown instead where there is nothing to list */
    public LongList(Pages<T> pages, Function<T, Component> card, Component none) {
        this.pages = pages;
        this.card = card;
        this.none = none;
        addClassName("v-long-list");
        foot.add(Buttons.secondary(getTranslation("shared.more"), this::more));
        add(cards, foot);
    }

    /** Reads it anew, from its beginning, as far as it was shown. */
    public final void refresh() {
        int before = Math.max(PAGE, shown);
        shown = 0;
        cards.removeAll();
        remove(none);
        // page by page, as it was shown: whoever reads may give no more at a time
        do {
            show(PAGE);
        } while (shown < before && foot.isVisible());
        cards.setVisible(shown > 0);
        if (shown == 0) {
            add(none);
        }
    }

    private void more() {
        show(PAGE);
    }

    private void show(int count) {
        // one more than is shown tells whether there is more
        List<T> page = pages.read(shown, count + 1);
        page.stream().limit(count).map(card).forEach(cards::addCard);
        shown += Math.min(count, page.size());
        foot.setVisible(page.size() > count);
    }
}
