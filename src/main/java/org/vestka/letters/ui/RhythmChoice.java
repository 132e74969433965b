package org.vestka.letters.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import org.vestka.adoption.Rhythm;

/** How often one promises to write. */
class RhythmChoice extends RadioButtonGroup<Rhythm> {

    private static final long serialVersionUID = 1L;

    RhythmChoice(Rhythm value) {
        setLabel(getTranslation("adoption.rhythm.label"));
        setItems(Rhythm.values());
        setItemLabelGenerator(rhythm -> getTranslation("adoption.rhythm." + rhythm));
        setValue(value);
        addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    }

    /** Where no birthday is known, a promise of birthdays would never fall due: it cannot be chosen. */
    void birthdayKnown(boolean known) {
        setItemEnabledProvider(rhythm -> known || rhythm != Rhythm.BIRTHDAYS);
        if (!known && getValue() == Rhythm.BIRTHDAYS) {
            setValue(Rhythm.ONE_LETTER);
        }
    }
}
