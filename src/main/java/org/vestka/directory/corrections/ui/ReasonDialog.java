package org.vestka.directory.corrections.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.vestka.directory.corrections.CorrectionDesk;
import org.vestka.directory.source.ReasonRefused;
import org.vestka.directory.ui.ActDialog;
import org.vestka.directory.ui.DirectoryWords;

/** Asks for the reason of a decision. */
final class ReasonDialog {

    private ReasonDialog() {}

    static void open(String act, String consequence, DirectoryWords words, Consumer<String> decide) {
        TextArea reason = field(words);
        new ActDialog(act, consequence, act, () -> given(reason, words, () -> decide.accept(reason.getValue())), reason)
                .open();
    }

    static TextArea field(DirectoryWords words) {
        TextArea reason = new TextArea(words.correction("reason"));
        reason.setHelperText(words.correction("reason.help"));
        reason.setMaxLength(CorrectionDesk.REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        return reason;
    }

    /** Whether the act was done; else the field says why. */
    static boolean given(TextArea reason, DirectoryWords words, Runnable act) {
        try {
            act.run();
            return true;
        } catch (ReasonRefused e) {
            reason.setErrorMessage(words.correction(e.naming() ? "reason.naming" : "reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return false;
        }
    }
}
