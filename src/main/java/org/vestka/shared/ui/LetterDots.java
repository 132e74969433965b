package org.vestka.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How many letters: five dots at most and the number as a word. */
public class LetterDots extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 5;

    /** @param letters zero or more */
    public LetterDots(int letters) {
        addClassName("v-dots");
        Span dots = new Span();
        dots.addClassName("v-dots-row");
        dots.getElement().setAttribute("aria-hidden", "true");
        for (int dot = 0; dot < MOST; dot++) {
            Span one = new Span();
            one.addClassName(dot < letters ? "v-dot-full" : "v-dot");
            dots.add(one);
        }
        Span word = new Span(getTranslation("shared.letters", letters));
        word.addClassName("v-small");
        add(dots, word);
    }
}
