package org.vestka.letters.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.vestka.adoption.Adoption;
import org.vestka.directory.person.PersonBrief;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.SpokenDates;

/** Says that a promise is kept here, and what is due next. */
final class Promised {

    private Promised() {}

    /** @param today in UTC, by which promises fall due */
    static void tell(Adoption adoption, PersonBrief person, LocalDate today) {
        UI ui = UI.getCurrent();
        LocalDate due = adoption.nextDueOn();
        String next = !person.reachability().writable()
                ? ui.getTranslation("adoption.no-address") + ". " + ui.getTranslation("adoption.no-address.waits")
                : (due == null
                                ? ui.getTranslation("adoption.nothing-due")
                                : ui.getTranslation(
                                        "adoption.due",
                                        new SpokenDates(ReaderLanguage.current().locale()).relative(due, today)))
                        + ".";
        Notice.show(ui.getTranslation("adoption.promised", person.originalName(), rhythm(adoption, ui), next));
    }

    /** The same where the first letter is begun at once: when the next is due would only puzzle. */
    static void tellAndBegin(Adoption adoption, PersonBrief person) {
        UI ui = UI.getCurrent();
        Notice.show(ui.getTranslation("adoption.promised.begin", person.originalName(), rhythm(adoption, ui)));
    }

    private static String rhythm(Adoption adoption, UI ui) {
        return ui.getTranslation("adoption.rhythm." + adoption.rhythm());
    }
}
