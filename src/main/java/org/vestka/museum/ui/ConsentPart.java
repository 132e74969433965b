package org.vestka.museum.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.vestka.museum.Consent;
import org.vestka.museum.MuseumEditing;
import org.vestka.museum.MuseumLetterState;
import org.vestka.museum.MuseumWork;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** Who agreed, in kind, when and how; and that they do not any more. */
class ConsentPart extends Section {

    private static final long serialVersionUID = 1L;

    /** @param form what is chosen in it outlives an act beside it */
    ConsentPart(MuseumWork work, MuseumEditing editing, MuseumWords words, ConsentForm form, Runnable changed) {
        super(words.text("consent"));
        add(new Paragraph(words.text("consent.lead")));
        for (Consent consent : work.consents()) {
            LocalDate withdrawn = consent.withdrawnOn();
            add(new Paragraph(words.consent(consent)
                    + (withdrawn == null
                            ? ""
                            : " "
                                    + words.text(
                                            "consent.withdrawn",
                                            words.directory().dates().exact(withdrawn)))));
        }
        boolean open = work.state() == MuseumLetterState.DRAFT || work.state() == MuseumLetterState.WITHDRAWN;
        if (work.mine() && open && !work.consented()) {
            form.of(work.code());
            add(form);
        }
        if (work.consented()) {
            add(new Row(Buttons.danger(
                    words.text("consent.withdraw"),
                    () -> Confirmation.askDanger(
                            words.text("consent.withdraw.question"),
                            words.text("consent.withdraw.consequence"),
                            words.text("consent.withdraw"),
                            () -> {
                                if (EditorTry.act(words, () -> editing.withdrawConsent(work.code()))) {
                                    Notice.show(words.text("consent.withdraw.done"));
                                }
                                changed.run();
                            }))));
        }
    }
}
