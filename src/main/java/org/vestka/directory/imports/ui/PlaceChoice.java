package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.imports.KnownPlace;
import org.vestka.directory.imports.PlaceOfList;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;

/** Says which place a list means by words nobody here knows, or writes the place down. */
class PlaceChoice extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param proposal what the row itself says of the place; null when nobody writes it down: it may be a home
     * @param help for which rows the choice holds
     */
    PlaceChoice(
            List<KnownPlace> places,
            @Nullable PlaceOfList proposal,
            String help,
            Consumer<FacilityId> chosen,
            Consumer<PlaceOfList> added) {
        addClassName("imports-choice");
        ComboBox<KnownPlace> place = new ComboBox<>(ImportWords.text("place.choose"));
        place.setItems(places);
        place.setItemLabelGenerator(each -> Labels.in(ReaderLanguage.current(), each.names()));
        place.setHelperText(help);
        Div fresh = new Div();
        Row acts = new Row();
        acts.add(Buttons.secondary(ImportWords.text("place.use"), () -> {
            KnownPlace value = place.getValue();
            place.setInvalid(value == null);
            place.setErrorMessage(ImportWords.text("place.missing"));
            if (value != null) {
                chosen.accept(value.id());
            }
        }));
        if (proposal != null) {
            acts.add(Buttons.quiet(ImportWords.text("place.none"), () -> {
                acts.setVisible(false);
                place.setVisible(false);
                fresh.add(new NewPlaceForm(proposal, added, () -> {
                    fresh.removeAll();
                    place.setVisible(true);
                    acts.setVisible(true);
                }));
            }));
        }
        add(place, acts, fresh);
    }
}
