package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** The one thing to know here, set off from the page. */
public class Note extends Div {

    private static final long serialVersionUID = 1L;

    public Note(Tone tone, Component... content) {
        addClassNames("v-note", tone.className());
        add(content);
    }

    public Note(Tone tone, String text) {
        this(tone, new Paragraph(text));
    }

    /** A strong first sentence and what follows from it. */
    public Note(Tone tone, String strong, String text) {
        this(tone, new Paragraph(new Strong(strong), new Text(" " + text)));
    }
}
