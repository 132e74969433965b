package org.vestka.directory.corrections.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vestka.directory.corrections.OffPages.Taking;
import org.vestka.directory.source.SourceDraft;
import org.vestka.directory.ui.ActDialog;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.OffPageChoices.Choice;
import org.vestka.directory.ui.ReasonDialog;
import org.vestka.directory.ui.SourceField;

/** Asks what is to be taken off a person's page, where that is known from, and why; and whether its past shall not tell it either. */
public final class OffPageDialog {

    private OffPageDialog() {}

    /**
     * @param choices at least one
     * @param knownFrom to begin with
     */
    public static void open(
            List<Choice> choices, String knownFrom, LocalDate today, DirectoryWords words, Consumer<Taking> act) {
        RadioButtonGroup<Choice> what = new RadioButtonGroup<>(words.text("off.what"));
        what.addThemeName("vertical");
        what.setItems(choices);
        what.setItemLabelGenerator(Choice::words);
        what.setRequiredIndicatorVisible(true);
        if (choices.size() == 1) {
            what.setValue(choices.getFirst());
        }
        SourceField source = new SourceField(words);
        source.setValue(knownFrom);
        Checkbox hidden = new Checkbox(words.correction("amend.hidden"));
        hidden.setHelperText(words.text("off.past"));
        TextArea reason = ReasonDialog.field(words);
        new ActDialog(
                        words.text("off.title"),
                        words.text("off.consequence"),
                        words.text("off.act"),
                        () -> {
                            Choice chosen = what.getValue();
                            if (chosen == null) {
                                what.setErrorMessage(words.text("off.what.missing"));
                                what.setInvalid(true);
                                return false;
                            }
                            what.setInvalid(false);
                            Optional<SourceDraft> known = source.draft(today);
                            return known.isPresent()
                                    && ReasonDialog.given(
                                            reason,
                                            words,
                                            () -> act.accept(new Taking(
                                                    chosen.what(), known.get(), hidden.getValue(), reason.getValue())));
                        },
                        what,
                        source,
                        hidden,
                        reason)
                .open();
    }
}
