package org.vestka.letters.bank.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import org.vestka.letters.bank.TrusteeKeyId;
import org.vestka.letters.bank.Trustees;

/** The fingerprint is typed as the trustee reads it out: it is not shown here, or it would be copied unread. */
class FingerprintDialog extends FormDialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 60;

    FingerprintDialog(Trustees trustees, TrusteeKeyId key, Runnable done) {
        super(BankWords.text("bank.trustees.key.confirm"));
        TextField typed = new TextField(getTranslation("bank.trustees.key.fingerprint"));
        typed.setMaxLength(LONGEST);
        typed.setAutocomplete(Autocomplete.OFF);
        typed.setWidthFull();
        form(
                getTranslation("bank.trustees.key.confirm"),
                () -> trustees.confirmKey(key, typed.getValue()),
                done,
                new Paragraph(getTranslation("bank.trustees.key.confirm.what")),
                typed);
    }
}
