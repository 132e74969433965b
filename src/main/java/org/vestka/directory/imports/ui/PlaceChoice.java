package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.imports.KnownPlace;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ReaderLanguage;

/** Says which place a list means by words nobody here knows. */
class PlaceChoice extends Div {

    private static final long serialVersionUID = 1L;

    PlaceChoice(List<KnownPlace> places, Consumer<FacilityId> chosen) {
        addClassName("imports-place");
        ComboBox<KnownPlace> place = new ComboBox<>(ImportWords.text("place.choose"));
        place.setItems(places);
        place.setItemLabelGenerator(each -> Labels.in(ReaderLanguage.current(), each.names()));
        place.setHelperText(ImportWords.text("place.help"));
        add(place, Buttons.secondary(ImportWords.text("place.use"), () -> {
            KnownPlace value = place.getValue();
            place.setInvalid(value == null);
            place.setErrorMessage(ImportWords.text("place.missing"));
            if (value != null) {
                chosen.accept(value.id());
            }
        }));
    }
}
