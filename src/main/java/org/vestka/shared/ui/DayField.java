package org.vestka.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks for a day, in the reader's language. */
public class DayField extends DatePicker {

    private static final long serialVersionUID = 1L;

    public DayField(String label) {
        super(label);
        Locale language = ReaderLanguage.current().locale();
        setI18n(new DatePickerI18n()
                .setDateFormats(
                        // day first or month first is a riddle in English, unless the month is a word
                        language.getLanguage().equals("en") ? "d MMMM yyyy" : "d.M.yyyy", "d.M.yyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("shared.day.today"))
                .setCancel(getTranslation("shared.cancel"))
                .setBadInputErrorMessage(getTranslation("shared.day.none"))
                .setMonthNames(
                        names(Month.values(), month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language)))
                .setWeekdays(days(TextStyle.FULL_STANDALONE, language))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, language)));
        // a calendar that opened by itself would lie over what is to be pressed next; its button opens it
        setAutoOpen(false);
        setWidth("min(100%, 240px)");
    }

    /** Both days included; {@code message} says so where another is typed. */
    public void between(LocalDate first, LocalDate last, String message) {
        setMin(first);
        setMax(last);
        setI18n(getI18n().setMinErrorMessage(message).setMaxErrorMessage(message));
    }

    /** From Sunday on, as the field wants them. */
    private static List<String> days(TextStyle style, Locale language) {
        DayOfWeek[] fromSunday =
                Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1)).limit(7).toArray(DayOfWeek[]::new);
        return names(fromSunday, day -> day.getDisplayName(style, language));
    }

    private static <T> List<String> names(T[] all, Function<T, String> name) {
        return Stream.of(all).map(name).toList();
    }
}
