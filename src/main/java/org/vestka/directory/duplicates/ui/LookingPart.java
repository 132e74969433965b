package org.vestka.directory.duplicates.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.vestka.directory.duplicates.LastLook;
import org.vestka.directory.duplicates.LookNow;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Stack;

/** When everybody was last compared, what came of it, and the button that does it now. */
@Component
class LookingPart {

    private final LookNow looking;
    private final Clock clock;

    LookingPart(LookNow looking, Clock clock) {
        this.looking = looking;
        this.clock = clock;
    }

    /** @param changed when the look has begun */
    Stack of(Runnable changed) {
        LastLook last = looking.last();
        Paragraph told = new Paragraph();
        told.addClassName("v-line-facts");
        if (last.at() == null) {
            told.add(DuplicateWords.text("last.never"));
        } else {
            told.add(new Span(DuplicateWords.text("last") + " "), DateText.relative(last.at(), Utc.today(clock)));
        }
        told.add(" · " + DuplicateWords.text("last.pairs", last.pairs()));
        Stack part = new Stack(told);
        if (last.underWay()) {
            part.add(new Paragraph(DuplicateWords.text("now.under-way")));
        } else if (last.again()) {
            part.add(Buttons.secondary(DuplicateWords.text("now"), () -> {
                Notice.show(DuplicateWords.text(looking.begin() ? "now.begun" : "now.under-way"));
                changed.run();
            }));
        }
        return part;
    }
}
