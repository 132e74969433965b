package org.vestka.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * The main part of a screen, 1,180 px at most: heading, lead line, acts beside the heading, then what is added. Views
 * extend it. The order is always first the name, then the sentence that matters now, then the act.
 */
public class Page extends Main {

    private static final long serialVersionUID = 1L;

    /** Where the skip link leads. */
    public static final String ID = "content";

    private final Div header = new Div();
    private final Div title = new Div();
    private @Nullable H1 heading;
    private @Nullable Component lead;
    private @Nullable Row acts;

    public Page() {
        setId(ID);
        addClassName("v-page");
        getElement().setAttribute("tabindex", "-1");
        header.addClassName("v-page-header");
        title.addClassName("v-page-title");
        header.add(title);
    }

    /** Empties the page, its header too: for a screen that shows another thing without being made anew. */
    protected final void startOver() {
        removeAll();
        header.removeAll();
        header.removeClassName("v-page-header-pictured");
        title.removeAll();
        header.add(title);
        heading = null;
        lead = null;
        acts = null;
    }

    /** A narrow page, for forms and for texts to read. */
    public Page narrow() {
        addClassName("v-page-narrow");
        return this;
    }

    /** Sets the heading. Set again it replaces the former. */
    public Page heading(String text) {
        if (heading == null) {
            heading = new H1();
            title.addComponentAsFirst(heading);
            showHeader();
        }
        heading.setText(text);
        return this;
    }

    /** Sets the line below the heading. */
    public Page lead(String text) {
        return lead(new Paragraph(text));
    }

    /** Sets the line below the heading, of several parts: a text with a link. */
    public Page lead(Component line) {
        if (lead != null) {
            title.remove(lead);
        }
        lead = line;
        line.addClassName("v-lead");
        title.addComponentAtIndex(heading == null ? 0 : 1, line);
        showHeader();
        return this;
    }

    /** Adds below heading and lead line, still beside the acts: badges, a note. */
    public Page below(Component... parts) {
        title.add(parts);
        showHeader();
        return this;
    }

    /** Puts a picture before the heading. */
    public Page picture(Component picture) {
        header.addComponentAsFirst(picture);
        header.addClassName("v-page-header-pictured");
        showHeader();
        return this;
    }

    /** Sets the buttons at the right of the heading, the primary one first; on a phone they come below it. */
    public Page acts(Component... buttons) {
        if (acts != null) {
            header.remove(acts);
        }
        acts = new Row(buttons);
        acts.addClassName("v-page-acts");
        header.add(acts);
        showHeader();
        return this;
    }

    /** Begins at the top, for eyes, keys and screen readers, after what was pressed has gone for something else. */
    protected void arrived() {
        getElement().executeJs("window.Vestka.arrived($0)", ID);
    }

    /** What was wrong on the page before is not to be heard on this one. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs("window.Vestka?.hush?.()");
    }

    private void showHeader() {
        if (header.getParent().isEmpty()) {
            addComponentAsFirst(header);
        }
    }
}
