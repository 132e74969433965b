package org.vestka.letters.bank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import org.vestka.letters.bank.TrusteeRefused;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Stack;

/** A few fields about a trustee; what is refused is said beside them, and they stay as they are. */
class FormDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final ErrorText error = new ErrorText();

    FormDialog(String title) {
        setHeaderTitle(title);
        setWidth("min(560px, 100%)");
    }

    /** @param act throws {@link TrusteeRefused} where it is not done */
    final void form(String actName, Runnable act, Runnable done, Component... fields) {
        Stack content = new Stack(fields);
        content.add(error);
        add(content);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("shared.cancel"), this::close),
                        Buttons.primary(actName, () -> attempt(act, done)));
    }

    private void attempt(Runnable act, Runnable done) {
        error.clear();
        try {
            act.run();
        } catch (TrusteeRefused e) {
            error.show(BankWords.refused(e));
            return;
        }
        close();
        done.run();
    }
}
