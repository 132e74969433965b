package org.vestka.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;

/** A link to somebody else's page: a source. Opens beside, and the other page learns nothing of this one. */
public class NewTabLink extends Anchor {

    private static final long serialVersionUID = 1L;

    public NewTabLink(String text, String url) {
        super(url, text, AnchorTarget.BLANK);
        getElement().setAttribute("rel", "noopener noreferrer nofollow");
        addClassName("v-source");
    }
}
