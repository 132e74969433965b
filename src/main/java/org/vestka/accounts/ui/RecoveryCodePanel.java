package org.vestka.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import org.vestka.accounts.RecoveryCode;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.CopyButton;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;

/** Shows a recovery code, this once. */
class RecoveryCodePanel extends Composite<Stack> {

    private static final long serialVersionUID = 1L;

    RecoveryCodePanel(RecoveryCode code, Runnable goOn) {
        Paragraph digits = new Paragraph(code.grouped());
        digits.addClassName("a-code");
        // heard at once by who cannot see that the form has gone
        digits.getElement().setAttribute("role", "status");
        Paragraph why = new Paragraph(getTranslation("accounts.code.why"));
        Paragraph where = new Paragraph(getTranslation("accounts.code.where"));
        getContent()
                .add(
                        why,
                        digits,
                        where,
                        new Row(
                                new CopyButton(getTranslation("accounts.code.copy"), code.grouped()),
                                Buttons.secondary(getTranslation("accounts.code.print"), () -> getElement()
                                        .executeJs("window.print()"))),
                        new Row(Buttons.primary(getTranslation("accounts.code.kept"), goOn)));
    }
}
