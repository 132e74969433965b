package org.vestka.letters.bank.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.vestka.letters.bank.LettersBank;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Sheet;

/** Whoever has the code of a sealed copy takes it back, without an account. */
@Route(BankNavigation.WITHDRAW)
@AnonymousAllowed
class WithdrawView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    WithdrawView(LettersBank bank) {
        narrow();
        heading(getTranslation("bank.withdraw.title"));
        lead(getTranslation("bank.withdraw.lead"));
        add(new Sheet(new WithdrawField(bank)));
    }

    @Override
    public String getPageTitle() {
        return NeutralTitle.TEXT;
    }
}
