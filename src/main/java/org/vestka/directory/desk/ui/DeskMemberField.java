package org.vestka.directory.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.vestka.accounts.AccountListItem;
import org.vestka.accounts.ui.AccountField;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.desk.DeskMembers;

/** For which designating body an account acts, in the administrator's dialog. */
@org.springframework.stereotype.Component
class DeskMemberField implements AccountField {

    private final DeskMembers members;

    DeskMemberField(DeskMembers members) {
        this.members = members;
    }

    @Override
    public Part of(AccountListItem account) {
        List<DesignatingBody> bodies = members.bodies();
        String now = members.bodyOf(account.id()).orElse(null);
        Select<DesignatingBody> body = new Select<>();
        body.setLabel(DeskWords.text("member"));
        body.setHelperText(DeskWords.text("member.help"));
        body.setItems(bodies);
        body.setEmptySelectionAllowed(true);
        body.setEmptySelectionCaption(DeskWords.text("member.none"));
        body.setItemLabelGenerator(each -> each == null ? DeskWords.text("member.none") : DeskWords.name(each));
        bodies.stream().filter(each -> each.code().equals(now)).findFirst().ifPresent(body::setValue);
        body.setWidthFull();
        return new Part() {
            @Override
            public Component component() {
                return body;
            }

            @Override
            public void save() {
                DesignatingBody chosen = body.getValue();
                members.assign(account.id(), chosen == null ? null : chosen.code());
            }
        };
    }
}
