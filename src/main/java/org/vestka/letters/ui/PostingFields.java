package org.vestka.letters.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDate;
import java.util.Optional;
import org.vestka.directory.CountryCode;
import org.vestka.letters.Posting;
import org.vestka.letters.SaidDay;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.DayField;
import org.vestka.shared.ui.Stack;

/** On which day it was posted, today if nobody says otherwise, and in which country, if one wants to say. */
class PostingFields extends Stack {

    private static final long serialVersionUID = 1L;

    private final DayField day = new DayField(getTranslation("letters.posting.day"));
    private final ComboBox<CountryCode> country = new ComboBox<>(getTranslation("letters.posting.country"));

    PostingFields(LocalDate first, LocalDate today) {
        day.between(first, today, getTranslation("letters.problem.day"));
        day.setValue(today);
        country.setItems(CountryNames.all());
        country.setItemLabelGenerator(CountryNames::of);
        country.setClearButtonVisible(true);
        country.setHelperText(getTranslation("letters.posting.country.what"));
        add(day, country);
    }

    /** Says at the field what is missing, if something is. */
    Optional<Posting> value() {
        return day(day, getTranslation("letters.posting.choose"))
                .map(chosen -> new Posting(chosen, country.getOptionalValue().orElse(null)));
    }

    /** The day, where the writer is; says at the field if there is none. */
    static Optional<SaidDay> day(DayField field, String missing) {
        LocalDate chosen = field.getValue();
        // where a day was typed that there is none, or another than is possible, the field says so by itself
        if (field.isInvalid()) {
            return Optional.empty();
        }
        if (chosen == null) {
            field.setErrorMessage(missing);
            field.setInvalid(true);
        }
        return Optional.ofNullable(chosen).map(said -> new SaidDay(said, BrowserZone.current()));
    }
}
