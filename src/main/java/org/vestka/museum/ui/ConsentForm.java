package org.vestka.museum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vestka.museum.ConsentGiver;
import org.vestka.museum.ConsentWay;
import org.vestka.museum.MuseumCode;
import org.vestka.museum.MuseumEditing;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DayField;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;

/** Where it is written down who agreed, in kind, how and when. One form for as long as a letter is worked on. */
class ConsentForm extends Div {

    private static final long serialVersionUID = 1L;

    /** Nobody was imprisoned for what this is about before. */
    private static final int FIRST_YEAR = 1990;

    private final transient MuseumEditing editing;
    private final transient MuseumWords words;
    private final transient Runnable changed;
    private final RadioButtonGroup<ConsentGiver> by;
    private final RadioButtonGroup<ConsentWay> way;
    private final DayField day;
    private transient @Nullable MuseumCode letter;

    ConsentForm(MuseumEditing editing, MuseumWords words, Clock clock, Runnable changed) {
        this.editing = editing;
        this.words = words;
        this.changed = changed;
        addClassName("v-museum-consent");
        by = new RadioButtonGroup<>(words.text("consent.by"));
        by.setItems(ConsentGiver.values());
        by.setItemLabelGenerator(words::by);
        way = new RadioButtonGroup<>(words.text("consent.way"));
        way.setItems(ConsentWay.values());
        way.setItemLabelGenerator(words::way);
        day = new DayField(words.text("consent.day"));
        day.between(LocalDate.of(FIRST_YEAR, 1, 1), Utc.today(clock), words.text("consent.day.wrong"));
        add(by, way, day, new Row(Buttons.secondary(words.text("consent.save"), this::save)));
    }

    void of(MuseumCode code) {
        letter = code;
    }

    private void save() {
        MuseumCode code = letter;
        if (code == null
                || by.getValue() == null
                || way.getValue() == null
                || day.getValue() == null
                || day.isInvalid()) {
            Notice.problem(words.text("consent.incomplete"));
        } else if (EditorTry.act(words, () -> editing.consent(code, by.getValue(), way.getValue(), day.getValue()))) {
            by.clear();
            way.clear();
            day.clear();
            Notice.show(words.text("consent.saved"));
            changed.run();
        }
    }
}
