package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.CardList;

/** Cards of a list that may be long: read page by page, as somebody asks for more. */
class GrowingCards<T> extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    /** Reads some of the list. */
    interface Source<T> {
        List<T> read(int offset, int limit);
    }

    private final CardList cards = new CardList();
    private final Button more = Buttons.secondary(getTranslation("letters.my.more"), this::grow);
    private final transient Source<T> source;
    private final transient Function<List<T>, List<? extends Component>> draw;
    private int shown;

    /** @param draw a page into cards, one for each */
    GrowingCards(Source<T> source, Function<List<T>, List<? extends Component>> draw) {
        this.source = source;
        this.draw = draw;
        addClassName("v-stack");
        add(cards, more);
        grow();
    }

    boolean isEmpty() {
        return shown == 0;
    }

    private void grow() {
        // one more than is shown tells whether there are more
        List<T> read = source.read(shown, PAGE + 1);
        List<T> page = read.subList(0, Math.min(PAGE, read.size()));
        draw.apply(page).forEach(cards::addCard);
        shown += page.size();
        more.setVisible(read.size() > PAGE);
    }
}
