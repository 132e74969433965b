package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vestka.letters.Letter;
import org.vestka.shared.ui.Row;

/**
 * Which letters of a list are chosen, one by one or all that are shown, and what one can do with them. The acts come with the
 * first letter that is chosen, and stay in sight while one scrolls.
 */
class LetterChoice extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<Checkbox, Letter> boxes = new LinkedHashMap<>();
    private final Checkbox all = new Checkbox();
    private final Span count = new Span();
    private final Row acts = new Row();

    LetterChoice() {
        addClassName("v-choice-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("letters.batch.title"));
        count.getElement().setAttribute("aria-live", "polite");
        acts.setVisible(false);
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                boxes.keySet().forEach(box -> box.setValue(change.getValue()));
            }
        });
        add(all, count, acts);
    }

    /** Something one can do with those that are chosen. */
    LetterChoice act(Component button) {
        acts.add(button);
        return this;
    }

    /**
     * A box that chooses a letter.
     *
     * @param whom it goes to, as the card beside says
     */
    Checkbox box(Letter letter, String whom) {
        Checkbox box = new Checkbox();
        box.setAriaLabel(getTranslation("letters.batch.choose", whom));
        box.addValueChangeListener(change -> show());
        boxes.put(box, letter);
        show();
        return box;
    }

    List<Letter> chosen() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getKey().getValue())
                .map(Map.Entry::getValue)
                .toList();
    }

    private void show() {
        int chosen = chosen().size();
        all.setLabel(getTranslation("letters.batch.all", boxes.size()));
        all.setValue(chosen == boxes.size());
        all.setIndeterminate(chosen > 0 && chosen < boxes.size());
        count.setText(chosen == 0 ? "" : getTranslation("letters.batch.chosen", chosen));
        acts.setVisible(chosen > 0);
        setClassName("v-choice-bar-on", chosen > 0);
    }
}
