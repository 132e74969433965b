package org.vestka.shared.ui;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A filter with one choice of several, from a menu; chosen, it shows the choice. */
public class ChoiceChip<T> extends NativeButton {

    private static final long serialVersionUID = 1L;

    private final String label;
    private final Function<T, String> words;
    private final Consumer<@Nullable T> chosen;
    private final ContextMenu menu = new ContextMenu();
    private final Map<T, MenuItem> items = new LinkedHashMap<>();
    private final MenuItem any;
    private @Nullable T choice;

    /**
     * @param label what is chosen: "Place"
     * @param words the text of each option
     * @param chosen told of the new choice, null for any
     */
    public ChoiceChip(String label, List<T> options, Function<T, String> words, Consumer<@Nullable T> chosen) {
        this.label = label;
        this.words = words;
        this.chosen = chosen;
        addClassNames("v-chip", "v-chip-choice");
        getElement().setAttribute("type", "button");
        getElement().setAttribute("aria-haspopup", "menu");
        menu.setTarget(this);
        menu.setOpenOnClick(true);
        any = menu.addItem(getTranslation("shared.chip.any"), click -> choose(null));
        any.setCheckable(true);
        setOptions(options);
    }

    /** Replaces the options; a choice that is no longer among them is dropped. */
    public final void setOptions(List<T> options) {
        items.values().forEach(item -> menu.remove(item));
        items.clear();
        for (T option : options) {
            MenuItem item = menu.addItem(words.apply(option), click -> choose(option));
            item.setCheckable(true);
            items.put(option, item);
        }
        set(choice != null && items.containsKey(choice) ? choice : null);
    }

    /** Sets the choice, null for any, without telling. */
    public void set(@Nullable T option) {
        choice = option;
        setText(option == null ? label : label + ": " + words.apply(option));
        setClassName("v-chip-on", option != null);
        any.setChecked(option == null);
        items.forEach((each, item) -> item.setChecked(each.equals(option)));
    }

    public @Nullable T choice() {
        return choice;
    }

    private void choose(@Nullable T option) {
        set(option);
        chosen.accept(option);
    }
}
