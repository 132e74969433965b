package org.vestka.letters.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vestka.letters.LetterCode;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;

/** Letters to choose from: one, some or all. */
class LetterPicks extends Stack {

    private static final long serialVersionUID = 1L;

    private final CheckboxGroup<Pick> boxes = new CheckboxGroup<>();

    /**
     * A letter.
     *
     * @param below what is said of it besides
     */
    record Pick(LetterCode code, String name, String below, boolean chosen) {}

    LetterPicks(String label, List<Pick> picks) {
        boxes.setLabel(label);
        boxes.addThemeName("vertical");
        boxes.addClassName("v-letter-picks");
        boxes.setItems(picks);
        boxes.setItemLabelGenerator(Pick::name);
        boxes.setItemHelperGenerator(Pick::below);
        boxes.setValue(picks.stream().filter(Pick::chosen).collect(Collectors.toSet()));
        Row all = new Row(
                Buttons.quiet(getTranslation("letters.pack.all"), () -> boxes.setValue(Set.copyOf(picks))),
                Buttons.quiet(getTranslation("letters.pack.none"), boxes::clear));
        all.setVisible(picks.size() > 2);
        add(boxes, all);
    }

    /** In the order in which they stand. */
    Set<LetterCode> chosen() {
        Set<LetterCode> chosen = new LinkedHashSet<>();
        boxes.getListDataView().getItems().filter(boxes.getValue()::contains).forEach(pick -> chosen.add(pick.code()));
        return chosen;
    }

    /** Does something whenever another choice is made. */
    LetterPicks changed(Runnable act) {
        boxes.addValueChangeListener(change -> act.run());
        return this;
    }
}
