package org.vestka.shared.ui;

import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;

/** A filter that is on or off. */
public class ToggleChip extends NativeButton {

    private static final long serialVersionUID = 1L;

    private boolean on;

    /** @param changed told whether it is on now, when a person has turned it */
    public ToggleChip(String label, boolean on, Consumer<Boolean> changed) {
        super(label);
        addClassName("v-chip");
        getElement().setAttribute("type", "button");
        set(on);
        addClickListener(click -> {
            set(!this.on);
            changed.accept(this.on);
        });
    }

    /** Turns it without telling. */
    public void set(boolean on) {
        this.on = on;
        getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }

    public boolean isOn() {
        return on;
    }
}
