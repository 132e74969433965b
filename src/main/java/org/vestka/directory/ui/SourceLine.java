package org.vestka.directory.ui;

import com.vaadin.flow.component.html.Span;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.ui.NewTabLink;

/** Where a fact comes from: links that open beside, and the date in the source's own words. */
public class SourceLine extends Span {

    private static final long serialVersionUID = 1L;

    private SourceLine() {
        addClassName("v-source-line");
    }

    public static SourceLine of(SourceView source, DirectoryWords words) {
        SourceLine line = new SourceLine();
        SpokenSource.parts(source, words).forEach(line::add);
        return line;
    }

    private void add(SpokenSource.Part part) {
        if (getComponentCount() > 0) {
            add(new Span(" · "));
        }
        if (part.url() != null) {
            add(new NewTabLink(part.text(), part.url()));
            return;
        }
        Span span = new Span(part.text());
        if (part.hover() != null) {
            span.setTitle(part.hover());
        }
        add(span);
    }
}
