package org.vestka.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.vestka.directory.history.Standing;
import org.vestka.shared.ui.DayField;

/** Leads from a page to what stood there on another day. */
public class PastChoice extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param page as the application has it
     * @param first the first past day there is
     */
    public PastChoice(String page, Standing standing, LocalDate first, DirectoryWords words) {
        addClassName("v-past-choice");
        DayField day = new DayField(words.text(standing.day() == null ? "past.see" : "past.other"));
        day.between(
                first,
                standing.last(),
                words.text(
                        "past.range", words.dates().exact(first), words.dates().exact(standing.last())));
        day.setValue(standing.day());
        day.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null && !day.isInvalid()) {
                DirectoryNavigation.open(DirectoryNavigation.asOf(page, chosen.getValue()));
            }
        });
        Paragraph beginning =
                new Paragraph(words.text("past.beginning", words.dates().exact(first)));
        beginning.addClassName("v-small");
        add(day, beginning);
    }
}
