package org.vestka.directory.desk.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.vestka.directory.desk.DeskRefused;
import org.vestka.directory.ui.ActDialog;
import org.vestka.shared.ui.ErrorText;

/** Asks for a reason before an act that needs one. */
final class ReasonDialog {

    private ReasonDialog() {}

    /** @param act is given the reason; what it refuses, the dialog says, and stays */
    static void ask(String title, String consequence, String button, Consumer<String> act) {
        TextArea reason = new TextArea(DeskWords.text("reason"));
        reason.setMaxLength(1000);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        ErrorText error = new ErrorText();
        new ActDialog(
                        title,
                        consequence,
                        button,
                        () -> {
                            try {
                                act.accept(reason.getValue());
                                return true;
                            } catch (DeskRefused e) {
                                error.show(DeskWords.refused(e));
                                reason.focus();
                                return false;
                            }
                        },
                        reason,
                        error)
                .open();
    }
}
