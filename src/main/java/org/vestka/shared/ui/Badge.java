package org.vestka.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A short word about a state, in its tone. */
public class Badge extends Span {

    private static final long serialVersionUID = 1L;

    public Badge(Tone tone, String text) {
        super(text);
        addClassNames("v-badge", tone.className());
    }

    /** Says more exactly what the word rounds: on hover, and to whoever listens. */
    public Badge exactly(String more) {
        setTitle(more);
        Span heard = new Span(", " + more);
        heard.addClassName("v-hidden");
        add(heard);
        return this;
    }
}
