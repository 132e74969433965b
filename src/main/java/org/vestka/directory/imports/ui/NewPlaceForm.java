package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.vestka.directory.imports.PlaceOfList;
import org.vestka.directory.place.FacilityKind;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;

/** Writes down a place that a list names and nobody here knows. What the row says is filled in already. */
class NewPlaceForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(ImportWords.text("place.name"));
    private final Select<FacilityKind> kind = new Select<>();
    private final TextField street = new TextField(ImportWords.text("place.street"));
    private final TextField town = new TextField(ImportWords.text("place.town"));
    private final TextField postcode = new TextField(ImportWords.text("place.postcode"));

    NewPlaceForm(PlaceOfList proposal, Consumer<PlaceOfList> add, Runnable cancel) {
        addClassName("imports-choice");
        name.setMaxLength(PlaceOfList.NAME);
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(ImportWords.text("place.name.help"));
        name.setValue(proposal.name());
        kind.setLabel(ImportWords.text("place.kind"));
        kind.setItems(FacilityKind.values());
        kind.setItemLabelGenerator(value -> ImportWords.text("place.kind." + value));
        kind.setValue(proposal.kind());
        street.setMaxLength(PlaceOfList.LINE);
        street.setValue(proposal.streetLine());
        town.setMaxLength(PlaceOfList.LINE);
        town.setValue(proposal.placeLine());
        postcode.setMaxLength(PlaceOfList.POSTCODE);
        postcode.setValue(proposal.postcode());
        add(
                new H3(ImportWords.text("place.new")),
                new Paragraph(ImportWords.text("place.new.help")),
                new Stack(name, kind, street, town, postcode),
                new Row(
                        Buttons.secondary(ImportWords.text("place.add"), () -> add(add)),
                        Buttons.quiet(ImportWords.text("cancel"), cancel)));
    }

    private void add(Consumer<PlaceOfList> add) {
        boolean named = !name.getValue().isBlank();
        name.setInvalid(!named);
        name.setErrorMessage(named ? "" : ImportWords.text("place.name.missing"));
        if (named) {
            add.accept(new PlaceOfList(
                    name.getValue(), kind.getValue(), postcode.getValue(), street.getValue(), town.getValue()));
        } else {
            name.focus();
        }
    }
}
