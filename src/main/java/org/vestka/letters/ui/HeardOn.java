package org.vestka.letters.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.PartialDate;
import org.vestka.shared.ui.DayField;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.SpokenDates;
import org.vestka.shared.ui.Stack;

/** When something was, as precisely as one knows: the day, the month or the year, from a day on until today. */
class HeardOn extends Stack {

    private static final long serialVersionUID = 1L;

    private enum Known {
        DAY,
        MONTH,
        YEAR
    }

    private final RadioButtonGroup<Known> known = new RadioButtonGroup<>();
    private final DayField day = new DayField(getTranslation("letters.sign.day"));
    private final ComboBox<PartialDate> month = choice("letters.sign.month");
    private final ComboBox<PartialDate> year = choice("letters.sign.year");

    HeardOn(LocalDate first, LocalDate today) {
        day.between(first, today, getTranslation("letters.problem.sign-day"));
        day.setValue(today);
        month.setItems(Stream.iterate(YearMonth.from(today), each -> each.minusMonths(1))
                .takeWhile(each -> !each.isBefore(YearMonth.from(first)))
                .map(each -> PartialDate.ofMonth(each.getYear(), each.getMonthValue()))
                .toList());
        year.setItems(IntStream.iterate(today.getYear(), each -> each >= first.getYear(), each -> each - 1)
                .mapToObj(PartialDate::ofYear)
                .toList());
        known.setLabel(getTranslation("letters.sign.known"));
        known.setItems(Known.values());
        known.setItemLabelGenerator(each -> getTranslation("letters.sign.known." + each));
        known.setValue(Known.DAY);
        known.addValueChangeListener(change -> show());
        // who posted it this month knows the month anyway
        known.setVisible(!YearMonth.from(first).equals(YearMonth.from(today)));
        add(known, day, month, year);
        show();
    }

    /** Says at the field what is missing, if something is. */
    Optional<PartialDate> value() {
        if (known.getValue() == Known.DAY) {
            @Nullable LocalDate chosen = day.getValue();
            // where a day was typed that there is none, the field says so by itself
            if (chosen == null && !day.isInvalid()) {
                refuse("letters.sign.choose.day");
            }
            return Optional.ofNullable(chosen).map(PartialDate::of);
        }
        ComboBox<PartialDate> asked = known.getValue() == Known.MONTH ? month : year;
        asked.setErrorMessage(getTranslation("letters.sign.choose." + known.getValue()));
        asked.setInvalid(asked.isEmpty());
        return asked.getOptionalValue();
    }

    /** Says so at the day; months and years are offered only where they are possible. */
    void refuse(String key) {
        day.setErrorMessage(getTranslation(key));
        day.setInvalid(true);
    }

    private void show() {
        day.setVisible(known.getValue() == Known.DAY);
        month.setVisible(known.getValue() == Known.MONTH);
        year.setVisible(known.getValue() == Known.YEAR);
    }

    private ComboBox<PartialDate> choice(String label) {
        ComboBox<PartialDate> choice = new ComboBox<>(getTranslation(label), List.of());
        choice.setItemLabelGenerator(
                each -> new SpokenDates(ReaderLanguage.current().locale()).partial(each));
        choice.setManualValidation(true);
        choice.addValueChangeListener(chosen -> choice.setInvalid(false));
        return choice;
    }
}
