package org.vestka.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;

/**
 * A part of a long page, folded to its heading until somebody wants it. It unfolds by itself for an address that points into it,
 * and for paper.
 */
public class Fold extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private static final String UNFOLDING = """
            const fold = this;
            const heard = new AbortController();
            const signal = heard.signal;
            // the window outlives the page
            const here = act => () => fold.isConnected ? act() : heard.abort();
            const pointedAt = () => {
              const id = decodeURIComponent(location.hash.slice(1));
              const target = id && document.getElementById(id);
              if (target && fold.contains(target)) {
                fold.open = true;
                target.tabIndex = -1;
                target.focus({preventScroll: true});
                target.scrollIntoView();
              }
            };
            const paper = () => { fold.before = fold.open; fold.open = true; };
            const screen = () => { fold.open = fold.before; };
            addEventListener('hashchange', here(pointedAt), {signal});
            addEventListener('beforeprint', here(paper), {signal});
            addEventListener('afterprint', here(screen), {signal});
            setTimeout(pointedAt);
            """;

    /**
     * @param id to which addresses can point
     * @param beside in few words how much there is; may be empty
     */
    public Fold(String id, String title, String beside, Component... content) {
        addClassName("v-fold");
        Span number = new Span(beside);
        number.addClassName("v-small");
        setSummary(new H2(title), number);
        Div inside = new Div(content);
        inside.setId(id);
        inside.addClassName("v-fold-inside");
        setContent(inside);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(UNFOLDING);
    }
}
