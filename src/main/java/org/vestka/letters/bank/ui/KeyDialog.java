package org.vestka.letters.bank.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.vestka.letters.bank.TrusteeId;
import org.vestka.letters.bank.TrusteeRefused;
import org.vestka.letters.bank.Trustees;
import org.vestka.shared.ui.DayField;

/** A public key as the trustee has sent it. */
class KeyDialog extends FormDialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    KeyDialog(Trustees trustees, TrusteeId trustee, LocalDate today, Runnable done) {
        super(BankWords.text("bank.trustees.key.add"));
        TextArea key = new TextArea(getTranslation("bank.trustees.key.label"));
        key.setHelperText(getTranslation("bank.trustees.key.help"));
        key.setMaxLength(LONGEST);
        key.setWidthFull();
        DayField from = new DayField(getTranslation("bank.trustees.key.day"));
        from.setMin(today);
        from.setValue(today);
        form(
                getTranslation("bank.trustees.save"),
                () -> {
                    LocalDate day = from.getValue();
                    if (day == null) {
                        throw new TrusteeRefused(TrusteeRefused.Reason.DAY_PASSED);
                    }
                    trustees.addKey(trustee, key.getValue(), day);
                },
                done,
                key,
                from);
    }
}
