package org.vestka.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Tone;

/** Above everything of a past state: of which day it is, and the way back. */
public class PastNote extends Note {

    private static final long serialVersionUID = 1L;

    /** @param page as the application has it */
    public PastNote(String page, LocalDate day, DirectoryWords words) {
        super(Tone.AMBER, words.text("past.banner", words.dates().exact(day)), words.text("past.banner.text"));
        addClassName("v-past-note");
        add(new Paragraph(new Anchor(page, words.text("past.today"))));
        getElement().setAttribute("role", "note");
    }
}
