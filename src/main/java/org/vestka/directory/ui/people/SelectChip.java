package org.vestka.directory.ui.people;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.ui.people.PeopleChoices.Option;

/** A filter with one choice of several: the browser's own select. Its options live in the browser only. */
@Tag("vestka-select-chip")
@JsModule("./select-chip.ts")
class SelectChip extends Component implements HasStyle {

    private static final long serialVersionUID = 1L;

    private final Consumer<@Nullable String> chosen;
    /** Of the options that the browser has; they are sent again only when they are others. */
    private int sent;

    /** @param chosen told of the value chosen, null for none; it comes from the browser and may be anything */
    SelectChip(Consumer<@Nullable String> chosen) {
        this.chosen = chosen;
    }

    /**
     * @param label of the chip, and of the first option, which takes the choice back
     * @param value of the option chosen, null for none
     * @param remove what taking the choice back is called; empty where nothing is taken back, as in an order
     */
    void show(String label, List<Option> options, @Nullable String value, String remove) {
        if (options.hashCode() == sent) {
            keep(label, value, remove);
            return;
        }
        sent = options.hashCode();
        getElement().callJsFunction("show", label, options, value == null ? "" : value, remove);
    }

    /** The same with the options shown last. */
    void keep(String label, @Nullable String value, String remove) {
        getElement().callJsFunction("keep", label, value == null ? "" : value, remove);
    }

    @ClientCallable
    void choose(String value) {
        chosen.accept(value.isEmpty() ? null : value);
    }
}
