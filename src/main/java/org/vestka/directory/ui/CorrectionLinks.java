package org.vestka.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** At the end of a page: what anybody can do who knows better, or wants nobody to read it. */
public class CorrectionLinks extends Div {

    private static final long serialVersionUID = 1L;

    /** @param path of the page */
    public CorrectionLinks(String path, DirectoryWords words) {
        addClassName("v-small");
        add(
                new Anchor(path + "/" + DirectoryNavigation.CORRECT, words.correction("correct.link")),
                new Span(" · "),
                new Anchor(path + "/" + DirectoryNavigation.HIDE, words.correction("hide.link")));
    }
}
