package org.vestka.letters.bank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.vestka.accounts.AccountListItem;
import org.vestka.accounts.ui.AccountField;
import org.vestka.letters.bank.Trustee;
import org.vestka.letters.bank.TrusteeId;
import org.vestka.letters.bank.Trustees;

/** For which trustee an account acts, in the administrator's dialog. */
@org.springframework.stereotype.Component
@Order(20)
class TrusteeMemberField implements AccountField {

    private final Trustees trustees;

    TrusteeMemberField(Trustees trustees) {
        this.trustees = trustees;
    }

    @Override
    public Part of(AccountListItem account) {
        List<Trustee> all = trustees.all();
        TrusteeId now = trustees.trusteeOf(account.id()).orElse(null);
        Select<Trustee> field = new Select<>();
        field.setLabel(BankWords.text("bank.member"));
        field.setHelperText(BankWords.text("bank.member.help"));
        field.setItems(all);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(BankWords.text("bank.member.none"));
        field.setItemLabelGenerator(each -> each == null ? BankWords.text("bank.member.none") : BankWords.name(each));
        all.stream().filter(each -> each.id().equals(now)).findFirst().ifPresent(field::setValue);
        field.setWidthFull();
        return new Part() {
            @Override
            public Component component() {
                return field;
            }

            @Override
            public void save() {
                Trustee chosen = field.getValue();
                trustees.assign(account.id(), chosen == null ? null : chosen.id());
            }
        };
    }
}
