package org.vestka.letters.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.letters.print.GridDoesNotFit;
import org.vestka.letters.print.LabelSheet;
import org.vestka.letters.print.PackFormat;
import org.vestka.letters.print.PaperFormat;
import org.vestka.shared.ui.Stack;

/** On what the addresses are printed: envelopes, sheets of labels that one can buy, or a sheet of one's own measures. */
class PackFormatChoice extends Stack {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<Option> format = new RadioButtonGroup<>();
    private final GridFields grid = new GridFields();

    /** @param chosen null: labels of one's own measures */
    private record Option(String label, @Nullable PackFormat chosen) {}

    PackFormatChoice() {
        List<Option> options = new ArrayList<>();
        for (PaperFormat paper : PaperFormat.values()) {
            options.add(option(new PackFormat.Envelopes(paper)));
        }
        for (LabelSheet sheet : LabelSheet.values()) {
            options.add(option(new PackFormat.Labels(sheet.grid())));
        }
        options.add(new Option(getTranslation("letters.pack.labels.own"), null));
        format.setLabel(getTranslation("letters.pack.format"));
        format.addThemeName("vertical");
        format.setItems(options);
        format.setItemLabelGenerator(Option::label);
        format.setValue(options.getFirst());
        grid.setVisible(false);
        format.addValueChangeListener(
                change -> grid.setVisible(change.getValue().chosen() == null));
        add(format, grid);
    }

    private Option option(PackFormat chosen) {
        return new Option(PackWords.format(this, chosen), chosen);
    }

    /** @throws GridDoesNotFit when no sheet can be like that */
    PackFormat format() {
        PackFormat chosen = format.getValue().chosen();
        return chosen == null ? new PackFormat.Labels(grid.grid()) : chosen;
    }
}
