package org.vestka.letters.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.vestka.letters.LetterCode;
import org.vestka.letters.LetterService;
import org.vestka.letters.SignKind;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DayField;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** What one learned of a posted letter, and on which day. */
class SignPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient LetterCode code;
    private final transient LetterService letters;
    private final transient Runnable changed;
    private final RadioButtonGroup<SignKind> kind = new RadioButtonGroup<>();
    private final DayField day = new DayField(getTranslation("letters.sign.day"));

    /** @param changed shows the letter anew */
    SignPart(LetterCode code, Instant posted, LetterService letters, Clock clock, Runnable changed) {
        super("");
        this.code = code;
        this.letters = letters;
        this.changed = changed;
        setHeading(getTranslation("letters.sign.title"));
        kind.setLabel(getTranslation("letters.sign.what"));
        kind.setItems(SignKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("letters.sign." + each));
        LocalDate today = BrowserZone.today(clock);
        day.between(BrowserZone.day(posted), today, getTranslation("letters.problem.sign-day"));
        day.setValue(today);
        add(
                new Paragraph(getTranslation("letters.sign.lead")),
                kind,
                day,
                new Row(Buttons.secondary(getTranslation("letters.sign.act"), this::note)));
    }

    private void note() {
        SignKind learned = kind.getValue();
        LocalDate seenOn = day.getValue();
        if (learned == null || seenOn == null) {
            Notice.problem(getTranslation("letters.sign.choose"));
            return;
        }
        Attempt.to(this, () -> {
            letters.addSign(code, learned, seenOn, BrowserZone.current());
            Notice.show(getTranslation("letters.sign.added"));
            changed.run();
        });
    }
}
