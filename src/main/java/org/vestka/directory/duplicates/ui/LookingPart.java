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
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Watch;

/** How many pairs there are, when everybody was last compared, and the button that does it now. */
@Component
class LookingPart {

    private final LookNow looking;
    private final Clock clock;

    LookingPart(LookNow looking, Clock clock) {
        this.looking = looking;
        this.clock = clock;
    }

    /** @param compared when a look is over that was under way */
    Stack of(Runnable compared) {
        Stack part = new Stack();
        show(part, compared);
        return part;
    }

    private void show(Stack part, Runnable compared) {
        LastLook last = looking.last();
        part.removeAll();
        part.add(told(last));
        if (last.underWay()) {
            part.add(
                    new Paragraph(DuplicateWords.text("now.under-way")),
                    new Watch(() -> looking.last().underWay(), () -> {
                        compared.run();
                        Notice.show(DuplicateWords.text("now.done"));
                    }));
        } else if (last.again()) {
            part.add(new Row(Buttons.secondary(DuplicateWords.text("now"), () -> {
                looking.begin();
                show(part, compared);
                // the button is gone: whoever pressed it goes on where it says what happens
                part.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
            })));
        } else if (last.at() != null) {
            Paragraph rests = new Paragraph(DuplicateWords.text("now.rests"));
            rests.addClassName("v-line-facts");
            part.add(rests);
        }
    }

    private Paragraph told(LastLook last) {
        Paragraph told = new Paragraph(DuplicateWords.text("last.pairs", last.pairs()) + " · ");
        told.addClassName("v-line-facts");
        if (last.at() == null) {
            told.add(DuplicateWords.text("last.never"));
        } else {
            told.add(new Span(DuplicateWords.text("last") + " "), DateText.relative(last.at(), Utc.today(clock)));
        }
        return told;
    }
}
