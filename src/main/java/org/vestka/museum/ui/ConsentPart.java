package org.vestka.museum.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.time.LocalDate;
import org.vestka.museum.Consent;
import org.vestka.museum.ConsentGiver;
import org.vestka.museum.ConsentWay;
import org.vestka.museum.MuseumEditing;
import org.vestka.museum.MuseumLetterState;
import org.vestka.museum.MuseumWork;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.DayField;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** Who agreed, in kind, when and how; and that they do not any more. */
class ConsentPart extends Section {

    private static final long serialVersionUID = 1L;

    /** Nobody was imprisoned for what this is about before. */
    private static final int FIRST_YEAR = 1990;

    ConsentPart(MuseumWork work, MuseumEditing editing, MuseumWords words, Clock clock, Runnable changed) {
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
            form(work, editing, words, clock, changed);
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

    private void form(MuseumWork work, MuseumEditing editing, MuseumWords words, Clock clock, Runnable changed) {
        LocalDate today = Utc.today(clock);
        RadioButtonGroup<ConsentGiver> by = new RadioButtonGroup<>(words.text("consent.by"));
        by.setItems(ConsentGiver.values());
        by.setItemLabelGenerator(words::by);
        RadioButtonGroup<ConsentWay> way = new RadioButtonGroup<>(words.text("consent.way"));
        way.setItems(ConsentWay.values());
        way.setItemLabelGenerator(words::way);
        DayField day = new DayField(words.text("consent.day"));
        day.between(LocalDate.of(FIRST_YEAR, 1, 1), today, words.text("consent.day.wrong"));
        add(by, way, day, new Row(Buttons.secondary(words.text("consent.save"), () -> {
            if (by.getValue() == null || way.getValue() == null || day.getValue() == null || day.isInvalid()) {
                Notice.problem(words.text("consent.incomplete"));
            } else if (EditorTry.act(
                    words, () -> editing.consent(work.code(), by.getValue(), way.getValue(), day.getValue()))) {
                Notice.show(words.text("consent.saved"));
                changed.run();
            }
        })));
    }
}
