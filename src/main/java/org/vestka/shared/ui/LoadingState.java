package org.vestka.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Grey lines where a list will be, and a word for those who do not see them. */
public class LoadingState extends Div {

    private static final long serialVersionUID = 1L;

    public LoadingState(int rows) {
        addClassName("v-loading");
        getElement().setAttribute("role", "status");
        Span word = new Span(getTranslation("shared.loading"));
        word.addClassName("v-hidden");
        add(word);
        for (int row = 0; row < rows; row++) {
            Div line = new Div();
            line.addClassName("v-loading-row");
            line.getElement().setAttribute("aria-hidden", "true");
            add(line);
        }
    }
}
