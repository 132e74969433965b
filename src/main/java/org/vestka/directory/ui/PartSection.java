package org.vestka.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.vestka.shared.ui.Section;

/** A short part of a page, by a module above. */
public class PartSection extends Section {

    private static final long serialVersionUID = 1L;

    public PartSection(PagePart part) {
        super(part.heading(), new Paragraph(part.text()));
        if (part.more() != null) {
            add(new Paragraph(part.more()));
        }
        add(new Paragraph(new Anchor(part.act().href(), part.act().label())));
    }
}
