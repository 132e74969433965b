package org.vestka.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;

/** A link that looks like a button and brings a file. */
public class DownloadLink extends Anchor {

    private static final long serialVersionUID = 1L;

    public DownloadLink(String label, DownloadHandler file) {
        super(file, AttachmentType.DOWNLOAD, label);
        addClassNames("v-button", "v-button-secondary");
    }

    /** Does something besides when it is clicked: a file that is refused brings no word of why. */
    public DownloadLink besides(Runnable act) {
        getElement().addEventListener("click", click -> act.run());
        return this;
    }

    /** The one act of the page. */
    public DownloadLink primary() {
        removeClassName("v-button-secondary");
        addClassName("v-button-primary");
        return this;
    }
}
